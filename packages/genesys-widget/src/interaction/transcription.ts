import { isObject } from '../channel/notification.ts'

/** What was said in one stretch, as Genesys Cloud transcribes it. Times are milliseconds since 1970, by its own clock. */
export interface Utterance {
  readonly id: string
  readonly communicationId: string | undefined
  /** Which side of the line: `internal` is the company's, `external` the customer's. */
  readonly side: 'internal' | 'external' | 'unknown'
  readonly text: string
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly isFinal: boolean
  /** 0 to 1. */
  readonly confidence: number | undefined
  /** BCP 47, in its canonical letter case. */
  readonly dialect: string | undefined
}

/** One event of the topic `v2.conversations.{id}.transcription`. */
export interface Transcription {
  /** In the order in which they were said; none in an event that only tells the status. */
  readonly utterances: readonly Utterance[]
  /** The transcription of this communication is over. */
  readonly hasEnded: boolean
  readonly communicationId: string | undefined
}

/** Reads a transcription event; an utterance that has no id, no words or no time is left out. */
export function readTranscription(body: Readonly<Record<string, unknown>>): Transcription {
  const communicationId = typeof body['communicationId'] === 'string' ? body['communicationId'] : undefined
  const originMs = number(body['transcriptionStartTimeMs']) ?? number(body['sessionStartTimeMs'])
  const transcripts = Array.isArray(body['transcripts']) ? body['transcripts'].filter(isObject) : []
  const utterances =
    originMs === undefined ? [] : transcripts.flatMap((transcript) => readUtterance(transcript, originMs, communicationId) ?? [])
  const status = isObject(body['status']) ? body['status']['status'] : undefined
  return {
    utterances: utterances.toSorted((a, b) => a.startsAtMs - b.startsAtMs),
    hasEnded: status === 'SESSION_ENDED',
    communicationId,
  }
}

function readUtterance(
  transcript: Readonly<Record<string, unknown>>,
  originMs: number,
  communicationId: string | undefined,
): Utterance | undefined {
  const id = transcript['utteranceId']
  const [best] = (Array.isArray(transcript['alternatives']) ? transcript['alternatives'].filter(isObject) : []).toSorted(
    (a, b) => (number(b['confidence']) ?? 0) - (number(a['confidence']) ?? 0),
  )
  const offsetMs = number(best?.['offsetMs'])
  const words = [best?.['decoratedTranscript'], best?.['transcript']].find((text) => typeof text === 'string' && text !== '')
  if (typeof id !== 'string' || id === '' || offsetMs === undefined || typeof words !== 'string') return undefined
  const startsAtMs = originMs + offsetMs
  return {
    id,
    communicationId,
    side: sideOf(transcript['channel']),
    text: words,
    startsAtMs,
    endsAtMs: startsAtMs + Math.max(0, number(best?.['durationMs']) ?? 0),
    isFinal: transcript['isFinal'] !== false,
    confidence: number(best?.['confidence']),
    dialect: languageTag(transcript['dialect']),
  }
}

/** `BOTH`, `UNKNOWN` and whatever may come to be are nobody's in particular. */
function sideOf(channel: unknown): Utterance['side'] {
  const name = typeof channel === 'string' ? channel.toUpperCase() : ''
  return name === 'INTERNAL' ? 'internal' : name === 'EXTERNAL' ? 'external' : 'unknown'
}

/** `en-us`, `en_US` and `en-US` are one language. */
export function languageTag(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
