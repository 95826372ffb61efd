import type { EscalationTrigger } from '../playbook/playbook.ts'
import type { Found } from './reading.ts'
import type { Signal } from './signal.ts'

/** Words of the customer that ask for care, and where they stand. */
export interface TriggerFound extends Found {
  readonly trigger: EscalationTrigger
}

/** What the customer says that points to an escalation: asking for a manager, threats, anger, having come again and again. */
export const escalation: Signal<null, readonly TriggerFound[]> = {
  name: 'escalation',
  initial: null,
  step(state, { segment, found }) {
    if (segment.speaker !== 'customer') return { state, value: [] }
    const value = found.flatMap((each) => (each.meaning.kind === 'escalation' ? [{ ...each, trigger: each.meaning.trigger }] : []))
    return { state, value }
  },
}
