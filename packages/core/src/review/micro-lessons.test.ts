import { describe, expect, it } from 'vitest'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import { lessonsFor, offerLessons } from './micro-lessons.ts'
import type { MicroLesson } from './micro-lessons.ts'

const lesson = (id: string, criterion = 'empathy.acknowledges'): MicroLesson => ({ id, criterion, title: id, text: 'Name it first.' })

function offer(...done: readonly string[]) {
  const clock = new SimulatedClock()
  const shown: (string | undefined)[] = []
  const listeners = new Set<(isIdle: boolean) => void>()
  const idle = { subscribe: (listener: (isIdle: boolean) => void) => (listeners.add(listener), () => listeners.delete(listener)) }
  const live = offerLessons({ idle, clock, lessons: [lesson('a'), lesson('b')], done, onOffer: (each) => shown.push(each?.id) })
  return { clock, shown, live, listeners, be: (isIdle: boolean) => listeners.forEach((listener) => listener(isIdle)) }
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

  it('come once: what was taken or turned down stays away', () => {
    const { clock, shown, live, be } = offer('b')
    be(true)
    clock.advance(20_000)
    live.settle('a')
    be(true)
    clock.advance(60_000)
    expect(shown).toEqual(['a', undefined])
  })

  it('end when they are closed', () => {
    const { clock, shown, live, be, listeners } = offer()
    be(true)
    live.close()
    clock.advance(60_000)
    expect(shown).toEqual([])
    expect(listeners.size).toBe(0)
  })

  it('are those for what the agent needs most', () => {
    const lessons = [lesson('a', 'x.1'), lesson('b', 'y.1'), lesson('c', 'x.1')]
    expect(lessonsFor([{ criterion: 'y.1' }, { criterion: 'x.1' }], lessons).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })
})
