import type { CallEvent } from '../../transcript/call-event.ts'
import type { Speaker } from '../../transcript/segment.ts'
import { fields, number, text } from '../fields.ts'

/** Who is on which track. */
export interface TwilioTranscriptionOptions {
  /** Whose voice comes into Twilio on the call's own leg; the customer's where nothing is said, as in a call that came in. */
  readonly inbound?: Speaker
}

/**
 * Reads the callbacks of Twilio's Real-Time Transcription (the fields of each form post). Words have no times; the time of a callback
 * stands for when they ended. Check Twilio's signature before you read.
 * Source: twilio.com/docs, "Real-Time Transcriptions".
 */
export class TwilioTranscriptionReader {
  readonly #inbound: Speaker
  readonly #turns = new Map<string, number>()
  readonly #latest = new Map<string, number>()
  #startedAt: number | undefined

  constructor({ inbound = 'customer' }: TwilioTranscriptionOptions = {}) {
    this.#inbound = inbound
  }

  /** Takes one callback; gives the events of the call in it. */
  read(form: URLSearchParams): CallEvent[] {
    switch (form.get('TranscriptionEvent') ?? '') {
      case 'transcription-started':
        this.#startedAt = timeOf(form)
        return [{ type: 'call-started', callId: form.get('CallSid') || 'unknown', channel: 'voice' }]
      case 'transcription-content':
        return this.#content(form)
      case 'transcription-stopped':
        return [{ type: 'call-ended' }]
      case 'transcription-error':
        return [{ type: 'source-reported', status: 'lost' }]
      default:
        return []
    }
  }

  #content(form: URLSearchParams): CallEvent[] {
    const track = form.get('Track') ?? ''
    const sequence = Number(form.get('SequenceId') ?? Number.NaN)
    if (sequence <= (this.#latest.get(track) ?? Number.NEGATIVE_INFINITY)) return []
    if (!Number.isNaN(sequence)) this.#latest.set(track, sequence)
    const data = fields(parsedOr(form.get('TranscriptionData')))
    const words = text(data['transcript'])
    if (words === undefined) return []
    const final = form.get('Final') !== 'false'
    const turn = this.#turns.get(track) ?? 0
    if (final) this.#turns.set(track, turn + 1)
    const confidence = number(data['confidence'])
    const at = timeOf(form)
    const endMs = at !== undefined && this.#startedAt !== undefined ? Math.max(0, at - this.#startedAt) : undefined
    return [
      {
        type: 'segment',
        id: `${track}-${turn}`,
        speaker: this.#speakerOf(track),
        text: words,
        final,
        ...(endMs !== undefined && { endMs }),
        ...(confidence !== undefined && { confidence }),
      },
    ]
  }

  #speakerOf(track: string): Speaker {
    if (this.#inbound === 'unknown') return 'unknown'
    const opposite = this.#inbound === 'agent' ? 'customer' : 'agent'
    return track === 'inbound_track' ? this.#inbound : track === 'outbound_track' ? opposite : 'unknown'
  }
}

function timeOf(form: URLSearchParams): number | undefined {
  const digits = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:\.\d+)?)/.exec(form.get('Timestamp') ?? '')
  if (!digits) return undefined
  const [, year, month, day, hour, minute, second] = digits.map(Number)
  return (
    dayNumber(year ?? 0, month ?? 1, day ?? 1) * 86_400_000 + Math.round(((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) * 1000)
  )
}

/** Days since 1 March of year 0, in the Gregorian calendar: only differences are used. */
function dayNumber(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12
  const years = year - Math.floor(fromMarch / 10)
  return (
    365 * years +
    Math.floor(years / 4) -
    Math.floor(years / 100) +
    Math.floor(years / 400) +
    Math.floor((fromMarch * 306 + 5) / 10) +
    day -
    1
  )
}

function parsedOr(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '{}')
  } catch {
    return undefined
  }
}
