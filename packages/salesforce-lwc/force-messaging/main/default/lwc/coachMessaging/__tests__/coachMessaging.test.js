import { createElement } from 'lwc'
import { getConversationLog, setAgentInput } from 'lightning/conversationToolkitApi'
import { countSubscriptions, publish } from 'lightning/messageService'
import AGENT_SENT from '@salesforce/messageChannel/lightning__conversationAgentSend'
import CUSTOMER_SENT from '@salesforce/messageChannel/lightning__conversationEndUserMessage'
import ENDED from '@salesforce/messageChannel/lightning__conversationEnded'
import CoachMessaging from 'c/coachMessaging'

const chat = '0Mw000000000001AAA'
const settled = () => new Promise((resolve) => setTimeout(resolve))

async function show(properties = { recordId: chat }) {
  const element = Object.assign(createElement('c-coach-messaging', { is: CoachMessaging }), properties)
  document.body.appendChild(element)
  await settled()
  return element
}

/** The call that the element shows. */
const callOf = (element) => element.shadowRoot.querySelector('c-coach-call').call
const said = (element) =>
  callOf(element).record.flatMap((event) => (event.type === 'segment-redacted' ? [`${event.speaker}: ${event.text}`] : []))

afterEach(() => {
  document.body.replaceChildren()
  jest.clearAllMocks()
})

describe('c-coach-messaging', () => {
  it('hears the messages of its record', async () => {
    const element = await show()
    publish(undefined, CUSTOMER_SENT, { recordId: chat, content: 'where is my parcel' })
    publish(undefined, AGENT_SENT, { recordId: chat, content: 'let me look' })
    publish(undefined, CUSTOMER_SENT, { recordId: '0Mw000000000002AAA', content: 'not ours' })
    expect(said(element)).toEqual(['customer: where is my parcel', 'agent: let me look'])
    publish(undefined, ENDED, { recordId: chat })
    expect(callOf(element).hasEnded).toBe(true)
  })

  it('reads the past first', async () => {
    getConversationLog.mockResolvedValueOnce({ messages: [{ content: 'hello', type: 'END_USER', timestamp: Date.now() - 5000 }] })
    expect(said(await show())).toEqual(['customer: hello'])
  })

  it('goes on without the past where the toolkit fails', async () => {
    getConversationLog.mockRejectedValueOnce(new Error('no open session'))
    const element = await show()
    publish(undefined, CUSTOMER_SENT, { recordId: chat, content: 'hello' })
    expect(said(element)).toEqual(['customer: hello'])
  })

  it('puts words into the message box, and says so where that fails', async () => {
    const element = await show()
    callOf(element).insert('Let me help')
    expect(setAgentInput).toHaveBeenCalledWith(chat, { text: 'Let me help' })
    setAgentInput.mockRejectedValueOnce(new Error('refused'))
    callOf(element).insert('These words')
    await settled()
    expect(element.shadowRoot.querySelector('c-coach-call').shadowRoot.querySelector('.notice').textContent).toContain('These words')
    expect(callOf(element).insert).toBeUndefined()
  })

  it('without a record waits for one', async () => {
    const element = await show({})
    expect(countSubscriptions()).toBe(0)
    element.recordId = chat
    await settled()
    expect(callOf(element).isOn).toBe(true)
  })

  it('begins anew with another record, and leaves nothing behind', async () => {
    const element = await show()
    const first = callOf(element)
    element.recordId = '0Mw000000000002AAA'
    await settled()
    expect(first.hasEnded).toBe(true)
    expect(countSubscriptions()).toBe(3)
    element.remove()
    expect(countSubscriptions()).toBe(0)
  })
})
