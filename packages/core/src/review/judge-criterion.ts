import { applies } from '../playbook/conditions.ts'
import type { CallView, SaidSegment } from './call-view.ts'
import { cite } from './cite.ts'
import type { EvidenceFinder, Hit } from './find-evidence.ts'
import type { Check, Criterion } from './rubric.ts'
import type { Citation, CriterionState } from './scorecard.ts'

/** What the rules say of one criterion. */
export interface Verdict {
  readonly state: CriterionState
  readonly because: string
  readonly strengths: readonly Evidence[]
  readonly gaps: readonly Evidence[]
}

/** Words that speak for or against the agent. */
export interface Evidence {
  readonly because: string
  readonly citations: readonly Citation[]
}

/** So many of a kind show what there is to show; the manager reads them all. */
const mostShown = 3

/** Holds a call against a criterion: a pure function of the two. */
export function judgeCriterion(criterion: Criterion, view: CallView, finder: EvidenceFinder): Verdict {
  const { when, avoid = [], show = [] } = criterion
  const call = { type: 'call-started' as const, callId: '', channel: 'voice' as const, ...view.started }
  if (!applies(when, call)) return verdict('not-applicable', 'it is not asked of this kind of call')
  if (!view.segments.some(({ speaker }) => speaker === 'agent')) return verdict('not-applicable', 'the agent was not heard')
  const causes = criterion.if && hitsOf(criterion.if, view, finder).hits
  if (causes?.length === 0) return verdict('not-applicable', 'nothing in this call asked for it')
  const avoided = hitsOf(avoid, view, finder)
  if (avoided.hits.length > 0) {
    const gaps = avoided.hits.slice(0, mostShown).map(({ citations }) => ({ because: `${criterion.title}: not here`, citations }))
    return { ...verdict('not-met', `it happened ${times(avoided.hits.length)}`), gaps: gaps.filter(hasCitation) }
  }
  if (show.length > 0)
    return criterion.answerWithinMs === undefined ? shown(criterion, causes, view, finder) : answered(criterion, causes ?? [], view, finder)
  if (avoid.length === 0) return verdict('unjudged', 'only a language model could tell, and none was asked')
  if (avoided.undecided) return verdict('not-applicable', 'the record does not reach that far')
  return verdict('met', 'nothing of the kind was heard')
}

function shown(criterion: Criterion, causes: readonly Hit[] | undefined, view: CallView, finder: EvidenceFinder): Verdict {
  const { hits, undecided } = hitsOf(criterion.show ?? [], view, finder)
  if (hits.length > 0) {
    const strengths = hits.slice(0, 1).map(({ citations }) => ({ because: criterion.title, citations }))
    return { ...verdict('met', `it was heard ${times(hits.length)}`), strengths: strengths.filter(hasCitation) }
  }
  if (undecided || !reachesFarEnough(criterion.show ?? [], view))
    return verdict('not-applicable', 'the call did not ask for it, or the record does not reach that far')
  const citations = causes?.[0]?.citations ?? placeOf(criterion.show ?? [], view)
  return { ...verdict('not-met', 'it was not heard'), gaps: [{ because: `${criterion.title}: not heard`, citations }].filter(hasCitation) }
}

/** Each cause must be followed in time by its answer; one answer may serve several causes. */
function answered(criterion: Criterion, causes: readonly Hit[], view: CallView, finder: EvidenceFinder): Verdict {
  const withinMs = criterion.answerWithinMs ?? 0
  const answers = hitsOf(criterion.show ?? [], view, finder).hits
  const inReach = view.isWhole ? causes : causes.filter(({ atMs }) => atMs + withinMs <= view.durationMs)
  if (inReach.length === 0) return verdict('not-applicable', 'the record does not reach that far')
  const pairs = inReach.map((cause) => ({ cause, answer: answers.find(({ atMs }) => atMs >= cause.atMs && atMs <= cause.atMs + withinMs) }))
  const met = pairs.filter(({ answer }) => answer !== undefined)
  const missed = pairs.filter(({ answer }) => answer === undefined)
  const state = missed.length === 0 ? 'met' : met.length === 0 ? 'not-met' : 'partly'
  return {
    state,
    because: `${met.length} of ${pairs.length} answered within ${Math.round(withinMs / 1000)} seconds`,
    strengths: met
      .slice(0, 1)
      .map(({ cause, answer }) => ({ because: criterion.title, citations: inOrder([...cause.citations, ...(answer?.citations ?? [])]) }))
      .filter(hasCitation),
    gaps: missed
      .slice(0, mostShown)
      .map(({ cause }) => ({ because: `${criterion.title}: no answer in time`, citations: cause.citations }))
      .filter(hasCitation),
  }
}

function hitsOf(
  checks: readonly Check[],
  view: CallView,
  finder: EvidenceFinder,
): { readonly hits: readonly Hit[]; readonly undecided: boolean } {
  const found = checks.map((check) => finder.find(check, view))
  const hits = found.flatMap((each) => (each === 'undecided' ? [] : each.hits))
  return { hits: hits.sort((a, b) => a.atMs - b.atMs), undecided: checks.length > 0 && found.every((each) => each === 'undecided') }
}

/** What was not said in a record that was cut off may have been said after it. */
function reachesFarEnough(checks: readonly Check[], { isWhole, durationMs }: CallView): boolean {
  return isWhole || checks.every(({ withinMs }) => withinMs !== undefined && withinMs <= durationMs)
}

/** Where something should have been said: where it was looked for, or where the call had come to without it. */
function placeOf(checks: readonly Check[], { segments }: CallView): readonly Citation[] {
  const ours = segments.filter(({ speaker }) => speaker === 'agent')
  const isEarly = checks.some(({ withinMs }) => withinMs !== undefined)
  const place: SaidSegment | undefined = isEarly ? ours[0] : ours.at(-1)
  return place ? [cite(place)] : []
}

function inOrder(citations: readonly Citation[]): readonly Citation[] {
  const bySegment = new Map(citations.map((citation) => [`${citation.segmentId} ${citation.quote}`, citation]))
  return [...bySegment.values()].sort((a, b) => a.startMs - b.startMs)
}

function hasCitation({ citations }: Evidence): boolean {
  return citations.length > 0
}

function verdict(state: CriterionState, because: string): Verdict {
  return { state, because, strengths: [], gaps: [] }
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
