import type { Speaker } from '../../transcript/segment.ts'
import type { HeardWord } from './stt-adapter.ts'
import type { HeardEvent } from './stt-codec.ts'
import type { HeardSegment } from './segment-ledger.ts'
import type { SessionTime } from './session-time.ts'

type Heard = Extract<HeardEvent, { type: 'segment' }>

/**
 * A segment with its speaker and with times of the call, from whatever an engine sent: what it must have and has not makes it
 * none, and anything else that is not what it should be is left out.
 */
export function heardSegment(heard: Heard, speakers: readonly Speaker[], time: SessionTime): HeardSegment | undefined {
  const speaker = speakers[heard.channel]
  if (speaker === undefined || typeof heard.text !== 'string' || heard.id === '') return undefined
  const startMs = callMs(heard.startMs, time)
  const endMs = callMs(heard.endMs, time)
  const nowMs = Math.max(0, Math.round(time.sentThroughMs))
  const start = startMs ?? endMs ?? nowMs
  return {
    id: heard.id,
    speaker,
    text: heard.text.trim(),
    final: heard.final,
    startMs: start,
    endMs: Math.max(start, endMs ?? nowMs),
    timed: startMs !== undefined,
    ...(heard.words && { words: heard.words.flatMap((word) => callWord(word, time)) }),
    ...(share(heard.confidence) && { confidence: heard.confidence }),
    ...(typeof heard.voice === 'string' && { voice: heard.voice }),
    ...(typeof heard.language === 'string' && { language: heard.language }),
  }
}

function callMs(sessionMs: number | undefined, time: SessionTime): number | undefined {
  if (sessionMs === undefined || !Number.isFinite(sessionMs)) return undefined
  return Math.max(0, Math.round(time.toCallMs(sessionMs)))
}

function callWord({ text, startMs, endMs, confidence }: HeardWord, time: SessionTime): HeardWord[] {
  const start = callMs(startMs, time)
  const end = callMs(endMs, time)
  if (typeof text !== 'string' || start === undefined || end === undefined) return []
  return [{ text, startMs: start, endMs: Math.max(start, end), ...(share(confidence) && { confidence }) }]
}

function share(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 1
}
