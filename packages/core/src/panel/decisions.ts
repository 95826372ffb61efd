import type { Decision } from '../session/snapshot.ts'

/** What the agent did without ending the prompt says nothing about why it was or was not shown. */
const asides = new Set(['prompt-expanded', 'prompt-rated', 'prompt-rewritten', 'suggestion-rejected'])

/** The last word on each prompt, newest first, at most `count` of them. */
export function latestDecisions(decisions: readonly Decision[], count: number): readonly Decision[] {
  const latest = new Map<string, Decision>()
  for (const decision of decisions) {
    if (!asides.has(decision.type) && !latest.has(decision.promptId)) latest.set(decision.promptId, decision)
  }
  return [...latest.values()].slice(0, count)
}
