import type { CallView } from './call-view.ts'
import type { Finding, Scorecard } from './scorecard.ts'

/** Something that was missed in a call. */
export interface Miss {
  /** `dimension.criterion` of the rubric. */
  readonly criterion: string
  readonly title: string
  readonly callId: string
  /** What shows it. */
  readonly findings: readonly Finding[]
}

/** A reviewed call as far as trends need it. */
export interface CallSummary {
  readonly callId: string
  readonly startedAt?: string
  readonly agentHash?: string
  /** What kind of call it was: `matter:refunds`, `begins:complaint`, `channel:chat` … each once. */
  readonly context: readonly string[]
  /** Criteria that applied and were judged. */
  readonly asked: readonly string[]
  readonly missed: readonly Miss[]
  readonly score: number | null
}

/** So much of a call is its beginning, in milliseconds. */
const beginningMs = 60_000

const unhappy = -0.3

/** Sums a reviewed call up; `view` is of the record that was reviewed. */
export function summariseCall({ callId, startedAt, agentHash, dimensions, score }: Scorecard, view: CallView): CallSummary {
  const criteria = dimensions.flatMap(({ id, criteria: each }) => each.map((criterion) => ({ key: `${id}.${criterion.id}`, ...criterion })))
  const judged = criteria.filter(({ state }) => state !== 'not-applicable' && state !== 'unjudged')
  return {
    callId,
    ...(startedAt !== undefined && { startedAt }),
    ...(agentHash !== undefined && { agentHash }),
    context: contextOf(view),
    asked: judged.map(({ key }) => key),
    missed: judged.flatMap(({ key, title, state, findings }) => (state === 'met' ? [] : [{ criterion: key, title, callId, findings }])),
    score,
  }
}

function contextOf({ started, measured, prompts }: CallView): readonly string[] {
  const early = measured.filter(({ atMs }) => atMs <= beginningMs)
  const triggers = early.flatMap(({ signal, value }) => (signal === 'escalation' && Array.isArray(value) ? value.map(String) : []))
  const moods = early.flatMap(({ signal, value }) => (signal === 'sentiment' ? [value] : []))
  const matters = prompts.flatMap(({ moment, dedupeKey }) =>
    moment === 'knowledge-found' ? [dedupeKey.split(':')[1]?.split('#')[0] ?? ''] : [],
  )
  return [
    ...new Set([
      ...(started ? [`channel:${started.channel}`] : []),
      ...(started?.direction ? [`direction:${started.direction}`] : []),
      ...triggers.map((trigger) => `begins:${trigger}`),
      ...(moods.some(isUnhappy) ? ['begins:unhappy'] : []),
      ...matters.filter((matter) => matter !== '').map((matter) => `matter:${matter}`),
    ]),
  ]
}

function isUnhappy(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'score' in value && typeof value.score === 'number' && value.score <= unhappy
}
