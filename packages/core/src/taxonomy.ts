/** How much a moment matters. */
export type Severity = 'critical' | 'high' | 'normal' | 'low'

/** The name of a live moment. */
export type MomentName =
  | 'disclosure-missing'
  | 'prohibited-language'
  | 'consent-missing'
  | 'sensitive-data-exposed'
  | 'escalation-risk'
  | 'empathy-gap'
  | 'objection-unaddressed'
  | 'intent-changed'
  | 'interrupting'
  | 'monologue'
  | 'dead-air'
  | 'speaking-too-fast'
  | 'script-step-missed'
  | 'next-best-action'
  | 'knowledge-found'
  | 'handle-time-high'
  | 'going-well'

/** Which prompts a kill switch stops: those of one moment, those of a severity, or all. */
export type PromptKind = MomentName | Severity | 'all'

/** The live moments and their severities: fixed, so that records and reports of every tenant can be compared. */
export const taxonomy: Readonly<Record<MomentName, Severity>> = {
  'disclosure-missing': 'critical',
  'prohibited-language': 'critical',
  'consent-missing': 'critical',
  'sensitive-data-exposed': 'critical',
  'escalation-risk': 'high',
  'empathy-gap': 'high',
  'objection-unaddressed': 'high',
  'intent-changed': 'normal',
  interrupting: 'normal',
  monologue: 'normal',
  'dead-air': 'normal',
  'speaking-too-fast': 'low',
  'script-step-missed': 'normal',
  'next-best-action': 'normal',
  'knowledge-found': 'low',
  'handle-time-high': 'low',
  'going-well': 'low',
}

const ranks: Readonly<Record<Severity, number>> = { critical: 0, high: 1, normal: 2, low: 3 }

/** A whole number for ordering: 0 is `critical`, 3 is `low`. */
export function severityRank(severity: Severity): number {
  return ranks[severity]
}
