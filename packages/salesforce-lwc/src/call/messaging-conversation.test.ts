import { describe, expect, it } from 'vitest'
import { MessagingConversation } from './messaging-conversation.ts'
import { said, startMs, testCall, visible } from './said.test.support.ts'

const chat = '0Mw000000000001AAA'
const message = (content: string, agoMs = 0) => ({ recordId: chat, content, name: 'x', timestamp: startMs - agoMs })

const conversation = () => {
  const made = testCall()
  return { ...made, session: new MessagingConversation(chat, made.call, made.now, made.clock) }
}

describe('a messaging session', () => {
  it('says who wrote each message by the channel it came on', () => {
    const { session, call } = conversation()
    session.readLog({ messages: [] })
    session.hearCustomer(message('where is my parcel'))
    session.hearAgent(message('let me look'))
    expect(said(call)).toEqual(['customer: where is my parcel', 'agent: let me look'])
  })

  it('leaves the messages of other records, and those that name none, alone', () => {
    const { session, call } = conversation()
    session.readLog({ messages: [] })
    for (const recordId of ['0Mw000000000002AAA', undefined, null, '', 7, chat.slice(0, 10)]) {
      session.hearCustomer({ ...message('not ours'), recordId })
      session.hearEnd({ recordId })
    }
    expect(said(call)).toEqual([])
    expect(call.isOn).toBe(true)
  })

  it('knows its record by the id of 15 and of 18 characters', () => {
    const { session, call } = conversation()
    session.readLog()
    session.hearCustomer({ ...message('ours'), recordId: chat.slice(0, 15) })
    expect(said(call)).toEqual(['customer: ours'])
  })

  it('takes nothing from a message without words, whatever else it holds', () => {
    const { session, call } = conversation()
    session.readLog()
    for (const payload of [
      undefined,
      null,
      7,
      'text',
      [],
      {},
      { recordId: chat },
      { recordId: chat, content: '  ' },
      { recordId: chat, content: { a: 1 } },
    ])
      session.hearCustomer(payload)
    expect(said(call)).toEqual([])
    expect(call.record.filter(({ type }) => type === 'fault-raised')).toEqual([])
  })

  it('hears a message that does not say when it was written', () => {
    const { session, call } = conversation()
    session.readLog()
    for (const timestamp of [undefined, 'yesterday', -1, Number.NaN, {}])
      session.hearCustomer({ recordId: chat, content: 'hello', timestamp })
    expect(said(call)).toHaveLength(5)
  })

  it.each(['BOT', 'Supervisor', 'system'])('leaves what a %s sends to nobody', (type) => {
    const { session, call } = conversation()
    session.readLog({ messages: [{ content: 'from the past', type, timestamp: startMs - 1000 }] })
    session.hearAgent({ ...message('live'), type })
    expect(said(call)).toEqual(['unknown: from the past', 'unknown: live'])
  })

  it('does not guess who wrote a message of the past that does not say it', () => {
    const { session, call } = conversation()
    session.readLog({ messages: [{ content: 'who am I' }, { content: 'and I', type: 7 }, { content: 'agent', type: 'AGENT' }] })
    expect(said(call)).toEqual(['unknown: who am I', 'unknown: and I', 'agent: agent'])
  })

  it('ends when the session does, and takes nothing afterwards', () => {
    const { session, call } = conversation()
    session.readLog()
    session.hearEnd({ recordId: chat })
    session.hearCustomer(message('too late'))
    expect(call.getSnapshot().status).toBe('ended')
    expect(said(call)).toEqual([])
  })

  it('says that nothing can be heard where the message channels are missing', () => {
    const { session, call } = conversation()
    session.lose()
    expect(call.getSnapshot().status).toBe('cannot-hear')
  })
})

describe('the past of a messaging session', () => {
  const log = (count: number) => ({
    messages: Array.from({ length: count }, (_, index) => ({
      content: `message number ${index}`,
      type: index % 2 ? 'AGENT' : 'END_USER',
      timestamp: startMs - (count - index) * 10_000,
    })),
  })

  it('comes before what is live, though it arrives after', () => {
    const { session, call } = conversation()
    session.hearCustomer(message('live'))
    expect(said(call)).toEqual([])
    session.readLog({ messages: [{ content: 'past', type: 'END_USER', timestamp: startMs - 60_000 }] })
    expect(said(call)).toEqual(['customer: past', 'customer: live'])
  })

  it('is not told twice, and a customer who repeats themselves is heard twice', () => {
    const { session, call } = conversation()
    session.hearCustomer(message('hello?', 500))
    session.readLog({ messages: [{ content: 'hello?', type: 'END_USER', timestamp: startMs - 400 }] })
    session.hearCustomer(message('hello?'))
    expect(said(call)).toEqual(['customer: hello?', 'customer: hello?'])
  })

  it('is put in order of time', () => {
    const { session, call } = conversation()
    session.readLog({
      messages: [
        { content: 'second', type: 'AGENT', timestamp: new Date(startMs - 1000).toISOString() },
        { content: 'first', type: 'END_USER', timestamp: String(startMs - 5000) },
      ],
    })
    expect(said(call)).toEqual(['customer: first', 'agent: second'])
  })

  it('is read from its end where it is long', () => {
    const { session, call } = conversation()
    const long = log(5000).messages
    session.readLog({ messages: [...long, { content: 'the last one', type: 'AGENT', timestamp: startMs - 1 }] })
    expect(said(call)).toHaveLength(200)
    expect(said(call).at(-1)).toBe('agent: the last one')
  })

  it('shows what still counts, and not what passed long ago', () => {
    const { session, call } = conversation()
    const ask = { content: 'i want to speak to your manager', type: 'END_USER' }
    session.readLog({ messages: [{ ...ask, timestamp: startMs - 1_800_000 }, ...log(20).messages] })
    expect(visible(call).join()).not.toContain('manager')
    const recent = conversation()
    recent.session.readLog({ messages: [...log(20).messages, { ...ask, timestamp: startMs - 3000 }] })
    expect(visible(recent.call).join()).toContain('manager')
  })

  it('alerts nobody', () => {
    const { session, call } = conversation()
    const alerts: string[] = []
    call.listen({ alerted: (headline) => alerts.push(headline) })
    session.readLog({ messages: [{ content: 'you are an idiot', type: 'AGENT', timestamp: startMs - 300_000 }, ...log(10).messages] })
    expect(alerts).toEqual([])
  })

  it('is not waited for without end', () => {
    const { session, call, clock } = conversation()
    session.hearCustomer(message('live'))
    clock.advance(5000)
    expect(said(call)).toEqual(['customer: live'])
    session.readLog({ messages: [{ content: 'too late', type: 'END_USER', timestamp: startMs - 1000 }] })
    expect(said(call)).toEqual(['customer: live'])
  })

  it('is not read any more once the component is gone', () => {
    const { session, call, clock } = conversation()
    session.close()
    call.dispose()
    session.readLog({ messages: [{ content: 'too late', type: 'END_USER' }] })
    clock.advance(10_000)
    expect(call.record).toEqual([])
  })

  it.each([undefined, null, 'no', { messages: 'no' }, { messages: [null, 7, 'x', {}] }])('may be missing or broken: %j', (broken) => {
    const { session, call } = conversation()
    session.readLog(broken)
    session.hearCustomer(message('live'))
    expect(said(call)).toEqual(['customer: live'])
  })

  it('may come from a clock that runs ahead', () => {
    const { session, call } = conversation()
    session.readLog({ messages: [{ content: 'from the future', type: 'END_USER', timestamp: startMs + 3_600_000 }] })
    session.hearCustomer(message('now'))
    expect(said(call)).toEqual(['customer: from the future', 'customer: now'])
  })
})
