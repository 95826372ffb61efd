import { expect, it } from 'vitest'
import type { RecordEvent } from '../record/event.ts'
import { chooseLessons } from './choose-lessons.ts'
import { defaultLessons } from './default-lessons.ts'
import { defaultRubric } from './default-rubric.ts'
import { badCall, goodCall, recordWith } from './records.test.support.ts'
import { createReviewer } from './review-record.ts'

const reviewer = createReviewer(defaultRubric)

/** Calls, the earliest first, as a store lists them. */
function kept(...calls: readonly (readonly RecordEvent[])[]) {
  const read: string[] = []
  return {
    read,
    calls: {
      list: async () => calls.map((_, index) => ({ callId: String(index), ended: true })),
      read: async (callId: string) => {
        read.push(callId)
        return calls[Number(callId)] ?? []
      },
    },
  }
}

it('lessons are about what the agent missed in most of the own calls, and say which are settled', async () => {
  const taken = { type: 'lesson-settled', lessonId: 'opening.greeting', criterion: 'opening.greeting', outcome: 'taken' } as const
  const lessonTaken = recordWith(badCall, { agentHash: 'a' }, [taken])
  const { calls } = kept(
    recordWith(badCall, { agentHash: 'a' }),
    recordWith(badCall, { agentHash: 'a' }),
    recordWith(goodCall, { agentHash: 'b' }),
    lessonTaken,
  )
  const { lessons, done } = await chooseLessons(calls, { reviewer, lessons: defaultLessons, agentHash: 'a' })
  expect(lessons.map(({ criterion }) => criterion)).toContain('empathy.acknowledges')
  expect(done).toEqual(['opening.greeting'])
  expect(await chooseLessons(calls, { reviewer, lessons: defaultLessons, agentHash: 'b' })).toEqual({ lessons: [], done: [] })
})

it('only the latest fifty calls tell what is missed now', async () => {
  const { calls, read } = kept(...Array.from({ length: 60 }, () => []))
  await chooseLessons(calls, { reviewer, lessons: defaultLessons })
  expect(read).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 10)))
})
