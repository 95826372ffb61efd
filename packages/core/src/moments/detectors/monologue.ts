import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'

const defaultLimitMs = 60_000

interface State {
  /** The first segment of the stretch that was raised. */
  readonly raised: string | null
}

/** The agent talks too long without a question. */
export const monologue: Detector = detector<State>({
  moment: 'monologue',
  watches: 'how long you talk without a question or a turn of the customer',
  initial: () => ({ state: { raised: null } }),
  step(state, input, { compiled, call }) {
    if (input.type !== 'segment' || call.channel !== 'voice') return { state }
    const { monologueMs, monologueIds } = input.signals.talk
    if (monologueIds.length === 0)
      return state.raised ? { state: { raised: null }, gone: [{ cause: state.raised, reason: 'customer-took-turn' }] } : { state }
    const limitMs = compiled.playbook.moments.monologue?.limitMs ?? defaultLimitMs
    const { segment } = input.reading
    if (state.raised || monologueMs < limitMs || segment.speaker !== 'agent') return { state }
    const cause = monologueIds[0] ?? segment.id
    const seconds = String(Math.round(monologueMs / 1000))
    return {
      state: { raised: cause },
      found: [
        {
          cause,
          confidence: 0.8,
          evidence: [evidenceOf(segment)],
          because: `You have talked for ${seconds} seconds without a question or a turn of the customer.`,
          slots: { seconds },
        },
      ],
    }
  },
})
