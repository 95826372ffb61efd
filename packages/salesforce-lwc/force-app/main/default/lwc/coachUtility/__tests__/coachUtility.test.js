import { createElement } from 'lwc'
import { countSubscriptions, publish } from 'lightning/messageService'
import { EnclosingUtilityId, updateUtility } from 'lightning/platformUtilityBarApi'
import ATTENTION from '@salesforce/messageChannel/CoachAttention__c'
import CoachUtility from 'c/coachUtility'

afterEach(() => {
  document.body.replaceChildren()
  jest.clearAllMocks()
})

function show() {
  const element = createElement('c-coach-utility', { is: CoachUtility })
  document.body.appendChild(element)
  return element
}

describe('c-coach-utility', () => {
  it('is highlighted while a prompt of any tab should not wait', () => {
    show()
    EnclosingUtilityId.emit('u1')
    const tell = (recordId, count) => publish(undefined, ATTENTION, { recordId, count })
    tell('one', 1)
    tell('two', 1)
    tell('one', 0)
    tell('two', 0)
    expect(updateUtility.mock.calls.map(([id, { highlighted }]) => [id, highlighted])).toEqual([
      ['u1', true],
      ['u1', true],
      ['u1', true],
      ['u1', false],
    ])
  })

  it('does nothing outside a utility bar, and takes no nonsense', () => {
    show()
    publish(undefined, ATTENTION, { recordId: 'one', count: 1 })
    for (const message of [undefined, {}, { recordId: 'one' }, { recordId: 'one', count: -1 }, { count: 1 }])
      publish(undefined, ATTENTION, message)
    expect(updateUtility).not.toHaveBeenCalled()
  })

  it('leaves no subscription behind', () => {
    show().remove()
    expect(countSubscriptions()).toBe(0)
  })
})
