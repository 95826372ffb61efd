import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import type { Reading } from './reading.ts'
import type { Signal } from './signal.ts'
import { isBackchannel } from './turn.ts'

/** A time when the agent began to speak while the customer was speaking. */
export interface Overlap {
  readonly segmentId: string
  /** The customer's segment that was spoken over. */
  readonly over: string
  readonly atMs: number
  readonly overlapMs: number
}

interface State {
  readonly heard: readonly { readonly segment: RedactedSegment; readonly counts: boolean }[]
  readonly overlaps: readonly Overlap[]
}

const remembered = 12
const keptOverlaps = 20

/** A customer's segment this short is a listener's word, nothing that one can be interrupted in. */
const shortestTurnMs = 1000

/** Where the agent speaks over the customer, by the times of their segments. A listener's words do not count. */
export const overlap: Signal<State, readonly Overlap[]> = {
  name: 'overlap',
  initial: { heard: [], overlaps: [] },
  step(before, reading, { call }) {
    const { segment } = reading
    if (call.channel !== 'voice' || !segment.final || segment.speaker === 'unknown') return { state: before, value: before.overlaps }
    const others = before.heard.filter((each) => each.segment.id !== segment.id)
    const heard = [...others, { segment, counts: counts(reading) }].slice(-remembered)
    const known = before.overlaps.filter((each) => each.segmentId !== segment.id && each.over !== segment.id)
    const overlaps = [...known, ...overlapsOf(heard, segment)].sort((a, b) => a.atMs - b.atMs).slice(-keptOverlaps)
    return { state: { heard, overlaps }, value: overlaps }
  },
}

function counts(reading: Reading): boolean {
  return reading.words.length >= 3 && !isBackchannel(reading)
}

function overlapsOf(heard: State['heard'], { id, speaker }: RedactedSegment): readonly Overlap[] {
  const agents = heard.filter((each) => each.segment.speaker === 'agent' && each.counts && (speaker !== 'agent' || each.segment.id === id))
  const customers = heard.filter(({ segment }) => segment.speaker === 'customer' && (speaker !== 'customer' || segment.id === id))
  return agents.flatMap(({ segment: mine }) => {
    const over = customers.find(
      ({ segment: theirs, counts: isTurn }) =>
        isTurn && theirs.startMs < mine.startMs && mine.startMs < theirs.endMs && theirs.endMs - theirs.startMs >= shortestTurnMs,
    )
    if (!over) return []
    const overlapMs = Math.min(mine.endMs, over.segment.endMs) - mine.startMs
    return [{ segmentId: mine.id, over: over.segment.id, atMs: mine.startMs, overlapMs }]
  })
}
