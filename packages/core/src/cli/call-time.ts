import { CuecardError } from '../errors.ts'
import { timeOf } from './timeline.ts'

/** What a time of a call is told by. */
export interface CallSpan {
  readonly startedAt: string | undefined
  readonly durationMs: number
}

const dayMs = 86_400_000

/**
 * A time of a call in milliseconds from its start: `1:52`, `1:52.3`, `1:02:03`, `112300ms`; or a time of day in UTC, `10:01Z` or
 * `10:01:52Z`, where the record says when the call started. Without the Z it is one where the call is over by then, but was on at that
 * time of day.
 */
export function callTimeMs(text: string, call: CallSpan): number {
  const plain = /^(\d+)ms$/.exec(text)
  const fromStartMs = plain ? Number(plain[1]) : clockMs(text, 'minutes')
  const ofDayMs = plain ? undefined : dayTimeMs(text, call)
  if (text.endsWith('Z') && ofDayMs !== undefined) {
    if (ofDayMs <= call.durationMs) return ofDayMs
    throw new CuecardError({
      message: `the call was not on at ${text}: it began at ${call.startedAt} and lasted ${timeOf(call.durationMs)}`,
      hint: 'name the record of the call that was',
    })
  }
  if (fromStartMs === undefined)
    throw new CuecardError({
      message: `${text} is neither a prompt of the record nor a time`,
      hint: 'write a time as 1:52, 112300ms or 10:01:52Z',
    })
  if (fromStartMs <= call.durationMs) return fromStartMs
  if (ofDayMs !== undefined && ofDayMs <= call.durationMs) return ofDayMs
  throw new CuecardError({
    message: `${text} is after the end of the call, which lasted ${timeOf(call.durationMs)}`,
    hint: 'write a time of day in UTC, such as 10:01:52Z',
  })
}

/** `undefined` where the text is no time of day, or, without a Z, the start of the call is not known. */
function dayTimeMs(text: string, { startedAt }: CallSpan): number | undefined {
  const ms = clockMs(text.replace(/Z$/, ''), 'hours')
  if (ms === undefined) return undefined
  const startMs = startedAt === undefined ? Number.NaN : Date.parse(startedAt)
  if (!Number.isNaN(startMs)) return (((ms - (startMs % dayMs)) % dayMs) + dayMs) % dayMs
  if (!text.endsWith('Z')) return undefined
  throw new CuecardError({ message: 'the record does not say when the call started', hint: 'give the time from the start of the call' })
}

/** `first` is what the first number is where there are two. */
function clockMs(text: string, first: 'hours' | 'minutes'): number | undefined {
  const parts = /^(\d+):(\d\d)(?::(\d\d))?(\.\d+)?$/.exec(text)
  if (!parts) return undefined
  const [, one, two, three, fraction = ''] = parts
  const [hours, minutes, seconds] = three !== undefined ? [one, two, three] : first === 'hours' ? [one, two, 0] : [0, one, two]
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0${fraction}`)) * 1000)
}
