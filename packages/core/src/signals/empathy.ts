import type { EmpathyAct } from '../playbook/playbook.ts'
import type { Signal } from './signal.ts'

/** How the agent meets the customer's feeling in this segment: by what is said, never by how it sounds. */
export const empathy: Signal<null, readonly EmpathyAct[]> = {
  name: 'empathy',
  initial: null,
  step(state, { segment, found }) {
    if (segment.speaker !== 'agent') return { state, value: [] }
    const acts = found.flatMap(({ meaning, end }) =>
      meaning.kind === 'empathy' && !(meaning.act === 'apologise' && ofItself.test(segment.text.slice(end))) ? [meaning.act] : [],
    )
    return { state, value: [...new Set(acts)] }
  },
}

/** "Sorry, what was that", "sorry but no": an apology for what the agent does, and for nothing that happened to the customer. */
const ofItself = /^[\s,.]*(?:(?:but|no|what|who|which|could|can|would|may)\b|(?:i|we) (?:do|did|can|have|need)|to ask)/iu
