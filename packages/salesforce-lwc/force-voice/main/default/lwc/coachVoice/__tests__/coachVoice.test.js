import { createElement } from 'lwc'
import { getRecord } from 'lightning/uiRecordApi'
import CoachVoice from 'c/coachVoice'

const record = '0LQ000000000001AAA'
const settled = () => new Promise((resolve) => setTimeout(resolve))

async function show() {
  const element = Object.assign(createElement('c-coach-voice', { is: CoachVoice }), { recordId: record })
  document.body.appendChild(element)
  await settled()
  const toolkit = element.shadowRoot.querySelector('lightning-service-cloud-voice-toolkit-api')
  const tell = (name, detail) => toolkit.dispatchEvent(new CustomEvent(name, { detail }))
  const call = () => element.shadowRoot.querySelector('c-coach-call').call
  return { element, toolkit, tell, call }
}

const said = ({ record: events }) =>
  events.flatMap((event) => (event.type === 'segment-redacted' ? [`${event.speaker}: ${event.text}`] : []))
const words = (text, role, callId = 'vendor-7') => ({ callId, id: text, content: { formatType: 'Text', text }, sender: { role } })
const identify = () => getRecord.emit({ fields: { VendorCallKey: { value: 'vendor-7' } } })

afterEach(() => document.body.replaceChildren())

describe('c-coach-voice', () => {
  it('hears its call once the record says which it is', async () => {
    const { tell, call } = await show()
    tell('transcript', words('hello there', 'EndUser'))
    tell('transcript', words('not ours', 'EndUser', 'vendor-8'))
    identify()
    expect(said(call())).toEqual(['customer: hello there'])
    tell('callended', { callId: 'vendor-7' })
    expect(call().hasEnded).toBe(true)
  })

  it('says that it cannot hear where the record may not be read', async () => {
    const { tell, call } = await show()
    getRecord.error()
    tell('transcript', words('whose', 'EndUser'))
    expect(call().getSnapshot().status).toBe('cannot-hear')
    expect(said(call())).toEqual([])
  })

  it('offers next best actions to the toolkit, each change once', async () => {
    const { element, toolkit } = await show()
    toolkit.updateNextBestActions = jest.fn()
    const prompts = [
      { promptId: 'p1', moment: 'next-best-action', headline: 'Offer the credit' },
      { promptId: 'p2', moment: 'dead-air', headline: 'Say something' },
    ]
    const child = element.shadowRoot.querySelector('c-coach-call')
    for (let times = 0; times < 2; times += 1) child.dispatchEvent(new CustomEvent('prompts', { detail: { prompts } }))
    expect(toolkit.updateNextBestActions.mock.calls).toEqual([[record, { p1: 'Offer the credit' }]])
  })

  it('works without next best actions', async () => {
    const { element, toolkit } = await show()
    toolkit.updateNextBestActions = jest.fn(() => {
      throw new Error('not in this org')
    })
    const prompts = [{ promptId: 'p1', moment: 'next-best-action', headline: 'Offer the credit' }]
    const child = element.shadowRoot.querySelector('c-coach-call')
    expect(() => child.dispatchEvent(new CustomEvent('prompts', { detail: { prompts } }))).not.toThrow()
  })

  it('listens to nothing any more once it is taken away', async () => {
    const { element, toolkit, tell, call } = await show()
    identify()
    const shown = call()
    const removed = jest.spyOn(toolkit, 'removeEventListener')
    element.remove()
    expect(removed).toHaveBeenCalledTimes(6)
    tell('transcript', words('too late', 'Agent'))
    expect(said(shown)).toEqual([])
  })
})
