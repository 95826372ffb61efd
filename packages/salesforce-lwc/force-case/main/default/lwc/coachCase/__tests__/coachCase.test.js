import { createElement } from 'lwc'
import { countSubscriptions, publish, subscribe } from 'lightning/messageService'
import HEARD from '@salesforce/messageChannel/CoachTranscript__c'
import CoachCase from 'c/coachCase'

const record = '500000000000001AAA'
const settled = () => new Promise((resolve) => setTimeout(resolve))

async function show() {
  const element = Object.assign(createElement('c-coach-case', { is: CoachCase }), { recordId: record })
  document.body.appendChild(element)
  await settled()
  return element
}

const callOf = (element) => element.shadowRoot.querySelector('c-coach-call').call
const tell = (event, recordId = record) => publish(undefined, HEARD, { recordId, event })

afterEach(() => document.body.replaceChildren())

describe('c-coach-case', () => {
  it('shows each call of the case in turn', async () => {
    const element = await show()
    tell({ type: 'call-started', callId: 'c1', channel: 'voice' })
    const first = callOf(element)
    tell({ type: 'call-ended' })
    tell({ type: 'call-started', callId: 'c2', channel: 'chat' })
    await settled()
    expect(first.hasEnded).toBe(true)
    expect(callOf(element).getSnapshot()).toMatchObject({ callId: 'c2', channel: 'chat' })
  })

  it('says that it cannot hear where there is no message service', async () => {
    subscribe.mockImplementationOnce(() => {
      throw new Error('no message service')
    })
    expect(callOf(await show()).getSnapshot().status).toBe('cannot-hear')
  })

  it('leaves no subscription behind', async () => {
    const element = await show()
    expect(countSubscriptions()).toBe(1)
    element.remove()
    expect(countSubscriptions()).toBe(0)
  })
})
