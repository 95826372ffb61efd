import type { DialogueAct } from '../dialogue-acts.ts'
import { actIn, cueIn, ideasIn } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Signal } from './signal.ts'

/** Whether the customer has said that the matter is settled. */
export interface ResolutionValue {
  /** When it was last said, in milliseconds; missing before, and once the customer is unhappy again. */
  readonly resolvedAtMs?: number
  /** Whether the agent has said that something is done since the customer was last unhappy. */
  readonly isDone: boolean
}

interface State extends ResolutionValue {
  /** How much the agent has said. */
  readonly agentWords: number
}

/** The customer says that it works, or thanks for it, after the agent has done something. */
export const resolution: Signal<State, ResolutionValue> = {
  name: 'resolution',
  initial: { agentWords: 0, isDone: false },
  step(before, reading) {
    const state = next(before, reading)
    const { agentWords: _words, ...value } = state
    return { state, value }
  },
}

function next(before: State, reading: Reading): State {
  const { segment, words, found } = reading
  if (!segment.final) return before
  if (segment.speaker === 'agent') {
    const isDone = before.isDone || ideasIn(reading, 'done').length > 0 || windingUp.some((act) => actIn(reading, act) !== undefined)
    return { ...before, agentWords: before.agentWords + words.length, isDone }
  }
  if (segment.speaker !== 'customer') return before
  const unhappy = found.some(({ meaning }) => meaning.kind === 'escalation') || cueIn(reading, 'sarcasm') !== undefined
  const says = cueIn(reading, 'resolved') !== undefined && before.agentWords >= workWords
  const { resolvedAtMs: _earlier, ...open } = before
  if (unhappy) return { ...open, isDone: false }
  return says ? { ...open, resolvedAtMs: segment.receivedMs } : before
}

/** What an agent does once the work is done. */
export const windingUp: readonly DialogueAct[] = ['takes-order', 'sums-up', 'asks-else', 'closes']

/** Before the agent has said this much, there is nothing that could be resolved. */
const workWords = 20
