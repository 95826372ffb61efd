import type { RecordEvent } from '../record/event.ts'
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

/** What became of a lesson that was offered after a call. */
export type SettledLesson = Pick<Extract<RecordEvent, { readonly type: 'lesson-settled' }>, 'lessonId' | 'criterion' | 'outcome'>

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
  /** Those that were taken or turned down after it. */
  readonly lessons: readonly SettledLesson[]
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
    lessons: lessonsOf(view),
    score,
  }
}

function lessonsOf({ record }: CallView): readonly SettledLesson[] {
  return record.events.flatMap((event) => {
    if (event.type !== 'lesson-settled') return []
    const { lessonId, criterion, outcome } = event
    return [{ lessonId, criterion, outcome }]
  })
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
