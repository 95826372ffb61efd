import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Segment, Speaker } from '../transcript/segment.ts'
import { createPrivacyGate } from './gate.ts'
import type { RedactedSegment } from './redacted-segment.ts'

function segment(change: Partial<Segment> = {}): Segment {
  const { startMs = 0, endMs = startMs + 900 } = change
  return { id: 's1', speaker: 'customer', text: 'hello', startMs, endMs, receivedMs: endMs, final: true, revision: 0, ...change }
}

/** An event of a call: words, and how long after the event before they came. */
interface Said {
  readonly speaker: Speaker
  readonly words: readonly string[]
  readonly final: boolean
  readonly gapMs: number
}

const WORDS = 'four five oh nine double 4532 7189 my card number is the pin total dollars yes okay thanks uh it on october'.split(' ')
const call = fc.array(
  fc.record({
    speaker: fc.constantFrom<Speaker>('agent', 'customer', 'unknown'),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }),
    final: fc.boolean(),
    gapMs: fc.nat(5000),
  }),
  { minLength: 1, maxLength: 12 },
)

const holds = ({ entities }: RedactedSegment): boolean => entities.some(({ type }) => type === 'HOLD')
const textsOf = (segments: readonly RedactedSegment[]): string[] => segments.map(({ id, text }) => `${id}: ${text}`)

describe('what is held back at the end of a final', () => {
  it('waits until nothing more was said for three seconds', () => {
    const gate = createPrivacyGate()
    const { segments } = gate.redact(segment({ text: 'yes it is four five', endMs: 2000 }))
    expect(textsOf(segments)).toEqual(['s1: yes it is [HOLD]'])
    expect(gate.dueMs).toBe(5000)
    expect(gate.advance(4999)).toEqual([])
    expect(textsOf(gate.advance(5000))).toEqual(['s1: yes it is four five'])
    expect(gate.dueMs).toBeUndefined()
  })

  it('is settled sooner by more words of the same speaker, as a later revision of the segment', () => {
    const gate = createPrivacyGate()
    const [held] = gate.redact(segment({ text: 'yes it is four five' })).segments
    const { segments } = gate.redact(segment({ id: 's2', text: 'three two seven one eight nine', startMs: 1000 }))
    expect(segments.map(({ id }) => id)).toEqual(['s2', 's1'])
    expect(textsOf(segments).join(' ')).not.toMatch(/four|five|three|two|seven|one|eight|nine/u)
    expect(segments[1]?.revision).toBeGreaterThan(held?.revision ?? Infinity)
    expect(gate.dueMs).toBeUndefined()
  })

  it('is not let through because the other speaker goes "mm hm"', () => {
    const gate = createPrivacyGate()
    gate.redact(segment({ text: 'yes it is four five' }))
    gate.redact(segment({ id: 's2', speaker: 'agent', text: 'mm hm', startMs: 1000 }))
    const { segments } = gate.redact(segment({ id: 's3', text: 'three two seven one eight nine', startMs: 2000 }))
    expect(textsOf(segments).join(' ')).not.toMatch(/four|five|three|two|seven|one|eight|nine/u)
  })

  it('is settled by the speaker’s next words, also where the other said something between', () => {
    const gate = createPrivacyGate()
    gate.redact(segment({ text: 'yes it is four five' }))
    gate.redact(segment({ id: 's2', speaker: 'agent', text: 'the line is a bit bad go on', startMs: 1000 }))
    const { segments } = gate.redact(segment({ id: 's3', text: 'three two seven one eight nine', startMs: 2000 }))
    expect(segments.map(({ id }) => id)).toEqual(['s3', 's1'])
    expect(textsOf(segments).join(' ')).not.toMatch(/four|five|three|two|seven|one|eight|nine/u)
  })

  it('is never what a cue or a question names: that is hidden for good', () => {
    const gate = createPrivacyGate()
    const { segments } = gate.redact(segment({ text: 'my pin is four oh nine six' }))
    expect(segments.some(holds)).toBe(false)
    expect(gate.advance(1_000_000)).toEqual([])
    expect(textsOf(segments)).toEqual(['s1: my pin is [PIN_1]'])
  })

  it('of a partial has no time of its own: the final settles it', () => {
    const gate = createPrivacyGate()
    const { segments } = gate.redact(segment({ text: 'yes it is four five', final: false }))
    expect(segments.some(holds)).toBe(true)
    expect(gate.dueMs).toBeUndefined()
    const final = gate.redact(segment({ text: 'yes it is four five minutes' }))
    expect(textsOf(final.segments)).toEqual(['s1: yes it is four five minutes'])
  })
})

describe('a final that its transcriber revises', () => {
  it('is read again in the place where it was said', () => {
    const gate = createPrivacyGate()
    gate.redact(segment({ text: 'the total is forty five dollars' }))
    gate.redact(segment({ id: 's2', text: 'okay then', startMs: 1000 }))
    const { segments } = gate.redact(segment({ text: 'the card is four five three two seven one eight nine zero four' }))
    expect(segments[0]).toMatchObject({ id: 's1', revision: 1, text: 'the card is [CARD_NUMBER_1]' })
  })

  it('keeps nothing hidden that is no longer said', () => {
    const gate = createPrivacyGate()
    gate.redact(segment({ text: 'my pin is four oh nine six' }))
    const { segments } = gate.redact(segment({ text: 'my name tag is missing' }))
    expect(textsOf(segments)).toEqual(['s1: my name tag is missing'])
  })

  it('bears the revision one higher each time, partials included', () => {
    const gate = createPrivacyGate()
    const revisions = ['a', 'a b', 'a b c'].map((text, index) => gate.redact(segment({ text, final: index === 2 })).segments[0]?.revision)
    expect(revisions).toEqual([0, 1, 2])
  })
})

interface Played {
  /** Every segment that was let out, and when. */
  readonly log: readonly string[]
  readonly last: ReadonlyMap<string, RedactedSegment>
}

/** Plays a call. Between events time passes in steps of `stepMs`, or in one step. */
function play(events: readonly Said[], stepMs = Infinity): Played {
  const gate = createPrivacyGate()
  const log: string[] = []
  const last = new Map<string, RedactedSegment>()
  let nowMs = 0
  let finals = 0
  const take = (atMs: number, segments: readonly RedactedSegment[]): void => {
    for (const one of segments) {
      log.push(`${atMs} ${one.id} r${one.revision} ${one.text}`)
      last.set(one.id, one)
    }
  }
  const pass = (toMs: number): void => {
    for (let at = Math.min(toMs, nowMs + stepMs); ; at = Math.min(toMs, at + stepMs)) {
      // What falls due on the way happens at its own time, as a session has it.
      for (let due = gate.dueMs, steps = 0; due !== undefined && due <= at; due = gate.dueMs, steps += 1) {
        if (steps > 1000) throw new Error('what is held is never settled')
        take(due, gate.advance(due))
      }
      if (at >= toMs) break
    }
    nowMs = toMs
  }
  for (const { speaker, words, final, gapMs } of events) {
    pass(nowMs + gapMs)
    const id = `${speaker} ${finals}`
    take(nowMs, gate.redact(segment({ id, speaker, text: words.join(' '), startMs: nowMs, final })).segments)
    if (final) finals += 1
  }
  pass(nowMs + 60_000)
  return { log, last }
}

describe('whatever is said, and whenever', () => {
  it('the same events give the same output', () => {
    fc.assert(
      fc.property(call, (events) => {
        expect(play(events).log).toEqual(play(events).log)
      }),
      { numRuns: 60 },
    )
  })

  it('time in many small steps gives the same output as in one', () => {
    fc.assert(
      fc.property(call, fc.integer({ min: 50, max: 4000 }), (events, stepMs) => {
        expect(play(events, stepMs).log).toEqual(play(events).log)
      }),
      { numRuns: 60 },
    )
  })

  it('every final is settled in the end: nothing stays held', () => {
    fc.assert(
      fc.property(call, (events) => {
        const open = [...play(events).last.values()].filter((one) => one.final && holds(one))
        expect(textsOf(open)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  it('what comes first of a redaction is the segment that came in, and revisions of one segment never go back', () => {
    fc.assert(
      fc.property(call, (events) => {
        const seen = new Map<string, number>()
        for (const line of play(events).log) {
          const [, id = '', revision = ''] = /^\d+ (\w+ \d+) r(\d+)/u.exec(line) ?? []
          expect(Number(revision)).toBe((seen.get(id) ?? -1) + 1)
          seen.set(id, Number(revision))
        }
      }),
      { numRuns: 60 },
    )
  })
})
