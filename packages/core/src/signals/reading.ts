import type { CompiledPlaybook, Meaning } from '../playbook/compile-playbook.ts'
import type { Cue } from '../playbook/playbook.ts'
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
  /** What the speaker has said in one breath up to the end of this segment, in as many segments as the recogniser made of it. */
  readonly utterance: Utterance
}

/** Segments of one speaker without a pause between them. */
export interface Utterance {
  /** Id of its first segment. */
  readonly id: string
  readonly text: string
}

interface Heard {
  readonly segment: RedactedSegment
  readonly words: readonly Word[]
  readonly utterance: Utterance
}

/** What each speaker said last, latest first. */
export type ReadingState = Readonly<Record<Speaker, readonly Heard[]>>

export const initialReading: ReadingState = { agent: [], customer: [], unknown: [] }

/** A recogniser cuts where the speaker breathes, also in the middle of a phrase; so much of what came before is read again. */
const carriedWords = 12
const longestBreakMs = 10_000

/** Segments that are closer belong to one utterance; a pause to breathe is longer. */
const shortestPauseMs = 250

/** A longer utterance is read in pieces. */
const longestUtterance = 600

/** Reads one version of a segment; a phrase counts where it ends. */
export function read(
  state: ReadingState,
  segment: RedactedSegment,
  { matcher, misheard }: CompiledPlaybook,
): { state: ReadingState; reading: Reading } {
  const own = words(segment.text)
  const others = state[segment.speaker].filter((heard) => heard.segment.id !== segment.id)
  const before = others.find((heard) => isJustBefore(heard.segment, segment))
  const shift = before ? -(before.segment.text.length + 1) : 0
  const carried = (before?.words ?? [])
    .slice(-carriedWords)
    .map(({ text, start, end }) => ({ text, start: start + shift, end: end + shift }))
  const all = [...carried, ...own]
  const matches = segment.speaker === 'customer' ? matcher.match(all) : [...matcher.match(all), ...misheard.match(all)]
  const found = matches.filter(({ end }) => end > 0).map(({ owner, start, end }): Found => ({ meaning: owner, start, end }))
  const utterance = joined(before, segment)
  const reading: Reading = { segment, words: own, found, utterance, ...(before && { previous: before.segment }) }
  if (!segment.final) return { state, reading }
  return { state: { ...state, [segment.speaker]: [{ segment, words: own, utterance }, ...others].slice(0, 3) }, reading }
}

function joined(before: Heard | undefined, segment: RedactedSegment): Utterance {
  const goesOn = before && segment.startMs - before.segment.endMs < shortestPauseMs && before.segment.startMs < segment.startMs
  const text = goesOn ? `${before.utterance.text} ${segment.text}` : segment.text
  return goesOn && text.length <= longestUtterance ? { id: before.utterance.id, text } : { id: segment.id, text: segment.text }
}

/** Where this turn of speech stands in the reading; `undefined` where it does not. Only words of this segment, unless they began before. */
export function cueIn({ found }: Reading, cue: Cue): Found | undefined {
  return found.find(({ meaning }) => meaning.kind === 'cue' && meaning.cue === cue)
}

function isJustBefore(earlier: RedactedSegment, later: RedactedSegment): boolean {
  return earlier.startMs <= later.startMs && later.startMs - earlier.endMs <= longestBreakMs
}
