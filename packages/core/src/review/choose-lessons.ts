import type { CallSummary } from './call-summary.ts'
import { lessonsFor } from './micro-lessons.ts'
import type { LessonOfferOptions, MicroLesson } from './micro-lessons.ts'
import type { Reviewer } from './review-record.ts'
import { summariseStored } from './summarise-stored.ts'
import type { KeptCalls } from './summarise-stored.ts'
import { oftenMissed } from './trends.ts'

/** What lessons are chosen by. */
export interface ChooseLessonsOptions {
  readonly reviewer: Reviewer
  readonly lessons: readonly MicroLesson[]
  /** Whose calls count, where those of several agents may be kept; all calls where nothing is said. */
  readonly agentHash?: string
}

/** So many calls back tell what an agent misses now. */
const latestCalls = 50

/** Chooses the lessons about what an agent often missed in the latest calls that are kept, for `offerLessons`. */
export async function chooseLessons(
  kept: KeptCalls,
  { reviewer, lessons, agentHash }: ChooseLessonsOptions,
): Promise<Required<Pick<LessonOfferOptions, 'lessons' | 'done'>>> {
  const latest: KeptCalls = { list: async () => (await kept.list()).slice(-latestCalls), read: (callId) => kept.read(callId) }
  const own: CallSummary[] = []
  for await (const summary of summariseStored(latest, reviewer))
    if (agentHash === undefined || summary.agentHash === agentHash) own.push(summary)
  return {
    lessons: lessonsFor(oftenMissed(own), lessons),
    done: own.flatMap((summary) => summary.lessons.map(({ lessonId }) => lessonId)),
  }
}
