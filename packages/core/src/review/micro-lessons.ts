import type { Clock } from '../clock.ts'

/** Something short to learn between calls. */
export interface MicroLesson {
  readonly id: string
  /** `dimension.criterion` of the rubric that it is about. */
  readonly criterion: string
  readonly title: string
  readonly text: string
}

/** Says when the agent has nothing to do: a host knows from its presence or its queue. */
export interface IdleSource {
  /** Calls `listener` with each change, and at once with how it stands; returns what ends that. */
  subscribe(listener: (isIdle: boolean) => void): () => void
}

/** What an agent does with a lesson for good. */
export type LessonOutcome = 'taken' | 'dismissed'

/** What a lesson offer is made of. */
export interface LessonOfferOptions {
  readonly idle: IdleSource
  readonly clock: Clock
  /** Best first, such as those for what the agent misses most: see {@link lessonsFor}. */
  readonly lessons: readonly MicroLesson[]
  /** Ids of lessons that were taken or turned down before. */
  readonly done?: readonly string[]
  /** How long the agent must have been idle, in milliseconds; 20 s where nothing is said. */
  readonly afterMs?: number
  /** Takes what the agent did with a lesson, for the record: `settleLesson` of the call that was before. */
  readonly onSettled: (lesson: MicroLesson, outcome: LessonOutcome) => void
}

/** Offers lessons in idle time. */
export interface LessonOffer {
  subscribe(listener: () => void): () => void
  /** The lesson to show now; `undefined` where there is none, or work has come. */
  getSnapshot(): MicroLesson | undefined
  /** The agent has read the lesson on offer, or wants none of it: it does not come again. */
  settle(outcome: LessonOutcome): void
  /** Not now: the lesson on offer goes, and comes again in the next idle time. */
  putOff(): void
  close(): void
}

const idleMs = 20_000

/** Offers one lesson at a time, only in idle time, and takes it away the moment work comes; it comes again in the next idle time. */
export function offerLessons(options: LessonOfferOptions): LessonOffer {
  return new IdleLessons(options)
}

class IdleLessons implements LessonOffer {
  private readonly options: LessonOfferOptions
  private readonly settled: Set<string>
  private readonly listeners = new Set<() => void>()
  private readonly stop: () => void
  private isIdle = false
  private shown: MicroLesson | undefined
  private cancel = () => {}

  constructor(options: LessonOfferOptions) {
    this.options = options
    this.settled = new Set(options.done)
    this.stop = options.idle.subscribe((isIdle) => this.changeTo(isIdle))
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getSnapshot(): MicroLesson | undefined {
    return this.shown
  }

  settle(outcome: LessonOutcome): void {
    const { shown } = this
    if (!shown) return
    this.settled.add(shown.id)
    this.show(undefined)
    this.options.onSettled(shown, outcome)
  }

  putOff(): void {
    this.show(undefined)
  }

  close(): void {
    this.cancel()
    this.stop()
    this.show(undefined)
  }

  /** That the agent is still idle is no news. */
  private changeTo(isIdle: boolean): void {
    if (isIdle === this.isIdle) return
    this.isIdle = isIdle
    this.cancel()
    const { clock, lessons, afterMs = idleMs } = this.options
    if (isIdle) this.cancel = clock.schedule(afterMs, () => this.show(lessons.find(({ id }) => !this.settled.has(id))))
    else this.show(undefined)
  }

  private show(lesson: MicroLesson | undefined): void {
    if (lesson === this.shown) return
    this.shown = lesson
    for (const listener of this.listeners) listener()
  }
}

/** The lessons about what an agent needs most, in the order of the needs. */
export function lessonsFor(needs: readonly { readonly criterion: string }[], lessons: readonly MicroLesson[]): readonly MicroLesson[] {
  return needs.flatMap(({ criterion }) => lessons.filter((lesson) => lesson.criterion === criterion))
}
