import { describe, expect, it } from 'vitest'
import { said, testCall } from './said.test.support.ts'
import { VoiceConversation } from './voice-conversation.ts'

const record = '0LQ000000000001AAA'
const key = 'vendor-7'

const words = (text: string, role: unknown) => ({
  callId: key,
  id: text,
  clientSentTimestamp: 1,
  serverReceivedTimestamp: 2,
  content: { formatType: 'Text', text },
  sender: { role },
})

const conversation = (isKnown = true) => {
  const made = testCall()
  const voice = new VoiceConversation(record, made.call)
  if (isKnown) voice.identify(key)
  return { ...made, voice }
}

describe('a voice call', () => {
  it('is heard by the vendor’s key, and every other call of the console is left alone', () => {
    const { voice, call } = conversation()
    voice.hear('callstarted', { callId: key, callType: 'Outbound' })
    voice.hear('transcript', words('hello', 'Agent'))
    for (const callId of ['vendor-8', record, undefined, null, 7]) voice.hear('transcript', { ...words('not ours', 'EndUser'), callId })
    voice.hear('callended', { callId: 'vendor-8' })
    expect(said(call)).toEqual(['agent: hello'])
    expect(call.isOn).toBe(true)
    expect(call.record[0]).toMatchObject({ type: 'call-started', callId: record, channel: 'voice', direction: 'outbound' })
  })

  it.each([
    ['Agent', 'agent'],
    ['AGENT', 'agent'],
    ['EndUser', 'customer'],
    ['END_USER', 'customer'],
    ['Supervisor', 'unknown'],
    ['Bot', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
    [7, 'unknown'],
  ])('whose role is %s is of %s', (role, speaker) => {
    const { voice, call } = conversation()
    voice.hear('transcript', words('hello there', role))
    expect(said(call)).toEqual([`${speaker}: hello there`])
  })

  it('may name the role as the type of actor', () => {
    const { voice, call } = conversation()
    voice.hear('transcript', { ...words('hello', 'x'), sender: { actorType: 'EndUser' } })
    expect(said(call)).toEqual(['customer: hello'])
  })

  it('takes the same words once', () => {
    const { voice, call } = conversation()
    for (const text of ['good morning', 'good morning', 'how are you']) voice.hear('transcript', words(text, 'Agent'))
    expect(said(call)).toEqual(['agent: good morning', 'agent: how are you'])
  })

  it('waits until it is known which call it is', () => {
    const { voice, call } = conversation(false)
    voice.hear('callstarted', { callId: key, callType: 'inbound' })
    voice.hear('transcript', words('my first words', 'EndUser'))
    voice.hear('transcript', { ...words('other', 'EndUser'), callId: 'vendor-8' })
    expect(call.record).toEqual([])
    voice.identify(key)
    expect(said(call)).toEqual(['customer: my first words'])
  })

  it('says that it cannot be heard where that cannot be known, and guesses nothing', () => {
    const { voice, call } = conversation(false)
    voice.hear('transcript', words('whose', 'EndUser'))
    voice.lose()
    voice.hear('transcript', words('whose is it', 'EndUser'))
    expect(call.getSnapshot().status).toBe('cannot-hear')
    expect(said(call)).toEqual([])
  })

  it('is heard from the middle, where the tab was opened late', () => {
    const { voice, call } = conversation()
    voice.hear('transcript', words('as I was saying', 'EndUser'))
    expect(call.getSnapshot().status).toBe('hearing')
  })

  it('is paused on hold, and ends', () => {
    const { voice, call } = conversation()
    voice.hear('callconnected', { callId: key })
    voice.hear('hold', { callId: key })
    expect(call.getSnapshot().status).toBe('paused')
    voice.hear('resume', { callId: key })
    expect(call.getSnapshot().status).toBe('hearing')
    voice.hear('callended', { callId: key })
    voice.hear('transcript', words('too late', 'Agent'))
    expect(call.getSnapshot().status).toBe('ended')
    expect(said(call)).toEqual([])
  })

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { callId: key },
    { callId: key, content: null },
    { callId: key, content: { text: 7 } },
    { callId: key, content: { text: ' ' }, sender: null },
  ])('takes nothing from %j', (detail) => {
    const { voice, call } = conversation()
    voice.hear('transcript', detail)
    expect(said(call)).toEqual([])
  })

  it('hears words without an id, each time', () => {
    const { voice, call } = conversation()
    for (const text of ['good morning', 'how are you']) voice.hear('transcript', { ...words(text, 'Agent'), id: undefined })
    expect(said(call)).toEqual(['agent: good morning', 'agent: how are you'])
  })
})
