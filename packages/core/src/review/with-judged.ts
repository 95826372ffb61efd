import type { JudgedCall } from './judge-call.ts'
import { criterionShare, scoreOf, shareScore } from './score.ts'
import type { CriterionResult, DimensionResult, Finding, Scorecard } from './scorecard.ts'

/**
 * The scorecard with what a language model found: its open findings, and its answers to the rubric's questions. Where a
 * criterion has both rules and a question, both must be content: of two that differ it is partly met.
 */
export function withJudged(scorecard: Scorecard, { findings, tally }: JudgedCall): Scorecard {
  const dimensions = scorecard.dimensions.map((dimension) => judgedDimension(dimension, findings))
  return {
    ...scorecard,
    score: scoreOf(dimensions.map(({ weight, score }) => ({ weight, share: shareScore(score) }))),
    dimensions,
    open: [...scorecard.open, ...findings.filter(({ dimensionId }) => dimensionId === 'open')],
    judge: tally,
  }
}

function judgedDimension(dimension: DimensionResult, findings: readonly Finding[]): DimensionResult {
  const own = findings.filter(({ dimensionId }) => dimensionId === dimension.id)
  if (own.length === 0) return dimension
  const criteria = dimension.criteria.map((criterion) => judgedCriterion(criterion, own))
  return { ...dimension, criteria, score: scoreOf(criteria.map(({ weight, state }) => ({ weight, share: criterionShare(state) }))) }
}

function judgedCriterion(criterion: CriterionResult, findings: readonly Finding[]): CriterionResult {
  const finding = findings.find(({ criterionId }) => criterionId === criterion.id)
  if (!finding || criterion.state === 'not-applicable') return criterion
  const said = finding.kind === 'strength' ? 'met' : 'not-met'
  const state = criterion.state === 'unjudged' || criterion.state === said ? said : 'partly'
  return { ...criterion, state, because: finding.because, findings: [...criterion.findings, finding] }
}
