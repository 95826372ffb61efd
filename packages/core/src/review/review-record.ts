import type { RecordEvent } from '../record/event.ts'
import type { ReadRecord } from '../record/read-record.ts'
import { viewCall } from './call-view.ts'
import type { CallView } from './call-view.ts'
import { coachingFor } from './coaching.ts'
import { createEvidenceFinder } from './find-evidence.ts'
import type { EvidenceFinder } from './find-evidence.ts'
import { judgeCriterion } from './judge-criterion.ts'
import type { Evidence } from './judge-criterion.ts'
import type { Criterion, Dimension, Rubric } from './rubric.ts'
import { criterionShare, scoreOf, shareScore } from './score.ts'
import type { Contest, CriterionResult, DimensionResult, Finding, Scorecard } from './scorecard.ts'
import { rejectionOf } from './verify-finding.ts'

/** Reviews records against one rubric, whose phrases are compiled once. */
export interface Reviewer {
  readonly rubric: Rubric
  /** The scorecard of a record: a pure function of the record and the rubric. Never throws, whatever is in the record. */
  review(record: ReadRecord | readonly RecordEvent[]): Scorecard
}

/** Makes a reviewer for a rubric. */
export function createReviewer(rubric: Rubric): Reviewer {
  const finder = createEvidenceFinder()
  return { rubric, review: (record) => reviewView(viewCall('events' in record ? record : { events: record, notices: [] }), rubric, finder) }
}

/** The scorecard of one record; for many, make a {@link createReviewer}. */
export function reviewRecord(record: ReadRecord | readonly RecordEvent[], rubric: Rubric): Scorecard {
  return createReviewer(rubric).review(record)
}

function reviewView(view: CallView, rubric: Rubric, finder: EvidenceFinder): Scorecard {
  const { started, durationMs, record } = view
  let rejected = 0
  const verified = (finding: Finding): boolean => {
    const isTrue = rejectionOf(finding, view) === undefined
    if (!isTrue) rejected += 1
    return isTrue
  }
  const dimensions = rubric.dimensions.map((dimension) => dimensionResult(dimension, view, finder, verified))
  const { callId = 'unknown', startedAt, channel, playbookVersion, modelVersion, agentHash } = started ?? {}
  const afterwards = readAfterwards(record.events, rubric.versionId)
  return {
    format: 1,
    callId,
    ...(startedAt !== undefined && { startedAt }),
    ...(channel !== undefined && { channel }),
    durationMs,
    rubric: { title: rubric.title, versionId: rubric.versionId },
    ...(playbookVersion !== undefined && { playbookVersion }),
    ...(modelVersion !== undefined && { modelVersion }),
    ...(agentHash !== undefined && { agentHash }),
    score: scoreOf(dimensions.map(({ weight, score }) => ({ weight, share: shareScore(score) }))),
    dimensions,
    coaching: coachingFor(rubric, dimensions),
    open: [],
    ...afterwards,
    notices: record.notices,
    rejected,
  }
}

function dimensionResult(
  { id, title, weight, criteria }: Dimension,
  view: CallView,
  finder: EvidenceFinder,
  verified: (finding: Finding) => boolean,
): DimensionResult {
  const results = criteria.map((criterion): CriterionResult => {
    const { state, because, strengths, gaps } = judgeCriterion(criterion, view, finder)
    const findings = [
      ...strengths.map((evidence) => ({ kind: 'strength' as const, evidence })),
      ...gaps.map((evidence) => ({ kind: 'gap' as const, evidence })),
    ].map(({ kind, evidence }, index) => findingOf(id, criterion, kind, evidence, index, view))
    return { id: criterion.id, title: criterion.title, weight: criterion.weight ?? 1, state, because, findings: findings.filter(verified) }
  })
  return {
    id,
    title,
    weight,
    score: scoreOf(results.map(({ weight: counts, state }) => ({ weight: counts, share: criterionShare(state) }))),
    criteria: results,
  }
}

function findingOf(
  dimensionId: string,
  { id: criterionId, title }: Criterion,
  kind: Finding['kind'],
  { because, citations }: Evidence,
  index: number,
  { byId, record: { provenBelowSeq } }: CallView,
): Finding {
  const isUnproven = provenBelowSeq !== undefined && citations.some(({ segmentId }) => (byId.get(segmentId)?.seq ?? 0) >= provenBelowSeq)
  return {
    id: `${dimensionId}.${criterionId}-${index + 1}`,
    dimensionId,
    criterionId,
    kind,
    title,
    because,
    citations,
    source: 'rule',
    ...(isUnproven && { unproven: true }),
  }
}

/** What was added once the call was over: the last self-assessment, and each contested finding once. */
function readAfterwards(events: readonly RecordEvent[], versionId: string): Pick<Scorecard, 'contests' | 'selfAssessment'> {
  const contests = new Map<string, Contest>()
  let selfAssessment: Scorecard['selfAssessment']
  for (const event of events) {
    if (event.type === 'self-assessed') selfAssessment = event.ratings
    if (event.type === 'finding-contested' && event.rubricVersion === versionId)
      contests.set(event.findingId, { findingId: event.findingId, reason: event.reason })
  }
  return { contests: [...contests.values()], ...(selfAssessment && { selfAssessment }) }
}
