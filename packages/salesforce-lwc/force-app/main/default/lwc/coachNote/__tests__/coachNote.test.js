import { createElement } from 'lwc'
import { getObjectInfo } from 'lightning/uiObjectInfoApi'
import { createRecord } from 'lightning/uiRecordApi'
import { createCall } from 'c/coachCore'
import CoachNote from 'c/coachNote'

const settled = () => new Promise((resolve) => setTimeout(resolve))
const may = { createable: true }
const info = { createable: true, fields: { Text__c: may, Record_Id__c: may, Prompts_Shown__c: may } }

async function show() {
  const call = createCall({})
  call.start({ callId: 'c1', channel: 'chat' })
  const say = (id, speaker, text) => call.receive({ type: 'segment', id, speaker, text, final: true })
  say('s1', 'customer', 'i want to change my address my card number is 4111 1111 1111 1111')
  say('s2', 'agent', 'i will send you a confirmation')
  const element = Object.assign(createElement('c-coach-note', { is: CoachNote }), { call, recordId: '500000000000001AAA' })
  document.body.appendChild(element)
  element.shadowRoot.querySelector('.open').click()
  await settled()
  return { element, call, save: () => element.shadowRoot.querySelector('.save') }
}

afterEach(() => {
  document.body.replaceChildren()
  jest.clearAllMocks()
})

describe('c-coach-note', () => {
  it('drafts the note from redacted words', async () => {
    const { element } = await show()
    const { value } = element.shadowRoot.querySelector('textarea')
    expect(value).toContain('change my address')
    expect(value).toContain('confirmation')
    expect(value).not.toContain('4111')
  })

  it('saves what the agent has made of it, and tells that it did', async () => {
    const { element, save } = await show()
    getObjectInfo.emit(info)
    const field = element.shadowRoot.querySelector('textarea')
    field.value = 'My note'
    field.dispatchEvent(new CustomEvent('input'))
    await settled()
    const toast = jest.fn()
    element.addEventListener('lightning__showtoast', ({ detail }) => toast(detail.variant))
    save().click()
    await settled()
    expect(createRecord).toHaveBeenCalledWith({
      apiName: 'Coach_Note__c',
      fields: { Record_Id__c: '500000000000001AAA', Text__c: 'My note', Prompts_Shown__c: expect.any(Number) },
    })
    expect(toast).toHaveBeenCalledWith('success')
    expect(element.shadowRoot.querySelector('textarea')).toBeNull()
  })

  it.each([
    ['the object', { ...info, createable: false }],
    ['the text', { ...info, fields: { ...info.fields, Text__c: { createable: false } } }],
  ])('saves nothing where the user may not create %s, and says so', async (_what, given) => {
    const { element, save } = await show()
    getObjectInfo.emit(given)
    await settled()
    expect(save().disabled).toBe(true)
    expect(element.shadowRoot.querySelector('.slds-text-color_error')).not.toBeNull()
  })

  it('saves nothing while it is not known what the user may do', async () => {
    const { save } = await show()
    expect(save().disabled).toBe(true)
    getObjectInfo.error()
    await settled()
    expect(save().disabled).toBe(true)
    expect(createRecord).not.toHaveBeenCalled()
  })

  it('keeps what was written where saving fails', async () => {
    const { element, save } = await show()
    getObjectInfo.emit(info)
    await settled()
    createRecord.mockRejectedValueOnce(new Error('INSUFFICIENT_ACCESS'))
    const toast = jest.fn()
    element.addEventListener('lightning__showtoast', ({ detail }) => toast(detail.variant))
    save().click()
    await settled()
    expect(toast).toHaveBeenCalledWith('error')
    expect(element.shadowRoot.querySelector('textarea').value).toContain('change my address')
  })
})
