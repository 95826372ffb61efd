import { expect, it } from 'vitest'
import { createHashChain } from '../record/hash-chain.ts'
import type { RecordEvent } from '../record/event.ts'
import { chooseLessons } from './choose-lessons.ts'
import { defaultLessons } from './default-lessons.ts'
import { defaultRubric } from './default-rubric.ts'
import { badCall, goodCall, recordOf } from './records.test.support.ts'
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

const of = (script: string, agentHash: string): RecordEvent[] => {
  const seal = createHashChain()
  return recordOf(script).map(({ seq: _seq, hash: _hash, prevHash: _prev, atMs, ...entry }) =>
    seal(entry.type === 'call-started' ? { ...entry, agentHash } : entry, atMs),
  )
}

it('lessons are about what the agent missed in most of the own calls, and say which are settled', async () => {
  const lessonTaken: RecordEvent[] = of(badCall, 'a')
  const last = lessonTaken.at(-1)
  if (last)
    lessonTaken.push(
      createHashChain(last)(
        { type: 'lesson-settled', lessonId: 'opening.greeting', criterion: 'opening.greeting', outcome: 'taken' },
        last.atMs,
      ),
    )
  const { calls } = kept(of(badCall, 'a'), of(badCall, 'a'), of(goodCall, 'b'), lessonTaken)
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
