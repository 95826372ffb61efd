import type { Clock } from '@cuecard/core'
import { defaultLessons, lessonsFor, offerLessons, oftenMissed, summariseCall, viewCall } from '@cuecard/core/review'
import type { AfterCall, CallSummary, LessonOffer, MicroLesson } from '@cuecard/core/review'
import { callOf, IdleTime } from './idle-time.ts'
import type { Staged } from './idle-time.ts'
import { Listeners } from './listeners.ts'

/** Shorter than with real work: somebody who tries the demo does not wait for long. */
const afterMs = 4000

/** Lessons between the calls of this page, about what was missed in them. All of it is forgotten with the page. */
export class Lessons {
  offer: LessonOffer | undefined
  private readonly stage: Staged
  private readonly clock: Clock
  private readonly listeners = new Listeners()
  /** By call: one that is played again is the same call. */
  private readonly summaries = new Map<string, CallSummary>()
  private readonly done = new Set<string>()
  private reviewed: AfterCall | undefined
  private stopCall = () => {}

  constructor(stage: Staged, clock: Clock) {
    this.stage = stage
    this.clock = clock
    stage.subscribe(() => this.follow())
    this.follow()
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  private follow(): void {
    this.stopCall()
    this.stopCall = callOf(this.stage.scene)?.subscribe(() => this.look()) ?? (() => {})
    this.look()
  }

  private look(): void {
    const call = callOf(this.stage.scene)
    if (!call?.after || call.after === this.reviewed) return
    const { after, record } = call
    const { scorecard } = after.getSnapshot()
    this.reviewed = after
    const summary = summariseCall(scorecard, viewCall({ events: record, notices: [] }))
    this.summaries.set(scorecard.callId, summary)
    this.offer?.close()
    this.offer = offerLessons({
      idle: new IdleTime(this.stage),
      clock: this.clock,
      lessons: this.lessonsAfter(summary),
      done: [...this.done],
      afterMs,
      onSettled: (lesson, outcome) => {
        this.done.add(lesson.id)
        after.settleLesson(lesson, outcome)
      },
    })
    this.listeners.tell()
  }

  /** Here there are few calls: what the last one alone lacked counts as well, after what is missed often. */
  private lessonsAfter({ missed }: CallSummary): readonly MicroLesson[] {
    return [...new Set([...lessonsFor(oftenMissed([...this.summaries.values()]), defaultLessons), ...lessonsFor(missed, defaultLessons)])]
  }
}
