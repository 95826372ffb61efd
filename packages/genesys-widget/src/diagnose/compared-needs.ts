import type { Need } from '../platform/needs.ts'
import { fine, problem, unsure } from './finding.ts'
import type { Finding } from './finding.ts'

/** Which needs are not among what there is; nothing can be said where what there is is not known. */
export function compared(kind: 'scope' | 'permission', needs: readonly Need[], there: readonly string[] | undefined): readonly Finding[] {
  const where = kind === 'scope' ? 'Add it to the OAuth client.' : 'Add it to a role of the agents.'
  if (!there || there.length === 0)
    return [unsure(`The ${kind}s`, `Genesys Cloud does not tell them. These are needed: ${needs.map(({ name }) => name).join(', ')}.`)]
  const missing = needs.filter(({ name }) => !there.some((held) => covers(held, name)))
  const findings = missing.map(({ name, reason, isRequired }) =>
    isRequired
      ? problem(`The ${kind} ${name} is missing`, `It is needed ${reason}. ${where}`)
      : unsure(`The ${kind} ${name} is missing`, `It is used ${reason}; the rest works without it. ${where}`),
  )
  return findings.length > 0 ? findings : [fine(`Every ${kind} is there`)]
}

/** A scope to write is one to read as well; a permission can be given for a whole entity or domain with `*`. */
function covers(held: string, needed: string): boolean {
  if (held === needed || `${held}:readonly` === needed) return true
  const parts = held.split(':')
  return held.endsWith('*') && needed.split(':').every((part, index) => (parts[index] ?? '*') === '*' || parts[index] === part)
}
