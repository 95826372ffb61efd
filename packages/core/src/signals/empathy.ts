import type { EmpathyAct } from '../playbook/playbook.ts'
import type { Signal } from './signal.ts'

/** How the agent meets the customer's feeling in this segment: by what is said, never by how it sounds. */
export const empathy: Signal<null, readonly EmpathyAct[]> = {
  name: 'empathy',
  initial: null,
  step(state, { segment, found }) {
    if (segment.speaker !== 'agent') return { state, value: [] }
    const acts = found.flatMap(({ meaning }) => (meaning.kind === 'empathy' ? [meaning.act] : []))
    return { state, value: [...new Set(acts)] }
  },
}
