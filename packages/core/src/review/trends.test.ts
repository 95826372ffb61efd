import { describe, expect, it } from 'vitest'
import type { CallSummary } from './call-summary.ts'
import { lessonEffects } from './lesson-effects.ts'
import { behaviourChange, coachingNeeds, findPatterns, oftenMissed } from './trends.ts'
import { seededNumbers } from '../../../../tools/seeded-numbers.mjs'

const arranges = 'resolution.arranges'

function summary(index: number, context: readonly string[], missed: readonly string[], asked: readonly string[] = [arranges]): CallSummary {
  const callId = `c${index}`
  return {
    callId,
    startedAt: `2026-11-${String(1 + Math.floor(index / 10)).padStart(2, '0')}T10:00:00.000Z`,
    context,
    asked,
    missed: missed.map((criterion) => ({ criterion, title: 'Arranges the payment', callId, findings: [] })),
    lessons: [],
    score: 50,
  }
}

describe('patterns over calls', () => {
  it('name what is forgotten in one kind of call, with the evidence, and how often today', () => {
    const calls = Array.from({ length: 40 }, (_, index) => {
      const isBilling = index % 4 === 0
      return summary(
        index,
        isBilling ? ['matter:billing', 'begins:complaint'] : ['matter:delivery'],
        isBilling && index !== 0 ? [arranges] : [],
      )
    })
    const [pattern, ...others] = findPatterns(calls)
    expect(others).toEqual([])
    expect(pattern).toMatchObject({
      criterion: arranges,
      because: 'Missed in 9 of 10 calls of this kind (begins:complaint), and in 0 of 30 others.',
      today: 2,
    })
    expect(pattern?.evidence.map(({ callId }) => callId)).toEqual(['c4', 'c8', 'c12', 'c16', 'c20', 'c24', 'c28', 'c32', 'c36'])
  })

  it('find what only two details together explain', () => {
    const calls = Array.from({ length: 80 }, (_, index) => {
      const context = [index % 2 === 0 ? 'matter:billing' : 'matter:delivery', index % 4 < 2 ? 'begins:complaint' : 'begins:calm']
      return summary(index, context, index % 4 === 0 ? [arranges] : [])
    })
    expect(findPatterns(calls)[0]?.context).toEqual(['begins:complaint', 'matter:billing'])
  })

  it('are not seen in two misses, nor where all kinds of calls are alike', () => {
    expect(findPatterns([0, 1, 2, 3].map((index) => summary(index, index < 2 ? ['a'] : ['b'], index < 2 ? [arranges] : [])))).toEqual([])
    expect(findPatterns([])).toEqual([])
    expect(findPatterns(Array.from({ length: 40 }, (_, index) => summary(index, [index % 2 === 0 ? 'a' : 'b'], [arranges])))).toEqual([])
  })

  it('are named at most once in twenty runs where the misses have been shuffled', () => {
    const next = seededNumbers(11)
    const runs = 400
    let alarms = 0
    for (let run = 0; run < runs; run += 1) {
      const calls = Array.from({ length: 60 }, (_, index) => {
        const context = ['matter:a', 'matter:b', 'begins:complaint', 'begins:unhappy', 'channel:chat'].filter(() => next() < 0.35)
        const asked = ['x.1', 'x.2', 'y.1', 'y.2', 'z.1']
        return summary(
          index,
          context,
          asked.filter(() => next() < 0.3),
          asked,
        )
      })
      if (findPatterns(calls).length > 0) alarms += 1
    }
    expect(alarms / runs).toBeLessThanOrEqual(0.05)
  })
})

describe('coaching needs', () => {
  const calls = (count: number, misses: number) =>
    Array.from({ length: count }, (_, index) => summary(index, [], index < misses ? [arranges] : []))

  it('are what an agent misses more often than the others, beyond chance', () => {
    expect(coachingNeeds(calls(20, 14), calls(200, 40))).toMatchObject([
      { criterion: arranges, calls: 20, missed: { value: 0.7 }, others: { value: 0.2 } },
    ])
    expect(coachingNeeds(calls(5, 2), calls(200, 40))).toEqual([])
    expect(coachingNeeds(calls(20, 4), calls(200, 40))).toEqual([])
  })
})

describe('a change of behaviour', () => {
  const course = (before: number, after: number) =>
    Array.from({ length: 80 }, (_, index) =>
      summary(index, [], index < 40 ? (index < before ? [arranges] : []) : index < 40 + after ? [arranges] : []),
    )

  it('is told only where the figures bear it', () => {
    const at = '2026-11-05T00:00:00.000Z'
    expect(behaviourChange(course(30, 8), arranges, at)).toMatchObject({
      verdict: 'improved',
      before: { value: 0.75 },
      after: { value: 0.2 },
    })
    expect(behaviourChange(course(8, 30), arranges, at).verdict).toBe('worse')
    expect(behaviourChange(course(12, 10), arranges, at).verdict).toBe('cannot-tell')
    expect(behaviourChange([], arranges, at).verdict).toBe('cannot-tell')
  })
})

describe('what one agent misses often', () => {
  const seen = ['a.often', 'a.rare', 'a.twice']
  it('is named, the clearest first, and what is missed now and then is not', () => {
    const calls = Array.from({ length: 20 }, (_, index) =>
      summary(
        index,
        [],
        [...(index < 14 ? ['a.often'] : []), ...(index < 3 ? ['a.rare'] : []), ...(index > 8 ? ['b.too'] : [])],
        [...seen, 'b.too'],
      ),
    )
    expect(oftenMissed(calls)).toMatchObject([
      { criterion: 'a.often', calls: 20, missed: { value: 0.7 } },
      { criterion: 'b.too', calls: 20, missed: { value: 0.55 } },
    ])
  })

  it('is nothing where two calls are all there is', () => {
    expect(oftenMissed([0, 1].map((index) => summary(index, [], ['a.twice'], seen)))).toEqual([])
  })
})

describe('the effect of a lesson', () => {
  const taken = { lessonId: 'l', criterion: arranges, outcome: 'taken' } as const
  const calls = (missesAfter: boolean) =>
    Array.from({ length: 40 }, (_, index) => ({
      ...summary(index, [], index < 20 || missesAfter ? [arranges] : []),
      startedAt: `2026-11-${String(1 + Math.floor(index / 2)).padStart(2, '0')}T1${index % 2}:00:00.000Z`,
      ...(index === 19 && { lessons: [taken, { ...taken, lessonId: 'other', outcome: 'dismissed' as const }] }),
    }))

  it('is that what it is about is missed less afterwards than before, in the calls of its reader', () => {
    expect(lessonEffects(calls(false))).toMatchObject([
      { lessonId: 'l', callId: 'c19', before: { value: 1 }, after: { value: 0 }, verdict: 'improved' },
    ])
    expect(lessonEffects(calls(true))).toMatchObject([{ verdict: 'cannot-tell' }])
    const others = calls(false).map((call, index) => (index < 20 ? call : { ...call, agentHash: 'another' }))
    expect(lessonEffects(others)).toMatchObject([{ after: { low: 0, high: 1 }, verdict: 'cannot-tell' }])
  })

  it('cannot be told before there is a call after it', () => {
    expect(lessonEffects(calls(false).slice(0, 20))).toMatchObject([{ before: { value: 1 }, verdict: 'cannot-tell' }])
  })
})
