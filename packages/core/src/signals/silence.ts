import { cueIn } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Signal } from './signal.ts'
import { asksQuestion, isBackchannel } from './turn.ts'

/** Since when nobody has said anything, and whether there was a word about it. */
export interface SilenceValue {
  /** End of the last words, in milliseconds from the start of the call; missing before anyone has spoken. */
  readonly sinceMs?: number
  /** How long it was silent before the last words, where these broke a silence. */
  readonly brokenAfterMs?: number
  /** Whether somebody said that there would be a wait, or the call was being closed. */
  readonly excused: boolean
  /** In chat: when the customer's oldest message without an answer came; missing where none waits. */
  readonly waitingSinceMs?: number
  readonly utteranceId?: string
  /** Whether this source sends partials, so that speech is known while it goes on. */
  readonly partials: boolean
}

/** Silence, and holds that were announced. */
export const silence: Signal<SilenceValue, SilenceValue> = {
  name: 'silence',
  initial: { excused: false, partials: false },
  step(before, reading, { call }) {
    const { segment } = reading
    const listening = isBackchannel(reading)
    const goesOn = before.utteranceId === reading.utterance.id
    const excused =
      Boolean(cueIn(reading, 'wait-announced') ?? cueIn(reading, 'goodbye')) ||
      ((listening || goesOn || agreesInFew(reading)) && before.excused)
    const since = Math.max(segment.endMs, before.sinceMs ?? 0)
    const gap = before.sinceMs === undefined ? 0 : segment.startMs - before.sinceMs
    const value: SilenceValue = {
      sinceMs: since,
      ...(gap > 0 && { brokenAfterMs: gap }),
      excused,
      utteranceId: reading.utterance.id,
      partials: before.partials || !segment.final,
      ...waiting(before, segment.speaker, segment.receivedMs, call.channel === 'chat' && !listening && !excused),
    }
    return { state: value, value }
  },
}

/** "No problem, take your time": an answer to the announced wait leaves it as it is. */
function agreesInFew(reading: Reading): boolean {
  return reading.segment.speaker === 'customer' && reading.words.length <= fewWords && !asksQuestion(reading)
}

const fewWords = 6

function waiting(before: SilenceValue, speaker: string, atMs: number, needsAnswer: boolean): { readonly waitingSinceMs?: number } {
  if (speaker === 'agent') return {}
  if (before.waitingSinceMs !== undefined) return { waitingSinceMs: before.waitingSinceMs }
  return speaker === 'customer' && needsAnswer ? { waitingSinceMs: atMs } : {}
}
