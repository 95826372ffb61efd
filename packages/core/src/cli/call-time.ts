import { CuecardError } from '../errors.ts'

/**
 * A time of a call in milliseconds from its start: `1:52`, `1:52.3`, `1:02:03`, `112300ms`, or the time of day in UTC,
 * `10:01:52Z`, where the record says when the call started.
 */
export function callTimeMs(text: string, startedAt: string | undefined): number {
  const plain = /^(\d+)ms$/.exec(text)
  if (plain) return Number(plain[1])
  const parts = /^(?:(\d+):)?(\d+):(\d\d(?:\.\d+)?)(Z?)$/.exec(text)
  if (!parts)
    throw new CuecardError({
      message: `${text} is neither a prompt of the record nor a time`,
      hint: 'write a time as 1:52, 112300ms or 10:01:52Z',
    })
  const [, hours = '0', minutes, seconds, zone] = parts
  const ms = Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000)
  if (zone !== 'Z') return ms
  const startMs = startedAt === undefined ? Number.NaN : Date.parse(startedAt)
  if (Number.isNaN(startMs))
    throw new CuecardError({ message: 'the record does not say when the call started', hint: 'give the time from the start of the call' })
  const dayMs = 86_400_000
  return (((ms - (startMs % dayMs)) % dayMs) + dayMs) % dayMs
}
