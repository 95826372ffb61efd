import { createElement } from 'lwc'
import { publish } from 'lightning/messageService'
import CUSTOMER_SENT from '@salesforce/messageChannel/lightning__conversationEndUserMessage'
import CoachMessaging from 'c/coachMessaging'

// An org or a page that does not have the toolkit: its functions are not there.
jest.mock('lightning/conversationToolkitApi', () => ({}), { virtual: true })

const chat = '0Mw000000000001AAA'

describe('c-coach-messaging where there is no conversation toolkit', () => {
  it('hears the chat all the same, and leaves words to the clipboard', async () => {
    const element = Object.assign(createElement('c-coach-messaging', { is: CoachMessaging }), { recordId: chat })
    document.body.appendChild(element)
    await new Promise((resolve) => setTimeout(resolve))
    publish(undefined, CUSTOMER_SENT, { recordId: chat, content: 'where is my parcel' })
    const { call } = element.shadowRoot.querySelector('c-coach-call')
    expect(call.record.some((event) => event.type === 'segment-redacted' && event.text === 'where is my parcel')).toBe(true)
    // The panel takes this for a sign to copy the words instead.
    expect(() => call.insert('Let me help')).toThrow('not there')
  })
})
