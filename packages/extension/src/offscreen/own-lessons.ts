import type { Clock, RecordEvent } from '@cuecard/core'
import { chooseLessons, createAfterCall, createReviewer, defaultLessons, defaultRubric, offerLessons } from '@cuecard/core/review'
import type { IdleSource, KeptCalls, LessonOffer } from '@cuecard/core/review'

/** What lessons are chosen by, and when they are offered. */
export interface OwnLessonsOptions {
  readonly calls: KeptCalls
  readonly idle: IdleSource
  readonly clock: Clock
  /** Takes what became of a lesson, as an event of the call before. */
  readonly onRecordEvent: (callId: string, event: RecordEvent) => void
}

/** Offers lessons about what was often missed in the calls that are kept. Loaded once a call is over. */
export async function offerOwnLessons({ calls, idle, clock, onRecordEvent }: OwnLessonsOptions): Promise<LessonOffer> {
  const chosen = await chooseLessons(calls, { reviewer: createReviewer(defaultRubric), lessons: defaultLessons })
  return offerLessons({
    idle,
    clock,
    ...chosen,
    onSettled: (lesson, outcome) =>
      void (async () => {
        const callId = (await calls.list()).findLast(({ ended }) => ended)?.callId
        if (callId === undefined) return
        createAfterCall({
          record: await calls.read(callId),
          rubric: defaultRubric,
          clock,
          redactText: () => '',
          onRecordEvent: (event) => onRecordEvent(callId, event),
        }).settleLesson(lesson, outcome)
      })().catch(() => undefined),
  })
}
