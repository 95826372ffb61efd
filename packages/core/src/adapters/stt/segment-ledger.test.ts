import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SegmentLedger } from './segment-ledger.ts'
import type { HeardSegment } from './segment-ledger.ts'
import type { SttSegment } from './stt-adapter.ts'

const heard = (overrides: Partial<HeardSegment> = {}): HeardSegment => ({
  id: '0',
  speaker: 'customer',
  text: 'my bill is wrong',
  startMs: 1000,
  endMs: 2000,
  final: true,
  timed: true,
  ...overrides,
})

const words = (text: string, startMs: number, stepMs: number) =>
  text.split(' ').map((word, at) => ({ text: word, startMs: startMs + at * stepMs, endMs: startMs + (at + 1) * stepMs }))

function after(...before: HeardSegment[]) {
  const ledger = new SegmentLedger('c-')
  ledger.startSession(0)
  const given = before.flatMap((segment) => ledger.accept(segment))
  ledger.startSession(10_000)
  return { ledger, given }
}

describe('what a second session hears again', () => {
  it('is given once, whatever its punctuation', () => {
    expect(after(heard()).ledger.accept(heard({ text: 'My bill is wrong.', startMs: 1080, endMs: 2100 }))).toEqual([])
  })

  it('is new where nobody said it then', () => {
    expect(after(heard()).ledger.accept(heard({ startMs: 4000, endMs: 5000 }))).toHaveLength(1)
  })

  it('is another’s where the speaker is another', () => {
    expect(after(heard()).ledger.accept(heard({ speaker: 'agent' }))).toHaveLength(1)
  })

  it('is what follows, where words of both come as one', () => {
    const text = 'my bill is wrong and i am late'
    const whole = heard({ text, words: words(text, 1000, 250), endMs: 3000 })
    expect(after(heard()).ledger.accept(whole)).toMatchObject([{ text: 'and i am late', startMs: 2000, endMs: 3000, words: { length: 4 } }])
    const { words: _, ...untimed } = whole
    expect(after(heard()).ledger.accept(untimed)).toMatchObject([{ text: 'and i am late' }])
  })

  it('is told by its words alone where the engine has no times', () => {
    const untimed = { timed: false, startMs: 2500, endMs: 2500 }
    expect(after(heard(untimed)).ledger.accept(heard({ ...untimed, startMs: 3000, endMs: 3000 }))).toEqual([])
    expect(after(heard(untimed)).ledger.accept(heard({ ...untimed, text: 'and i am late' }))).toHaveLength(1)
  })

  it('goes on under the id of the partial that was open', () => {
    const { ledger, given } = after(heard({ text: 'my bill', final: false, endMs: 1400 }))
    expect(ledger.accept(heard())).toMatchObject([{ id: given[0]?.id, revision: 1, final: true, text: 'my bill is wrong' }])
  })

  it('ends a partial that it has nothing to do with', () => {
    const { ledger, given } = after(heard({ text: 'my bill', final: false, endMs: 1400 }))
    expect(ledger.accept(heard({ id: '1', text: 'hello', startMs: 6000, endMs: 6400 }))).toMatchObject([
      { id: given[0]?.id, text: 'my bill', final: true },
      { text: 'hello' },
    ])
  })

  it('takes a partial back that turns out to be what was known', () => {
    const { ledger } = after(heard())
    const [first] = ledger.accept(heard({ text: 'hm', final: false, startMs: 2100, endMs: 2200 }))
    expect(ledger.accept(heard({ startMs: 1000, endMs: 2000 }))).toMatchObject([{ id: first?.id, text: '', final: true }])
  })
})

describe('the segments of a line', () => {
  it('are final, each of them, when it is over', () => {
    const ledger = new SegmentLedger('c-')
    ledger.startSession(0)
    ledger.accept(heard({ final: false }))
    expect(ledger.settleAll()).toMatchObject([{ final: true, revision: 1 }])
    expect(ledger.settleAll()).toEqual([])
  })

  it('hold to their rules whatever comes: revisions count up, finals stay final, nothing comes twice', () => {
    const one = fc.record({
      id: fc.constantFrom('0', '1', '2'),
      text: fc.constantFrom('', 'one', 'one two', 'three'),
      final: fc.boolean(),
      startMs: fc.integer({ min: 0, max: 5000 }),
      lengthMs: fc.integer({ min: 0, max: 3000 }),
      timed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(one, fc.constant('break' as const)), { maxLength: 60 }), (steps) => {
        const ledger = new SegmentLedger('c-')
        ledger.startSession(0)
        const given: SttSegment[] = []
        for (const step of steps) {
          if (step === 'break') ledger.startSession(8000)
          else given.push(...ledger.accept(heard({ ...step, endMs: step.startMs + step.lengthMs })))
        }
        given.push(...ledger.settleAll())
        const last = new Map<string, SttSegment>()
        for (const segment of given) {
          const before = last.get(segment.id)
          expect(segment.revision).toBe(before ? before.revision + 1 : 0)
          if (before?.final) expect(segment.final).toBe(true)
          expect(segment.endMs).toBeGreaterThanOrEqual(segment.startMs)
          last.set(segment.id, segment)
        }
        for (const segment of last.values()) expect(segment.final || segment.text === '').toBe(true)
      }),
    )
  })
})
