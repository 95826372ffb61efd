import type { CallSummary } from './call-summary.ts'
import { behaviourChange } from './trends.ts'
import type { BehaviourChange } from './trends.ts'

/** Whether a lesson that was taken changed what its reader does. */
export interface LessonEffect extends BehaviourChange {
  readonly lessonId: string
  readonly criterion: string
  /** The call after which it was taken. */
  readonly callId: string
  readonly agentHash?: string
}

/** No time of a call comes after this. */
const never = '\uffff'

/** For every lesson that was taken: how often its reader missed what it is about in the calls up to then, and in those after. */
export function lessonEffects(calls: readonly CallSummary[]): readonly LessonEffect[] {
  return calls.flatMap(({ callId, startedAt, agentHash, lessons }) => {
    const own = calls.filter((call) => call.agentHash === agentHash)
    const later = own.map((call) => call.startedAt ?? '').filter((time) => startedAt !== undefined && time > startedAt)
    const next = later.reduce((first, time) => (time < first ? time : first), never)
    return lessons
      .filter(({ outcome }) => outcome === 'taken')
      .map(({ lessonId, criterion }) => ({
        lessonId,
        criterion,
        callId,
        ...(agentHash !== undefined && { agentHash }),
        ...behaviourChange(own, criterion, next),
      }))
  })
}
