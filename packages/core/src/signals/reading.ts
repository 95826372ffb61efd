import type { CompiledPlaybook, Meaning } from '../playbook/compile-playbook.ts'
import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import { words } from '../text/words.ts'
import type { Word } from '../text/words.ts'
import type { Speaker } from '../transcript/segment.ts'

/** A phrase of the playbook, found in a segment. */
export interface Found {
  readonly meaning: Meaning
  /** UTF-16 offset into the segment's text; negative where the phrase began in the segment before. */
  readonly start: number
  readonly end: number
}

/** A segment with what the playbook recognises in it. Every signal and detector reads this, so the words are looked at once. */
export interface Reading {
  readonly segment: RedactedSegment
  readonly words: readonly Word[]
  readonly found: readonly Found[]
  /** What the same speaker said just before, where a phrase began there. */
  readonly previous?: RedactedSegment
}

interface Heard {
  readonly segment: RedactedSegment
  readonly words: readonly Word[]
}

/** What each speaker said last, latest first. */
export type ReadingState = Readonly<Record<Speaker, readonly Heard[]>>

export const initialReading: ReadingState = { agent: [], customer: [], unknown: [] }

/** A recogniser cuts where the speaker breathes, also in the middle of a phrase; so much of what came before is read again. */
const carriedWords = 12
const longestBreakMs = 10_000

/** Reads one version of a segment; a phrase counts where it ends. */
export function read(
  state: ReadingState,
  segment: RedactedSegment,
  { matcher }: CompiledPlaybook,
): { state: ReadingState; reading: Reading } {
  const own = words(segment.text)
  const others = state[segment.speaker].filter((heard) => heard.segment.id !== segment.id)
  const before = others.find((heard) => isJustBefore(heard.segment, segment))
  const shift = before ? -(before.segment.text.length + 1) : 0
  const carried = (before?.words ?? [])
    .slice(-carriedWords)
    .map(({ text, start, end }) => ({ text, start: start + shift, end: end + shift }))
  const found = matcher
    .match([...carried, ...own])
    .filter(({ end }) => end > 0)
    .map(({ owner, start, end }): Found => ({ meaning: owner, start, end }))
  const reading: Reading = { segment, words: own, found, ...(before && { previous: before.segment }) }
  if (!segment.final) return { state, reading }
  return { state: { ...state, [segment.speaker]: [{ segment, words: own }, ...others].slice(0, 3) }, reading }
}

function isJustBefore(earlier: RedactedSegment, later: RedactedSegment): boolean {
  return earlier.startMs <= later.startMs && later.startMs - earlier.endMs <= longestBreakMs
}
