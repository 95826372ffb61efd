import type { CriterionState } from './scorecard.ts'

/** Something that counts towards a score, `share` of it reached (0 to 1); `null` where it does not apply. */
export interface Scored {
  readonly weight: number
  readonly share: number | null
}

/** The weighted mean of what applies, 0 to 100 as a whole number; `null` where nothing does. */
export function scoreOf(parts: readonly Scored[]): number | null {
  let reached = 0
  let whole = 0
  for (const { weight, share } of parts) {
    if (share === null) continue
    reached += weight * share
    whole += weight
  }
  return whole > 0 ? Math.round((100 * reached) / whole) : null
}

/** How much of a criterion is reached; `null` where it does not count. */
export function criterionShare(state: CriterionState): number | null {
  if (state === 'met') return 1
  if (state === 'partly') return 0.5
  return state === 'not-met' ? 0 : null
}

/** A score of 0 to 100 as a share. */
export function shareScore(score: number | null): number | null {
  return score === null ? null : score / 100
}
