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
  /** Calls `listener` with each change; returns what ends that. */
  subscribe(listener: (isIdle: boolean) => void): () => void
}

/** What a lesson offer is made of. */
export interface LessonOfferOptions {
  readonly idle: IdleSource
  readonly clock: Clock
  /** Best first, such as those for the agent's coaching needs: see {@link lessonsFor}. */
  readonly lessons: readonly MicroLesson[]
  /** Ids of lessons that were taken or turned down before. */
  readonly done?: readonly string[]
  /** How long the agent must have been idle, in milliseconds; 20 s where nothing is said. */
  readonly afterMs?: number
  /** Takes the lesson to show, and `undefined` when it must go because work has come. */
  readonly onOffer: (lesson: MicroLesson | undefined) => void
}

/** Offers lessons in idle time. */
export interface LessonOffer {
  /** The lesson on offer was taken, or turned down: it does not come again. */
  settle(lessonId: string): void
  close(): void
}

const idleMs = 20_000

/** Offers one lesson at a time, only in idle time, and takes it away the moment work comes; it comes again in the next idle time. */
export function offerLessons({ idle, clock, lessons, done = [], afterMs = idleMs, onOffer }: LessonOfferOptions): LessonOffer {
  const settled = new Set(done)
  let shown: MicroLesson | undefined
  let cancel: (() => void) | undefined
  const show = (lesson: MicroLesson | undefined): void => {
    if (lesson === shown) return
    shown = lesson
    onOffer(lesson)
  }
  const stop = idle.subscribe((isIdle) => {
    cancel?.()
    cancel = undefined
    if (isIdle) cancel = clock.schedule(afterMs, () => show(lessons.find(({ id }) => !settled.has(id))))
    else show(undefined)
  })
  return {
    settle(lessonId) {
      settled.add(lessonId)
      if (shown?.id === lessonId) show(undefined)
    },
    close() {
      cancel?.()
      stop()
    },
  }
}

/** The lessons about what an agent needs most, in the order of the needs. */
export function lessonsFor(needs: readonly { readonly criterion: string }[], lessons: readonly MicroLesson[]): readonly MicroLesson[] {
  return needs.flatMap(({ criterion }) => lessons.filter((lesson) => lesson.criterion === criterion))
}
