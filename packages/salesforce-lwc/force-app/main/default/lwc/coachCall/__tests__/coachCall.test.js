import { createElement } from 'lwc'
import { publish } from 'lightning/messageService'
import ATTENTION from '@salesforce/messageChannel/CoachAttention__c'
import CoachCall from 'c/coachCall'

const record = '500000000000001AAA'
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** A call whose prompts and alerts are in the test's hand. */
function fakeCall() {
  const listeners = new Set()
  const call = Object.create({})
  let prompts = []
  return Object.assign(call, {
    record: [],
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    subscribe: () => () => {},
    getSnapshot: () => ({
      status: 'hearing',
      prompts,
      checklist: [],
      mood: { level: 0, points: [] },
      watching: [],
      stopped: [],
      decisions: [],
      playbook: {},
      model: '',
    }),
    show(next) {
      prompts = next
      for (const { changed } of listeners) changed()
    },
    alert: (headline) => listeners.forEach(({ alerted }) => alerted(headline)),
    count: () => listeners.size,
  })
}

const prompt = (severity, moment = 'dead-air') => ({
  promptId: severity,
  severity,
  moment,
  headline: severity,
  detail: '',
  sources: [],
  causes: [],
  confidence: 1,
  shownAtMs: 0,
})

async function show(call) {
  const element = Object.assign(createElement('c-coach-call', { is: CoachCall }), { call, recordId: record })
  document.body.appendChild(element)
  await settled()
  return element
}

const counts = () => publish.mock.calls.filter(([, channel]) => channel === ATTENTION).map(([, , { count }]) => count)

afterEach(() => {
  document.body.replaceChildren()
  jest.clearAllMocks()
})

describe('c-coach-call', () => {
  it('tells the utility bar how many prompts should not wait, and that none does once it is gone', async () => {
    const call = fakeCall()
    const element = await show(call)
    call.show([prompt('critical'), prompt('low')])
    call.show([prompt('critical'), prompt('high')])
    call.show([prompt('low')])
    call.show([prompt('high')])
    element.remove()
    expect(counts()).toEqual([1, 2, 0, 1, 0])
    expect(call.count()).toBe(0)
  })

  it('shows an alert as a toast', async () => {
    const call = fakeCall()
    const element = await show(call)
    const toast = jest.fn()
    element.addEventListener('lightning__showtoast', ({ detail }) => toast(detail))
    call.alert('Say that the call is recorded')
    expect(toast).toHaveBeenCalledWith(expect.objectContaining({ message: 'Say that the call is recorded', variant: 'warning' }))
  })

  it('goes on where there is no message service', async () => {
    publish.mockImplementationOnce(() => {
      throw new Error('no message service')
    })
    const call = fakeCall()
    await show(call)
    expect(() => call.show([prompt('critical')])).not.toThrow()
  })

  it('listens to the next call, and to the one before no more', async () => {
    const [first, second] = [fakeCall(), fakeCall()]
    const element = await show(first)
    element.call = second
    expect([first.count(), second.count()]).toEqual([0, 1])
  })
})
