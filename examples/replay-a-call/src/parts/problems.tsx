import type { VNode } from 'preact'
import { Icon } from './icons.tsx'

const mostListed = 200

/** Lines of a call file that could not be used as they stand. */
export function Problems({ problems }: { readonly problems: readonly string[] }): VNode | null {
  if (problems.length === 0) return null
  const rest = problems.length - mostListed
  return (
    <details class="card problems" open={problems.length <= 5}>
      <summary>
        <Icon name="warning" />
        {problems.length === 1 ? 'One line has a problem' : `${problems.length} problems in the file`}; the rest is played
      </summary>
      <ul>
        {problems.slice(0, mostListed).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {rest > 0 && <li>… and {rest} more</li>}
      </ul>
    </details>
  )
}
