import { systemClock } from '@cuecard/core'
import '@cuecard/core/lesson-card'
import { createReviewer, defaultLessons, defaultRubric, lessonsFor, offerLessons, oftenMissed, summariseStored } from '@cuecard/core/review'
import type { AfterCall, CallSummary, IdleSource, KeptCalls, LessonOffer } from '@cuecard/core/review'

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

/** So many calls back tell what an agent misses now. */
const latestCalls = 50

/** Offers lessons about what this agent often misses; of calls that nothing keeps there are none. Loaded once a call is over. */
export async function offerOwnLessons({ calls, agentHash, idle, after }: LessonsOptions): Promise<LessonOffer> {
  const latest: KeptCalls = { list: async () => (await calls.list()).slice(-latestCalls), read: (callId) => calls.read(callId) }
  const own: CallSummary[] = []
  for await (const summary of summariseStored(latest, createReviewer(defaultRubric))) if (summary.agentHash === agentHash) own.push(summary)
  return offerLessons({
    idle,
    clock: systemClock,
    lessons: lessonsFor(oftenMissed(own), defaultLessons),
    done: own.flatMap(({ lessons }) => lessons.map(({ lessonId }) => lessonId)),
    onSettled: (lesson, outcome) => after.settleLesson(lesson, outcome),
  })
}
