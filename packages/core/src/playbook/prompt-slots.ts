import type { MomentName } from '../taxonomy.ts'

/**
 * The `{slots}` that a moment's detector fills in the texts of its prompt. Of a moment that is not listed nothing is known, and
 * its texts are not checked.
 */
export const promptSlots: Readonly<Partial<Record<MomentName, readonly string[]>>> = {
  'disclosure-missing': ['title'],
  'prohibited-language': ['title'],
  'escalation-risk': ['title'],
  'empathy-gap': [],
  monologue: ['seconds'],
  'knowledge-found': ['title', 'summary'],
}
