import type { DialogueAct } from '../dialogue-acts.ts'
import type { CompiledPlaybook, Meaning } from '../playbook/compile-playbook.ts'
import type { Cue, Idea } from '../playbook/playbook.ts'
import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import { words } from '../text/words.ts'
import type { Word } from '../text/words.ts'
import type { Speaker } from '../transcript/segment.ts'
import { isRuledOut, readActs } from './acts.ts'
import { putTogether } from './key-concepts.ts'

/** A phrase of the playbook, found in a segment. */
export interface Found {
  readonly meaning: Meaning
  /** UTF-16 offset into the segment's text; negative where the phrase began in the segment before. */
  readonly start: number
  readonly end: number
  /** Where no phrase but the model recognised it: how likely it is. */
  readonly probability?: number
}

/** Whether the model recognised it. It has read what denies, quotes or turns the words with the rest of the line. */
export function isByModel({ probability }: Found): boolean {
  return probability !== undefined
}

/** A segment with what the playbook recognises in it. Every signal and detector reads this, so the words are looked at once. */
export interface Reading {
  readonly segment: RedactedSegment
  readonly words: readonly Word[]
  readonly found: readonly Found[]
  /** What was found in the same utterance before this segment, at negative offsets. */
  readonly earlier: readonly Found[]
  /** How likely each act of this side is by the words of the utterance; empty where the model does not know the language. */
  readonly acts: ReadonlyMap<DialogueAct, number>
  /** Halves of what is forbidden only together, found in the words before this segment, at negative offsets. */
  readonly halves: readonly Found[]
  /** What the same speaker said just before: what `found` has at negative offsets, a space between it and this segment. */
  readonly before: string
  /** The last of those segments. */
  readonly previous?: RedactedSegment
  /** The last words of `before`, and those of this segment. */
  readonly spoken: readonly Word[]
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

/** Segments of each speaker that are kept for that. */
const remembered = 4

/** Segments that are closer belong to one utterance; a pause to breathe is longer. */
const shortestPauseMs = 250

/** A longer utterance is read in pieces. */
const longestUtterance = 600

/** Reads one version of a segment; a phrase counts where it ends. */
export function read(
  state: ReadingState,
  segment: RedactedSegment,
  { matcher, misheard, playbook, thinkables, acts: actMeanings }: CompiledPlaybook,
): { state: ReadingState; reading: Reading } {
  const own = words(segment.text)
  const others = state[segment.speaker].filter((heard) => heard.segment.id !== segment.id)
  const heard = chain(others, segment)
  const [last] = heard
  const before = heard
    .map((each) => each.segment.text)
    .reverse()
    .join(' ')
  const carried = carry(heard)
  const spoken = [...carried, ...own]
  const matches = segment.speaker === 'customer' ? matcher.match(spoken) : [...matcher.match(spoken), ...misheard.match(spoken)]
  const utterance = joined(last, segment)
  const from = segment.text.length - utterance.text.length
  const uttered = from === 0 ? own : shifted(words(utterance.text), from)
  const acts = readActs(uttered, segment.speaker, { isFinal: segment.final, acts: actMeanings })
  const phrases = matches.map(({ owner, start, end }): Found => ({ meaning: owner, start, end }))
  const told = [...phrases, ...putTogether(phrases, segment.speaker, playbook.phrases.keyConcepts)]
  // What is forbidden stays heard, so that it can be told why it was not raised.
  const meant = told.filter(({ meaning }) => meaning.kind === 'prohibition' || !isRuledOut(meaning, acts.probabilities, thinkables))
  const all = [...meant, ...acts.found]
  const found = all.filter(({ end }) => end > 0)
  const earlier = all.filter(({ start, end }) => end <= 0 && start >= from)
  const halves = all.filter(({ meaning, end }) => meaning.kind === 'half' && end <= 0)
  const reading: Reading = {
    segment,
    words: own,
    spoken,
    found,
    earlier,
    acts: acts.probabilities,
    halves,
    utterance,
    before,
    ...(last && { previous: last.segment }),
  }
  if (!segment.final) return { state, reading }
  return { state: { ...state, [segment.speaker]: [{ segment, words: own, utterance }, ...others].slice(0, remembered) }, reading }
}

/** What was said just before, latest first. */
function chain(others: readonly Heard[], segment: RedactedSegment): readonly Heard[] {
  const found: Heard[] = []
  let next = segment
  for (const heard of others) {
    if (heard.segment.startMs > next.startMs || next.startMs - heard.segment.endMs > longestBreakMs) break
    found.push(heard)
    next = heard.segment
  }
  return found
}

/** The last words of those segments, at negative offsets. */
function carry(earlier: readonly Heard[]): readonly Word[] {
  const carried: Word[] = []
  let shift = 0
  for (const { segment, words: own } of earlier) {
    shift -= segment.text.length + 1
    carried.unshift(...shifted(own, shift))
    if (carried.length >= carriedWords) break
  }
  return carried.slice(-carriedWords)
}

function shifted(all: readonly Word[], by: number): readonly Word[] {
  return by === 0 ? all : all.map(({ text, start, end }) => ({ text, start: start + by, end: end + by }))
}

/** The text from one offset of `found` to another. */
export function sliceOf({ before, segment }: Reading, start: number, end: number): string {
  if (start >= 0) return segment.text.slice(start, end)
  const at = before.length + 1
  return `${before} ${segment.text}`.slice(Math.max(0, at + start), at + end)
}

function joined(before: Heard | undefined, segment: RedactedSegment): Utterance {
  const goesOn = before && segment.startMs - before.segment.endMs < shortestPauseMs && before.segment.startMs <= segment.startMs
  const text = goesOn ? `${before.utterance.text} ${segment.text}` : segment.text
  return goesOn && text.length <= longestUtterance ? { id: before.utterance.id, text } : { id: segment.id, text: segment.text }
}

/** Where this turn of speech stands in the whole utterance so far; `undefined` where it does not. */
export function cueNear({ found, earlier }: Reading, cue: Cue): Found | undefined {
  return [...found, ...earlier].find(({ meaning }) => meaning.kind === 'cue' && meaning.cue === cue)
}

/** The same, where it ends in this segment. */
export function cueIn({ found }: Reading, cue: Cue): Found | undefined {
  return found.find(({ meaning }) => meaning.kind === 'cue' && meaning.cue === cue)
}

/** Every place where it ends in this segment. */
export function cuesIn({ found }: Reading, cue: Cue): readonly Found[] {
  return found.filter(({ meaning }) => meaning.kind === 'cue' && meaning.cue === cue)
}

/** Where the model has recognised this, if it ends in this segment. */
export function actIn({ found }: Reading, act: DialogueAct): Found | undefined {
  return found.find(({ meaning }) => meaning.kind === 'act' && meaning.act === act)
}

/** How likely this act is by the words of the utterance, 0 to 1; 0 where the model does not know the language. */
export function likelihoodOf({ acts }: Reading, act: DialogueAct): number {
  return acts.get(act) ?? 0
}

/** How likely the likeliest of these acts is, 0 to 1. */
export function likeliestOf(reading: Reading, acts: readonly DialogueAct[]): number {
  return Math.max(...acts.map((act) => likelihoodOf(reading, act)))
}

/** Whether one of these acts is at least this likely; a language that the model does not know rules none out. */
export function mayDo(reading: Reading, acts: readonly DialogueAct[], least: number): boolean {
  return reading.acts.size === 0 || likeliestOf(reading, acts) >= least
}

/** Where an idea stands in what the speaker has just said, oldest first. */
export function ideasIn({ found, earlier }: Reading, idea: Idea): readonly Found[] {
  return [...earlier, ...found].filter(({ meaning }) => meaning.kind === 'idea' && meaning.idea === idea)
}
