import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MessagingConversation } from './messaging-conversation.ts'
import { PublishedCall } from './published-call.ts'
import { said, startMs, testCall } from './said.test.support.ts'
import { VoiceConversation, voiceEvents } from './voice-conversation.ts'

const chat = '0Mw000000000001AAA'
const record = '0LQ000000000001AAA'
const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true })

describe('whatever the platform sends', () => {
  it('a messaging session throws nothing, and hears nothing of other records', () => {
    const payload = fc.oneof(
      anything,
      fc.record({
        recordId: fc.oneof(fc.constant('0Mw000000000009AAA'), anything),
        content: fc.string(),
        timestamp: anything,
        type: anything,
      }),
    )
    fc.assert(
      fc.property(fc.array(payload, { maxLength: 20 }), anything, (payloads, log) => {
        const { call, now, clock } = testCall()
        const session = new MessagingConversation(chat, call, now, clock)
        for (const one of payloads) session.hearCustomer(one)
        session.readLog(log)
        for (const one of payloads) session.hearAgent(one)
        for (const one of payloads) session.hearEnd(one)
        expect(said(call)).toEqual([])
        call.dispose()
      }),
      { numRuns: 60 },
    )
  })

  it('a voice call throws nothing, and hears nothing of other calls', () => {
    const detail = fc.oneof(
      anything,
      fc.record({ callId: anything, id: anything, content: fc.record({ text: fc.string() }), sender: anything }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...voiceEvents), detail), { maxLength: 20 }), anything, (events, key) => {
        const { call } = testCall()
        const voice = new VoiceConversation(record, call)
        for (const [name, one] of events) voice.hear(name, one)
        voice.identify(key)
        voice.identify('vendor-7')
        expect(said(call)).toEqual([])
        call.dispose()
      }),
      { numRuns: 60 },
    )
  })

  it('a case throws nothing, and can still be shown', () => {
    const event = fc.oneof(
      anything,
      fc.string(),
      fc.record({
        type: fc.constantFrom('call-started', 'segment', 'call-ended', 'x'),
        callId: anything,
        channel: anything,
        text: anything,
        id: anything,
      }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        let { call } = testCall()
        const source = new PublishedCall('500000000000001AAA', () => (call = testCall().call))
        for (const one of events) source.hear({ recordId: '500000000000001AAA', event: one })
        for (const one of events) source.hear(one)
        source.close()
        expect(call.getSnapshot().prompts.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a message', () => {
  it('is heard once, in order of time, wherever the log ends and the live messages begin', () => {
    const words = ['red', 'green', 'blue', 'yellow', 'grey', 'pink', 'purple', 'orange']
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        (logged, liveFrom, before) => {
          const { call, now } = testCall()
          const session = new MessagingConversation(chat, call, now)
          const messages = words.map((word, index) => ({ content: `well ${word} it is`, timestamp: startMs - (8 - index) * 60_000 }))
          const live = messages.slice(Math.min(liveFrom, logged)).map((message) => ({ ...message, recordId: chat }))
          for (const message of live.slice(0, before)) session.hearCustomer(message)
          session.readLog({ messages: messages.slice(0, logged).map((message) => ({ ...message, type: 'END_USER' })) })
          for (const message of live.slice(before)) session.hearCustomer(message)
          expect(said(call)).toEqual(messages.map(({ content }) => `customer: ${content}`))
          call.dispose()
        },
      ),
      { numRuns: 60 },
    )
  })
})
