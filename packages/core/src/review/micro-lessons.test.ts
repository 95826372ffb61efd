import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import { defaultLessons } from './default-lessons.ts'
import { defaultRubric } from './default-rubric.ts'
import { lessonsFor, offerLessons } from './micro-lessons.ts'
import type { MicroLesson } from './micro-lessons.ts'

const lesson = (id: string, criterion = 'empathy.acknowledges'): MicroLesson => ({ id, criterion, title: id, text: 'Name it first.' })

function offer(...done: readonly string[]) {
  const clock = new SimulatedClock()
  const shown: (string | undefined)[] = []
  const settled: string[] = []
  const listeners = new Set<(isIdle: boolean) => void>()
  const idle = { subscribe: (listener: (isIdle: boolean) => void) => (listeners.add(listener), () => listeners.delete(listener)) }
  const live = offerLessons({
    idle,
    clock,
    lessons: [lesson('a'), lesson('b')],
    done,
    onSettled: ({ id }, outcome) => settled.push(`${id} ${outcome}`),
  })
  live.subscribe(() => shown.push(live.getSnapshot()?.id))
  return { clock, shown, settled, live, listeners, be: (isIdle: boolean) => listeners.forEach((listener) => listener(isIdle)) }
}

describe('micro-lessons', () => {
  it('come only after a while of idle time, and go the moment work comes', () => {
    const { clock, shown, be } = offer()
    be(true)
    clock.advance(19_999)
    expect(shown).toEqual([])
    clock.advance(1)
    expect(shown).toEqual(['a'])
    be(false)
    expect(shown).toEqual(['a', undefined])
    be(true)
    clock.advance(20_000)
    expect(shown).toEqual(['a', undefined, 'a'])
  })

  it('do not come while work goes on, or after it has come', () => {
    const { clock, shown, be } = offer()
    be(true)
    clock.advance(10_000)
    be(false)
    clock.advance(60_000)
    expect(shown).toEqual([])
  })

  it('wait no longer because they are told again that the agent is idle', () => {
    const { clock, shown, be } = offer()
    be(true)
    clock.advance(15_000)
    be(true)
    clock.advance(5000)
    expect(shown).toEqual(['a'])
  })

  it('come once: what was taken or turned down stays away, and is told', () => {
    const { clock, shown, settled, live, be } = offer('b')
    be(true)
    clock.advance(20_000)
    live.settle('taken')
    live.settle('dismissed')
    be(false)
    be(true)
    clock.advance(60_000)
    expect(shown).toEqual(['a', undefined])
    expect(settled).toEqual(['a taken'])
  })

  it('that are put off come again in the next idle time, and not before', () => {
    const { clock, shown, settled, live, be } = offer()
    be(true)
    clock.advance(20_000)
    live.putOff()
    be(true)
    clock.advance(60_000)
    expect(shown).toEqual(['a', undefined])
    be(false)
    be(true)
    clock.advance(20_000)
    expect(shown).toEqual(['a', undefined, 'a'])
    expect(settled).toEqual([])
  })

  it('end when they are closed', () => {
    const { clock, shown, live, be, listeners } = offer()
    be(true)
    clock.advance(20_000)
    live.close()
    clock.advance(60_000)
    expect(shown).toEqual(['a', undefined])
    expect(listeners.size).toBe(0)
  })

  it('are never there while the agent works, whatever happens', () => {
    const steps = fc.array(
      fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 30_000 }), fc.constantFrom('taken', 'dismissed', 'later' as const)),
    )
    fc.assert(
      fc.property(steps, (happening) => {
        const { clock, live, be, settled } = offer()
        let isIdle = false
        for (const step of happening) {
          if (typeof step === 'number') clock.advance(step)
          else if (typeof step === 'boolean') be((isIdle = step))
          else if (step === 'later') live.putOff()
          else live.settle(step)
          expect(live.getSnapshot() === undefined || isIdle).toBe(true)
          expect(settled.some((each) => each.startsWith(`${live.getSnapshot()?.id} `))).toBe(false)
        }
      }),
    )
  })

  it('are those for what the agent needs most', () => {
    const lessons = [lesson('a', 'x.1'), lesson('b', 'y.1'), lesson('c', 'x.1')]
    expect(lessonsFor([{ criterion: 'y.1' }, { criterion: 'x.1' }], lessons).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })
})

describe('the shipped lessons', () => {
  it('are each about a criterion of the shipped rubric, and short enough for a glance', () => {
    const criteria = defaultRubric.dimensions.flatMap(({ id, criteria: each }) => each.map((criterion) => `${id}.${criterion.id}`))
    for (const { criterion, text } of defaultLessons) {
      expect(criteria).toContain(criterion)
      expect(text.split(' ').length).toBeLessThanOrEqual(60)
    }
    expect(new Set(defaultLessons.map(({ id }) => id)).size).toBe(defaultLessons.length)
  })
})
