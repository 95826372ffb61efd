import { rounded } from './signal.ts'
import type { Signal } from './signal.ts'
import { durationMs } from './turn.ts'

/** How fast the agent speaks, beside the agent's own pace on this call. */
export interface PaceValue {
  /** Of the last utterances, in words a minute; 0 until enough was said. */
  readonly wordsPerMinute: number
  /** Of all before them; 0 until enough was said. */
  readonly usual: number
  /** Share of fillers ("um", "you know") among the last words, 0 to 1, and among all before. */
  readonly fillers: number
  readonly usualFillers: number
}

interface Spoken {
  readonly segmentId: string
  readonly words: number
  readonly fillers: number
  readonly ms: number
  /** Whether a placeholder stands in it that is one word for the many of a number or an address; a name has one or two. */
  readonly hides: boolean
}

interface State {
  readonly recent: readonly Spoken[]
  readonly earlier: Omit<Spoken, 'segmentId' | 'hides'>
}

/** Fewer words than these say nothing of a pace. */
const enoughRecent = 30
const enoughEarlier = 30

/** Words as they are spoken: "i'm" is one, however it is read elsewhere. */
const spokenWord = /[\p{L}\p{N}[]\S*/gu
const sound = /\b(?:uh+|um+|erm?|hm+)\b/giu

const filler = /\b(?:uh+|um+|erm?|hm+|you know|i mean|sort of|kind of)\b/giu

/** Pace and fillers of the agent, against the agent's own. Never judged in chat. */
export const pace: Signal<State, PaceValue> = {
  name: 'pace',
  initial: { recent: [], earlier: { words: 0, fillers: 0, ms: 0 } },
  step(before, { segment }, { call }) {
    const counts = segment.final && segment.speaker === 'agent' && call.channel === 'voice' && durationMs(segment) > 0
    const hides = segment.entities.some(({ type }) => type !== 'PERSON')
    const state = counts ? add(before, { segmentId: segment.id, ...measured(segment.text), ms: durationMs(segment), hides }) : before
    return { state, value: valueOf(state) }
  },
}

function measured(text: string): { readonly words: number; readonly fillers: number } {
  const fillers = text.match(filler)?.length ?? 0
  return { words: (text.match(spokenWord)?.length ?? 0) - (text.match(sound)?.length ?? 0), fillers }
}

function add({ recent, earlier }: State, spoken: Spoken): State {
  const all = [...recent.filter(({ segmentId }) => segmentId !== spoken.segmentId), spoken]
  let kept = all
  let left = earlier
  while (kept[0] && sum(kept.slice(1), 'words') >= enoughRecent) {
    const [first, ...rest] = kept
    // The agent was faster than these words tell, so they are no measure of what is usual.
    if (!first.hides) left = { words: left.words + first.words, fillers: left.fillers + first.fillers, ms: left.ms + first.ms }
    kept = rest
  }
  return { recent: kept, earlier: left }
}

function valueOf({ recent, earlier }: State): PaceValue {
  const said = sum(recent, 'words')
  if (said < enoughRecent || earlier.words < enoughEarlier) return { wordsPerMinute: 0, usual: 0, fillers: 0, usualFillers: 0 }
  return {
    wordsPerMinute: Math.round((said / sum(recent, 'ms')) * 60_000),
    usual: Math.round((earlier.words / earlier.ms) * 60_000),
    fillers: rounded(sum(recent, 'fillers') / said),
    usualFillers: rounded(earlier.fillers / earlier.words),
  }
}

function sum(spoken: readonly Spoken[], key: 'words' | 'fillers' | 'ms'): number {
  return spoken.reduce((total, each) => total + each[key], 0)
}
