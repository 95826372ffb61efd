import type { MomentName } from '../taxonomy.ts'

/** The `{slots}` that a moment's detector fills in the texts of its prompt. */
export const promptSlots: Readonly<Record<MomentName, readonly string[]>> = {
  'disclosure-missing': ['title'],
  'prohibited-language': ['title'],
  'escalation-risk': ['title'],
  'empathy-gap': [],
  monologue: ['seconds'],
  'knowledge-found': ['title', 'summary'],
  'consent-missing': ['title'],
  'sensitive-data-exposed': ['title'],
  'objection-unaddressed': ['quote'],
  'intent-changed': ['title', 'before'],
  interrupting: ['times'],
  'dead-air': ['seconds'],
  'speaking-too-fast': ['pace', 'usual'],
  'script-step-missed': ['title'],
  'next-best-action': ['title'],
  'handle-time-high': ['minutes', 'title', 'usual'],
  'going-well': ['quote'],
}
