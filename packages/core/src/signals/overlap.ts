import type { Speaker } from '../transcript/segment.ts'
import type { Reading } from './reading.ts'
import type { Signal } from './signal.ts'
import { isBackchannel } from './turn.ts'

/** A time when the agent began to speak while the customer was speaking. */
export interface Overlap {
  /** The agent's utterance. */
  readonly utteranceId: string
  /** The customer's utterance that was spoken over. */
  readonly over: string
  readonly atMs: number
  readonly overlapMs: number
}

/** An utterance with its times, however many segments it came in. */
interface Spoken {
  readonly id: string
  readonly speaker: Speaker
  readonly startMs: number
  readonly endMs: number
  readonly words: number
  /** Whether a listener's words are all there is. */
  readonly listening: boolean
}

interface State {
  readonly heard: readonly Spoken[]
  readonly overlaps: readonly Overlap[]
}

const remembered = 12
const keptOverlaps = 20

/** Fewer words are no turn. */
const shortestTurnWords = 3
const shortestTurnMs = 1000

/** Where the agent speaks over the customer, by the times of their utterances. A listener's words do not count. */
export const overlap: Signal<State, readonly Overlap[]> = {
  name: 'overlap',
  initial: { heard: [], overlaps: [] },
  step(before, reading, { call }) {
    const { segment, utterance } = reading
    if (call.channel !== 'voice' || !segment.final || segment.speaker === 'unknown') return { state: before, value: before.overlaps }
    const known = before.heard.find(({ id }) => id === utterance.id)
    const spoken = together(known, reading)
    const heard = [...before.heard.filter(({ id }) => id !== utterance.id), spoken].slice(-remembered)
    const kept = before.overlaps.filter((each) => each.utteranceId !== utterance.id && each.over !== utterance.id)
    const overlaps = [...kept, ...overlapsOf(heard, spoken)].sort((a, b) => a.atMs - b.atMs).slice(-keptOverlaps)
    return { state: { heard, overlaps }, value: overlaps }
  },
}

function together(known: Spoken | undefined, reading: Reading): Spoken {
  const { segment, utterance, words } = reading
  const { speaker, startMs, endMs } = segment
  const listening = isBackchannel(reading)
  const isFirst = !known || utterance.id === segment.id
  if (isFirst) return { id: utterance.id, speaker, startMs, endMs, words: words.length, listening }
  return { ...known, endMs: Math.max(known.endMs, endMs), words: known.words + words.length, listening: known.listening && listening }
}

function overlapsOf(heard: readonly Spoken[], { id, speaker }: Spoken): readonly Overlap[] {
  const isTurn = (each: Spoken) => each.words >= shortestTurnWords && !each.listening
  const agents = heard.filter((each) => each.speaker === 'agent' && isTurn(each) && (speaker !== 'agent' || each.id === id))
  const customers = heard.filter((each) => each.speaker === 'customer' && isTurn(each) && (speaker !== 'customer' || each.id === id))
  return agents.flatMap((mine) => {
    const over = customers.find(
      (theirs) => theirs.startMs < mine.startMs && mine.startMs < theirs.endMs && theirs.endMs - theirs.startMs >= shortestTurnMs,
    )
    if (!over) return []
    return [{ utteranceId: mine.id, over: over.id, atMs: mine.startMs, overlapMs: Math.min(mine.endMs, over.endMs) - mine.startMs }]
  })
}
