import type { EscalationTrigger } from '../playbook/playbook.ts'
import { isDenied } from './denial.ts'
import type { Found } from './reading.ts'
import type { Signal } from './signal.ts'

/** Words of the customer that ask for care, and where they stand. */
export interface TriggerFound extends Found {
  readonly trigger: EscalationTrigger
}

/** What a customer says they will do can be denied ("I am not going to sue"); anger is full of words that deny ("not once"). */
const steps: ReadonlySet<EscalationTrigger> = new Set(['manager', 'legal', 'leaving', 'complaint'])

/** What the customer says that points to an escalation: asking for a manager, threats, anger, having come again and again. */
export const escalation: Signal<null, readonly TriggerFound[]> = {
  name: 'escalation',
  initial: null,
  step(state, reading) {
    if (reading.segment.speaker !== 'customer') return { state, value: [] }
    const value = reading.found.flatMap((each) => {
      const { meaning } = each
      if (meaning.kind !== 'escalation' || (steps.has(meaning.trigger) && isDenied(reading, each))) return []
      return [{ ...each, trigger: meaning.trigger }]
    })
    return { state, value }
  },
}
