import { describe, expect, it } from 'vitest'
import type { Sentiment, SentimentModel } from '../models/sentiment-model.ts'
import { general } from '../playbooks/general.ts'
import { collections } from '../playbooks/collections.ts'
import type { PrivacyGate } from '../privacy/privacy-gate.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import type { RecordEvent } from '../record/event.ts'
import { recordLine, RecordVerifier } from '../record/hash-chain.ts'
import { segmentReceived } from '../testing/builders.ts'
import { scriptedCall } from '../testing/scripted-call.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import { eventTimeMs } from '../transcript/event-time.ts'
import { createSession } from './create-session.ts'
import type { SessionOptions } from './create-session.ts'
import { replayCall } from './replay-call.ts'

/** A collections call with a bit of everything: a partial that is wrong, a threat, a late Mini-Miranda, an upset customer. */
const script = `
  call voice state=CA accountType=card
  0:01 agent: hello this is dana from northway on a recorded line am i speaking with mister lowe
  0:08 customer: yes what is this about
  0:11 agent: it is about your balance and the card that ends in four four one two bear with me one moment please
  0:40 customer: i am sick and tired of these calls it is the third time this week
  0:47 agent: i need the account number and a date when you can pay the full amount
  0:56 customer: it is 4 5 3 9 5 7 8 7 6 3 6 2 1 4 8 6 okay
  1:08 agent: this is an attempt to collect a debt and any information obtained will be used for that purpose from a debt collector
  1:20 agent: and if you do not pay i will have you {a_rest|arrested}
  1:27 customer: excuse me
  1:29 agent: i am sorry i should not have said that nobody will be arrested
  1:36 end`

const events = scriptedCall(script)

function start(overrides: Partial<SessionOptions> = {}) {
  const clock = new SimulatedClock()
  const record: RecordEvent[] = []
  const session = createSession({
    playbook: collections,
    moments,
    privacy: createPrivacyGate(),
    clock,
    watchdogMs: 0,
    onRecordEvent: (event) => record.push(event),
    ...overrides,
  })
  return { clock, record, session, types: () => record.map(({ type }) => type) }
}

const lines = (record: readonly RecordEvent[]) => record.map(recordLine).join('\n')

describe('a call through every stage', () => {
  it('gives the events that its script asks for, in order', () => {
    const record = replayCall(scriptedCall(script, { partials: false }), { playbook: collections, moments, privacy: createPrivacyGate() })
    const told = record.flatMap((event) => {
      if (event.type === 'moment-detected')
        return [`${event.atMs} ${event.moment} cites ${event.evidence.map(({ segmentId }) => segmentId).join(' ')}`]
      return 'promptId' in event ? [`${event.atMs} ${event.type} ${event.promptId}${'reason' in event ? ` ${event.reason}` : ''}`] : []
    })
    expect(told).toEqual([
      // the customer is angry and calls a third time: a high prompt, and nobody speaks
      '44840 escalation-risk cites s4',
      '44840 prompt-queued p1',
      '44840 prompt-shown p1',
      // the answer asks for an account number, and the agent's turn is over
      '55600 empathy-gap cites s4 s5',
      '55600 prompt-queued p2',
      '55600 prompt-shown p2',
      // a card number on an open line: it takes a place at once
      '60400 sensitive-data-exposed cites s6',
      '60400 prompt-queued p3',
      '60400 prompt-displaced p1',
      '60400 prompt-queued p1',
      '60400 prompt-shown p3',
      // no Mini-Miranda after 60 s and the recogniser's lag: so does this
      '61500 disclosure-missing cites ',
      '61500 prompt-queued p4',
      '61500 prompt-displaced p2',
      '61500 prompt-queued p2',
      '61500 prompt-shown p4',
      // said, 16 s late: withdrawn, and the displaced prompt is back for the rest of its time
      '75760 prompt-withdrawn p4 disclosure-made',
      '75760 prompt-shown p2',
      // a threat, while the agent speaks
      '83600 prohibited-language cites s8',
      '83600 prompt-queued p5',
      '83600 prompt-displaced p2',
      '83600 prompt-queued p2',
      '83600 prompt-shown p5',
      // taken back, with an apology
      '93480 prompt-withdrawn p5 taken-back',
      '93480 prompt-shown p2',
      '93480 prompt-withdrawn p1 acknowledged',
      '93480 prompt-withdrawn p2 acknowledged',
      '96000 prompt-withdrawn p3 call-ended',
    ])
  })

  it('keeps no digit of a card in any event', () => {
    const record = replayCall(events, { playbook: collections, moments, privacy: createPrivacyGate() })
    expect(lines(record)).not.toMatch(/4 5 3 9|5 7 8 7|2 1 4 8 6/)
    expect(lines(record)).toMatch(/"text":"it is \[[A-Z_]+_1\] okay"/)
  })

  it('makes a record whose chain holds', () => {
    const verifier = new RecordVerifier()
    for (const event of replayCall(events, { playbook: collections, moments, privacy: createPrivacyGate() }))
      verifier.read(recordLine(event))
    expect(verifier.result()).toMatchObject({ ok: true, ended: true })
  })
})

describe('the same call at any speed', () => {
  const expected = lines(replayCall(events, { playbook: collections, moments, privacy: createPrivacyGate() }))

  it.each([
    ['in real time', 50],
    ['eight times as fast', 400],
    ['in one leap', 1_000_000],
  ])('gives the same record %s', (_speed, stepMs) => {
    const { clock, record, session } = start()
    for (const event of events) clock.schedule(eventTimeMs(event) ?? 0, () => session.receive(event))
    while (session.getSnapshot().status !== 'ended') clock.advance(stepMs)
    expect(lines(record)).toBe(expected)
  })

  it('gives the same record when it is handed over all at once', () => {
    const { record, session } = start()
    for (const event of events) session.receive(event)
    expect(lines(record)).toBe(expected)
  })
})

describe('the snapshot', () => {
  it('is the same object until something changes, and then listeners hear of it', () => {
    const { session } = start()
    let calls = 0
    const unsubscribe = session.subscribe(() => (calls += 1))
    const before = session.getSnapshot()
    expect(session.getSnapshot()).toBe(before)
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    expect(session.getSnapshot()).not.toBe(before)
    expect(calls).toBe(1)
    unsubscribe()
    session.receive(segmentReceived())
    expect(calls).toBe(1)
  })

  it('is plain data, with the words that a prompt rests on', () => {
    const { session } = start({ playbook: general })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'chat' })
    session.receive(segmentReceived({ speaker: 'customer', text: 'i want to speak to your manager, my number is 4111 1111 1111 1111' }))
    const snapshot = session.getSnapshot()
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot)
    expect(snapshot.prompts[0]?.causes[0]?.evidence).toMatchObject([
      { speaker: 'customer', quote: expect.stringContaining('speak to your manager') as string },
    ])
    expect(JSON.stringify(snapshot)).not.toContain('4111')
  })

  it('ticks the checklist with the words that ticked it', () => {
    const { session } = start({ playbook: general })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice', context: { state: 'CA' } })
    session.receive(segmentReceived({ text: 'hello my name is dana on a recorded line' }))
    expect(session.getSnapshot().checklist).toMatchObject([
      { id: 'greeting', state: 'done', quote: 'hello my name is dana on a recorded line' },
      { id: 'verification', state: 'open' },
      { id: 'summary', state: 'open' },
      { id: 'anything-else', state: 'open' },
      { id: 'closing', state: 'open' },
      { id: 'recording-notice', state: 'done', deadlineMs: 30_000 },
    ])
  })
})

describe('an item that the agent ticks by hand', () => {
  it('is done, in the record, and settles what was missing; unticked, it stays open whatever is heard', () => {
    const { session, types } = start({ playbook: general })
    const stateOf = (id: string) => session.getSnapshot().checklist.find((item) => item.id === id)?.state
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice', context: { state: 'CA' } })
    session.receive(segmentReceived({ startMs: 40_000, endMs: 41_000, receivedMs: 41_400, text: 'and the parcel is on its way' }))
    expect(session.getSnapshot().prompts).toMatchObject([{ moment: 'disclosure-missing' }])
    session.act({ type: 'item-ticked', itemId: 'recording-notice', done: true })
    expect([stateOf('recording-notice'), session.getSnapshot().prompts]).toEqual(['done', []])
    expect(types()).toContain('item-ticked')
    session.act({ type: 'item-ticked', itemId: 'greeting', done: false })
    session.receive(segmentReceived({ id: 's2', startMs: 50_000, endMs: 52_000, receivedMs: 52_400, text: 'hello my name is dana' }))
    expect(stateOf('greeting')).toBe('open')
    session.act({ type: 'item-ticked', itemId: 'no such item', done: true })
    expect(types()).toContain('fault-raised')
  })
})

describe('a model that recognises statements', () => {
  it('ticks what it is sure of, and nothing else', () => {
    const { session } = start({ playbook: general })
    const stateOf = (id: string) => session.getSnapshot().checklist.find((item) => item.id === id)?.state
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice', context: { state: 'CA' } })
    session.receive(segmentReceived({ text: 'all of this ends up on tape by the way' }))
    const matched = { type: 'statement-matched', segmentId: 's1', model: 'test-1' } as const
    session.receive({ ...matched, itemId: 'recording-notice', score: 0.9 })
    session.receive({ ...matched, itemId: 'greeting', score: 0.1 })
    expect([stateOf('recording-notice'), stateOf('greeting')]).toEqual(['done', 'open'])
  })
})

describe('what the agent does', () => {
  function withPrompt() {
    const session = start({ playbook: general })
    session.session.receive({ type: 'call-started', callId: 'c1', channel: 'chat' })
    session.session.receive(segmentReceived({ speaker: 'customer', text: 'i want to speak to your manager' }))
    return session
  }

  it('is in the record, and takes the prompt away', () => {
    const { session, types } = withPrompt()
    session.act({ type: 'prompt-expanded', promptId: 'p1' })
    session.act({ type: 'prompt-rated', promptId: 'p1', rating: 'helpful' })
    session.act({ type: 'prompt-accepted', promptId: 'p1' })
    expect(types().slice(-3)).toEqual(['prompt-expanded', 'prompt-rated', 'prompt-accepted'])
    expect(session.getSnapshot().prompts).toEqual([])
  })

  it('is redacted where the agent wrote it', () => {
    const { session, record } = withPrompt()
    session.act({ type: 'prompt-edited', promptId: 'p1', text: 'I will call you on 415 555 0134 myself' })
    expect(record.at(-1)).toMatchObject({ type: 'prompt-edited', text: expect.not.stringContaining('0134') as string })
  })

  it('with a prompt that is not there is a fault, and no more', () => {
    const { session, record } = withPrompt()
    session.act({ type: 'prompt-accepted', promptId: 'p9' })
    expect(record.at(-1)).toMatchObject({ type: 'fault-raised', fault: 'event-out-of-place' })
    expect(session.getSnapshot().prompts).toHaveLength(1)
  })
})

describe('a source', () => {
  const heard = { type: 'source-reported', status: 'connected' } as const

  it('that falls silent is told of within 5 s, and again when it is back', () => {
    const { clock, session, record } = start({ watchdogMs: 5000 })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    clock.advance(4999)
    expect(session.getSnapshot().status).toBe('hearing')
    clock.advance(1)
    expect(session.getSnapshot().status).toBe('cannot-hear')
    expect(record.at(-1)).toMatchObject({ type: 'fault-raised', fault: 'source-silent', atMs: 5000 })
    session.receive(heard)
    expect(session.getSnapshot().status).toBe('hearing')
  })

  it('that says it is well is heard, however long nobody speaks', () => {
    const { clock, session, types } = start({ watchdogMs: 5000 })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    for (let i = 0; i < 30; i += 1) {
      clock.advance(2000)
      session.receive(heard)
    }
    expect(session.getSnapshot().status).toBe('hearing')
    expect(types()).not.toContain('fault-raised')
  })

  it('that is paused is not missed; one that reconnects too long is', () => {
    const { clock, session } = start({ watchdogMs: 5000 })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    session.receive({ type: 'source-reported', status: 'paused' })
    clock.advance(60_000)
    expect(session.getSnapshot().status).toBe('paused')
    session.receive(heard)
    session.receive({ type: 'source-reported', status: 'reconnecting' })
    expect(session.getSnapshot().status).toBe('reconnecting')
    clock.advance(5000)
    expect(session.getSnapshot().status).toBe('cannot-hear')
  })
})

describe('a better sentiment model', () => {
  const furious: Sentiment = { label: 'negative', scores: { negative: 0.98, neutral: 0.01, positive: 0.01 }, intensity: 3 }
  const answered = () => new Promise((resolve) => setTimeout(resolve))

  function withModel(loadSentiment: () => Promise<SentimentModel>) {
    const started = start({ playbook: general, loadSentiment })
    started.session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    const sentiments = () =>
      started.record.flatMap((event) =>
        event.type === 'signal-measured' && event.signal === 'sentiment' ? [(event.value as { model: string }).model] : [],
      )
    return { ...started, sentiments }
  }
  const dryAnger = segmentReceived({ speaker: 'customer', text: 'well you did it again on my order' })

  it('answers when it is ready, and its value takes the place of the lexicon’s', async () => {
    const { session, sentiments } = withModel(() => Promise.resolve({ version: 'onnx-1', classify: () => Promise.resolve(furious) }))
    await answered()
    session.receive(dryAnger)
    expect(sentiments()).toEqual(['lexicon-1'])
    await answered()
    expect(sentiments()).toEqual(['lexicon-1', 'onnx-1'])
    expect(session.getSnapshot()).toMatchObject({ model: 'onnx-1', mood: { level: expect.any(Number) as number } })
    expect(session.getSnapshot().mood.level).toBeLessThan(-0.5)
  })

  it('that tells emotions apart has the likeliest one of its label in the record', async () => {
    const emotions = { angry: 0.3, frustrated: 0.5, worried: 0.1, confused: 0, neutral: 0.1, satisfied: 0 }
    const { session, record } = withModel(() =>
      Promise.resolve({ version: 'onnx-1', classify: () => Promise.resolve({ ...furious, emotions }) }),
    )
    await answered()
    session.receive(dryAnger)
    await answered()
    const values = record.flatMap((event) => (event.type === 'signal-measured' && event.signal === 'sentiment' ? [event.value] : []))
    expect(values.at(-1)).toMatchObject({ model: 'onnx-1', label: 'negative', emotion: 'frustrated' })
    expect(values[0]).not.toHaveProperty('emotion')
  })

  it('that fails to load, or on an utterance, is a fault without the words, and the lexicon goes on', async () => {
    const absent = withModel(() => Promise.reject(new Error('404 my order')))
    const failing = withModel(() => Promise.resolve({ version: 'onnx-1', classify: () => Promise.reject(new Error('my order')) }))
    await answered()
    for (const { session, sentiments, record } of [absent, failing]) {
      session.receive(dryAnger)
      await answered()
      expect(sentiments()).toEqual(['lexicon-1'])
      expect(record.filter((event) => event.type === 'fault-raised')).toMatchObject([
        { fault: 'model-failed', message: expect.not.stringContaining('order') as string },
      ])
    }
  })

  it('that answers too late, or about nothing, changes nothing', async () => {
    const { session, record } = withModel(() => Promise.resolve({ version: 'onnx-1', classify: () => Promise.resolve(furious) }))
    await answered()
    session.receive(dryAnger)
    session.receive({ type: 'call-ended' })
    await answered()
    expect(record.at(-1)?.type).toBe('call-ended')
    session.receive({ type: 'sentiment-measured', segmentId: 'nobody', model: 'x', label: 'negative', score: -1, intensity: 3 })
    expect(record.at(-1)).toMatchObject({ type: 'fault-raised', fault: 'event-out-of-place' })
  })
})

describe('nothing a host or a source does', () => {
  it.each([null, 42, 'hello', [], {}, { type: 'x' }, { type: 'segment', id: 's1', text: 4, final: true }])(
    'makes a session throw: %j',
    (bad) => {
      const { session, record } = start()
      session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
      session.receive(bad as unknown as CallEvent)
      expect(record.at(-1)).toMatchObject({ type: 'fault-raised', fault: 'event-malformed' })
    },
  )

  it('makes it throw when a stage fails: the fault is recorded without the words, and the call goes on', () => {
    const gate = createPrivacyGate()
    const failing: PrivacyGate = {
      dueMs: undefined,
      advance: () => [],
      redactText: (text) => gate.redactText(text),
      restore: (text) => gate.restore(text),
      redact(segment) {
        if (segment.text.includes('boom')) throw new TypeError(`cannot read ${segment.text}`)
        return gate.redact(segment)
      },
    }
    const { session, record } = start({ privacy: failing })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    session.receive(segmentReceived({ text: 'boom my secret' }))
    expect(record.at(-1)).toMatchObject({
      type: 'fault-raised',
      fault: 'stage-failed',
      message: expect.not.stringContaining('secret') as string,
    })
    session.receive(segmentReceived({ id: 's2', text: 'hello' }))
    expect(record.map(({ type }) => type)).toContain('segment-redacted')
  })

  it('fills the record without end', () => {
    const { session, record } = start()
    for (let i = 0; i < 1000; i += 1) session.receive(null as unknown as CallEvent)
    expect(record).toHaveLength(200)
    expect(record.at(-1)).toMatchObject({ message: expect.stringContaining('too many faults') as string })
  })

  it('comes after the end of the call', () => {
    const { session, record } = start({ playbook: general })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    session.receive({ type: 'call-ended' })
    session.receive(segmentReceived())
    expect(record.map(({ type }) => type)).toEqual(['call-started', 'call-ended', 'fault-raised'])
  })
})

describe('a call that does not begin at its beginning', () => {
  it('is coached all the same', () => {
    const { session, record } = start({ playbook: general })
    session.receive(segmentReceived({ speaker: 'customer', text: 'i want to speak to your manager' }))
    expect(record[0]).toMatchObject({ type: 'call-started', callId: 'unknown' })
    expect(session.getSnapshot().prompts).toHaveLength(1)
  })
})
