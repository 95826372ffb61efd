import type { Severity } from '@cuecard/core'
import type { VNode } from 'preact'
import { severityWords } from '../story/decision-words.ts'

/** A severity as a shape and a word: colour alone would not tell everyone. */
export function SeverityTag({ severity }: { readonly severity: Severity }): VNode {
  return (
    <span class="severity" data-severity={severity}>
      {severityWords[severity]}
    </span>
  )
}
