import type { Clock } from '../clock.ts'
import type { RecordEntry, RecordEvent } from '../record/event.ts'
import { createHashChain } from '../record/hash-chain.ts'
import { createReviewer } from './review-record.ts'
import type { Rubric } from './rubric.ts'
import type { LessonOutcome, MicroLesson } from './micro-lessons.ts'
import type { JudgedCall } from './judge-call.ts'
import type { Scorecard } from './scorecard.ts'
import { withJudged } from './with-judged.ts'

/** What the view of a call that is over is made of. */
export interface AfterCallOptions {
  /** The whole record of the call, from its start. */
  readonly record: readonly RecordEvent[]
  readonly rubric: Rubric
  readonly clock: Clock
  /** Takes each event that is added to the record: to the same place as those of the call. */
  readonly onRecordEvent: (event: RecordEvent) => void
  /** Redacts what the agent writes: `redactText` of the privacy gate. */
  readonly redactText: (text: string) => string
  /** Whether the agent is asked for a rating of their own before the score is shown; `true` where nothing is said. */
  readonly asksForSelfAssessment?: boolean
}

/** A call that is over, as plain data for showing. */
export interface AfterCallSnapshot {
  /** `assessing` while the agent's own rating is waited for: the score is not shown before it. */
  readonly stage: 'assessing' | 'scored'
  readonly scorecard: Scorecard
}

/** What a scorecard view shows and tells. */
export interface AfterCall {
  subscribe(listener: () => void): () => void
  /** The same object until something changes. */
  getSnapshot(): AfterCallSnapshot
  /** Takes the agent's own ratings, 1 to 5 by dimension; none where the agent skips them. */
  assess(ratings: Readonly<Record<string, number>>): void
  /** Takes the agent's reason for not agreeing with a finding; an empty one is not taken. */
  contest(findingId: string, reason: string): void
  /** Keeps what became of a lesson that was offered after this call: `onSettled` of `offerLessons`. */
  settleLesson(lesson: MicroLesson, outcome: LessonOutcome): void
  /** Adds what a language model found: the result of `judgeCall`. */
  addJudged(judged: JudgedCall): void
}

/** Reviews a call that is over by rules, and keeps what the agent adds. What it is told goes into the record, chained to it. */
export function createAfterCall(options: AfterCallOptions): AfterCall {
  return new Afterwards(options)
}

class Afterwards implements AfterCall {
  private readonly options: AfterCallOptions
  private readonly listeners = new Set<() => void>()
  private readonly seal: ReturnType<typeof createHashChain>
  private readonly originMs: number
  private snapshot: AfterCallSnapshot

  constructor(options: AfterCallOptions) {
    this.options = options
    const { record, rubric, clock, asksForSelfAssessment = true } = options
    const last = record.at(-1)
    this.seal = createHashChain(last)
    this.originMs = clock.now() - (last?.atMs ?? 0)
    const scorecard = createReviewer(rubric).review(record)
    const asks = asksForSelfAssessment && scorecard.selfAssessment === undefined && scorecard.score !== null
    this.snapshot = { stage: asks ? 'assessing' : 'scored', scorecard }
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getSnapshot(): AfterCallSnapshot {
    return this.snapshot
  }

  assess(given: Readonly<Record<string, number>>): void {
    if (this.snapshot.stage !== 'assessing') return
    const { scorecard } = this.snapshot
    const ratings = Object.fromEntries(
      scorecard.dimensions.flatMap(({ id }) => {
        const rating = given[id]
        return rating !== undefined && Number.isInteger(rating) && rating >= 1 && rating <= 5 ? [[id, rating] as const] : []
      }),
    )
    this.keep({ type: 'self-assessed', ratings })
    this.change({ stage: 'scored', scorecard: { ...scorecard, selfAssessment: ratings } })
  }

  contest(findingId: string, text: string): void {
    const { stage, scorecard } = this.snapshot
    const reason = this.options.redactText(text.trim())
    const isKnown = [
      ...scorecard.dimensions.flatMap(({ criteria }) => criteria.flatMap(({ findings }) => findings)),
      ...scorecard.open,
    ].some(({ id }) => id === findingId)
    if (reason === '' || !isKnown) return
    this.keep({ type: 'finding-contested', findingId, reason, rubricVersion: scorecard.rubric.versionId })
    const others = scorecard.contests.filter((contest) => contest.findingId !== findingId)
    this.change({ stage, scorecard: { ...scorecard, contests: [...others, { findingId, reason }] } })
  }

  settleLesson({ id: lessonId, criterion }: MicroLesson, outcome: LessonOutcome): void {
    this.keep({ type: 'lesson-settled', lessonId, criterion, outcome })
  }

  addJudged(judged: JudgedCall): void {
    const { stage, scorecard } = this.snapshot
    this.change({ stage, scorecard: withJudged(scorecard, judged) })
  }

  private keep(entry: RecordEntry): void {
    const { clock, onRecordEvent } = this.options
    const event = this.seal(entry, Math.round(clock.now() - this.originMs))
    try {
      onRecordEvent(event)
    } catch (error) {
      reportError(error)
    }
  }

  private change(snapshot: AfterCallSnapshot): void {
    this.snapshot = snapshot
    for (const listener of this.listeners) listener()
  }
}
