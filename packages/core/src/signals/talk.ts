import type { Reading } from './reading.ts'
import { rounded } from './signal.ts'
import type { Signal } from './signal.ts'
import { asksQuestion, durationMs, isBackchannel } from './turn.ts'

/** Who has talked how much. */
export interface TalkValue {
  /** The agent's talk since the customer last took a turn or the agent last asked something, in milliseconds. */
  readonly monologueMs: number
  /** The latest segments of that stretch, in order. */
  readonly monologueIds: readonly string[]
  /** The agent's share of all talk so far, 0 to 1; 0.5 before anyone has spoken. */
  readonly agentShare: number
}

interface Spoken {
  readonly segmentId: string
  readonly startMs: number
  readonly endMs: number
}

interface Stretch {
  readonly spoken: readonly Spoken[]
  /** Talk of the stretch that is no longer kept segment by segment. */
  readonly earlierMs: number
}

interface State {
  readonly stretch: Stretch
  /** Talk of finals by speaker, in milliseconds. */
  readonly agentMs: number
  readonly customerMs: number
  /** The last finals counted, so that a revision does not count again. */
  readonly counted: readonly string[]
}

const noStretch: Stretch = { spoken: [], earlierMs: 0 }

/** A pause to breathe or to look something up belongs to the talk; a longer one does not count. */
const longestPauseMs = 5000

/** "Okay" after so little is the customer's turn; later it only tells that they still listen. */
const shortAnswerMs = 15_000

/** Segments of a stretch that may still be revised. */
const keptSegments = 50

/** Talk share and the agent's current stretch of talk. */
export const talk: Signal<State, TalkValue> = {
  name: 'talk',
  initial: { stretch: noStretch, agentMs: 0, customerMs: 0, counted: [] },
  step(before, reading) {
    const { segment } = reading
    const counts = segment.final && !before.counted.includes(segment.id)
    const ms = counts ? durationMs(segment) : 0
    const state: State = {
      stretch: nextStretch(before.stretch, reading),
      agentMs: before.agentMs + (segment.speaker === 'agent' ? ms : 0),
      customerMs: before.customerMs + (segment.speaker === 'customer' ? ms : 0),
      counted: counts ? [...before.counted, segment.id].slice(-20) : before.counted,
    }
    const total = state.agentMs + state.customerMs
    return {
      state,
      value: {
        monologueMs: state.stretch.earlierMs + talkMs(state.stretch.spoken),
        monologueIds: state.stretch.spoken.map(({ segmentId }) => segmentId),
        agentShare: total > 0 ? rounded(state.agentMs / total) : 0.5,
      },
    }
  },
}

function nextStretch(stretch: Stretch, reading: Reading): Stretch {
  const { segment } = reading
  if (segment.speaker === 'customer') return isBackchannel(reading) && talkMs(stretch.spoken) >= shortAnswerMs ? stretch : noStretch
  if (segment.speaker !== 'agent') return stretch
  // Half a sentence may look like a question that the whole is not.
  if (segment.final && asksQuestion(reading)) return noStretch
  const others = stretch.spoken.filter(({ segmentId }) => segmentId !== segment.id)
  const spoken = [...others, { segmentId: segment.id, startMs: segment.startMs, endMs: segment.endMs }].sort(
    (a, b) => a.startMs - b.startMs,
  )
  if (spoken.length <= keptSegments) return { ...stretch, spoken }
  const kept = spoken.slice(1)
  return { spoken: kept, earlierMs: stretch.earlierMs + talkMs(spoken) - talkMs(kept) }
}

/** How long these segments lasted together, short pauses between them included. In order of their start. */
function talkMs(spoken: readonly Spoken[]): number {
  let total = 0
  let untilMs = Number.NEGATIVE_INFINITY
  for (const { startMs, endMs } of spoken) {
    const fromMs = startMs - untilMs <= longestPauseMs ? untilMs : startMs
    total += Math.max(0, endMs - Math.max(fromMs, untilMs))
    untilMs = Math.max(untilMs, endMs)
  }
  return total
}
