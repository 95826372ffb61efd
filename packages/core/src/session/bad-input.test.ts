import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definePlaybook } from '../playbook/define-playbook.ts'
import { general } from '../playbooks/general.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import type { RecordEvent } from '../record/event.ts'
import { recordLine, RecordVerifier } from '../record/hash-chain.ts'
import { segmentReceived } from '../testing/builders.ts'
import { restraintBreaches } from '../testing/check-restraint.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import { defaultRestraint } from '../prompts/restraint-settings.ts'
import { Coach } from './coach.ts'
import { compilePlaybook } from '../playbook/compile-playbook.ts'
import { createLexiconModel } from '../models/lexicon-model.ts'
import { createSession } from './create-session.ts'
import { replayCall } from './replay-call.ts'

const started: CallEvent = { type: 'call-started', callId: 'c1', channel: 'voice' }
const replay = (events: readonly CallEvent[]) => replayCall(events, { playbook: general, moments, privacy: createPrivacyGate() })
const texts = (record: readonly RecordEvent[]) => record.flatMap((event) => (event.type === 'segment-redacted' ? [event.text] : []))

describe('a replay', () => {
  it('puts right what two people said at once, and keeps the times of the rest', () => {
    const record = replay([
      started,
      segmentReceived({ id: 's1', text: 'long words of the agent', startMs: 0, endMs: 9000, receivedMs: 9400 }),
      segmentReceived({ id: 's2', speaker: 'customer', text: 'no', startMs: 4000, endMs: 4300, receivedMs: 4700 }),
    ])
    expect(texts(record)).toEqual(['no', 'long words of the agent'])
  })

  it('mends a segment that ends before it starts, and says so', () => {
    const record = replay([started, segmentReceived({ startMs: 5000, endMs: 1000, text: 'hello' })])
    expect(record.map(({ type }) => type)).toEqual(['call-started', 'fault-raised', 'segment-redacted', 'signal-measured', 'call-ended'])
  })

  it('takes an empty text for nothing', () => {
    expect(texts(replay([started, segmentReceived({ text: '  ' })]))).toEqual([])
  })

  it('takes a text of 100,000 characters, and half a surrogate pair', () => {
    const record = replay([started, segmentReceived({ text: `${'word '.repeat(20_000)}\uD83D end` })])
    expect(texts(record)[0]).toHaveLength(100_005)
    expect(texts(record)[0]).toMatch(/\uFFFD end$/)
  })

  it('takes a call without a start, without an end, or without anything', () => {
    expect(replay([segmentReceived()]).map(({ type }) => type)).toEqual([
      'call-started',
      'segment-redacted',
      'signal-measured',
      'call-ended',
    ])
    expect(replay([])).toEqual([])
  })
})

describe('a call of any length', () => {
  it('is held in bounded memory', () => {
    const coach = new Coach(
      { compiled: compilePlaybook(general), moments, privacy: createPrivacyGate(), sentiment: createLexiconModel() },
      () => {},
    )
    const held = () =>
      JSON.stringify(coach, (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)).length
    coach.handle(started, 0)
    const speak = (i: number) => {
      const speaker = i % 3 === 0 ? 'customer' : 'agent'
      const text = i % 5 === 0 ? 'this is ridiculous i lost my card' : 'and then we look at the next one you idiot'
      coach.handle(segmentReceived({ id: `s${i}`, speaker, text, startMs: i * 1000, endMs: i * 1000 + 900 }), i * 1000 + 950)
    }
    for (let i = 0; i < 4000; i += 1) speak(i)
    const after4000 = held()
    for (let i = 4000; i < 8000; i += 1) speak(i)
    expect(held()).toBeLessThan(after4000 * 1.1)
  }, 30_000)
})

describe('a phrase with a catastrophic pattern', () => {
  it('matches nothing, and does not hang', () => {
    const playbook = definePlaybook({
      format: 1,
      name: 'bad',
      version: '1.0.0',
      prohibitions: [{ id: 'x', title: 'x', phrases: ['^(a+)+$', '(((((a|a)*)*)*)*)*', `${'(a|b) ... '.repeat(200)}c`] }],
    })
    const record = replayCall([started, segmentReceived({ text: 'a '.repeat(20_000) })], {
      playbook,
      moments,
      privacy: createPrivacyGate(),
    })
    expect(record.at(-1)?.type).toBe('call-ended')
  })
})

describe('anything at all that a source may send', () => {
  const time = fc.option(fc.oneof(fc.integer({ min: -1000, max: 200_000 }), fc.double(), fc.constant('soon')), { nil: undefined })
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'you idiot',
      'i want to speak to your manager',
      'this is ridiculous',
      'i lost my card',
      'i am so sorry',
      'hello my name is dana',
    ),
  )
  const segment = fc.record({
    type: fc.constant('segment'),
    id: fc.constantFrom('s1', 's2', 's3', 's4'),
    speaker: fc.constantFrom('agent', 'customer', 'other'),
    text,
    startMs: time,
    endMs: time,
    receivedMs: time,
    final: fc.boolean(),
  })
  const other = fc.oneof(
    fc.record({
      type: fc.constantFrom(
        'call-started',
        'call-ended',
        'agent-typing',
        'source-reported',
        'prompt-accepted',
        'prompt-dismissed',
        'prompt-snoozed',
        'prompt-edited',
      ),
      atMs: time,
      active: fc.boolean(),
      callId: fc.constant('c1'),
      channel: fc.constantFrom('voice', 'chat'),
      status: fc.constantFrom('connected', 'paused', 'lost', 'reconnecting'),
      promptId: fc.constantFrom('p1', 'p2', 'p3'),
      text,
    }),
    fc.anything(),
  )
  const events = fc.array(fc.oneof({ weight: 4, arbitrary: segment }, { weight: 1, arbitrary: other }), { maxLength: 40 })

  it('throws nothing, keeps the rules of restraint, and gives a record whose chain holds', () => {
    fc.assert(
      fc.property(events, fc.array(fc.nat(20_000), { maxLength: 40 }), (sent, waits) => {
        const record: RecordEvent[] = []
        const clock = new SimulatedClock()
        const session = createSession({
          playbook: general,
          moments,
          privacy: createPrivacyGate(),
          clock,
          onRecordEvent: (event) => record.push(event),
        })
        for (const [i, event] of sent.entries()) {
          session.receive(event as CallEvent)
          clock.advance(waits[i] ?? 100)
          expect(session.getSnapshot().prompts.length).toBeLessThanOrEqual(2)
        }
        session.dispose()
        const verifier = new RecordVerifier()
        for (const event of record) verifier.read(recordLine(event))
        expect(verifier.result()).toMatchObject({ ok: true })
        expect(restraintBreaches(record, defaultRestraint)).toEqual([])
        expect(record.filter((event) => event.type === 'fault-raised' && event.fault === 'stage-failed')).toEqual([])
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
