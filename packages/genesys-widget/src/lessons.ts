import { systemClock } from '@cuecard/core'
import '@cuecard/core/lesson-card'
import { chooseLessons, createReviewer, defaultLessons, defaultRubric, offerLessons } from '@cuecard/core/review'
import type { AfterCall, IdleSource, KeptCalls, LessonOffer } from '@cuecard/core/review'

/** What lessons are chosen by, and when they are offered. */
export interface LessonsOptions {
  /** The records that can be read from here. */
  readonly calls: KeptCalls
  /** Whose calls count: a browser may keep those of several agents. */
  readonly agentHash: string
  readonly idle: IdleSource
  /** The call before, whose record takes what became of a lesson. */
  readonly after: AfterCall
}

/** Offers lessons about what this agent often misses; of calls that nothing keeps there are none. Loaded once a call is over. */
export async function offerOwnLessons({ calls, agentHash, idle, after }: LessonsOptions): Promise<LessonOffer> {
  const reviewer = createReviewer(defaultRubric)
  return offerLessons({
    idle,
    clock: systemClock,
    ...(await chooseLessons(calls, { reviewer, lessons: defaultLessons, agentHash })),
    onSettled: (lesson, outcome) => after.settleLesson(lesson, outcome),
  })
}
