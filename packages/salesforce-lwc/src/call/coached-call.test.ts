import { describe, expect, it } from 'vitest'
import { contextOf, readContextFields } from './call-context.ts'
import { said, testCall } from './said.test.support.ts'

describe('the fields that rules may read', () => {
  it('are read from an admin’s setting', () => {
    expect(readContextFields(' loyaltyTier = Contact.Tier__c, state=Case.State__c;x=Y ', 'Case')).toEqual([
      { name: 'loyaltyTier', field: 'Case.Contact.Tier__c' },
      { name: 'state', field: 'Case.State__c' },
      { name: 'x', field: 'Case.Y' },
    ])
  })

  it.each([undefined, null, 7, '', 'Tier__c', '=Tier__c', 'a=', 'a=b c', 'a=b..c', 'a=b.'])('are none in %j', (setting) => {
    expect(readContextFields(setting, 'Case')).toEqual([])
  })

  it('are found in the record, through relations, as text', () => {
    const fields = readContextFields(
      'tier=Contact.Tier__c, open=IsOpen, count=Count__c, none=Nothing, empty=Empty, gone=Owner.Name',
      'Case',
    )
    const record = {
      fields: {
        Contact: { value: { fields: { Tier__c: { value: 'Gold' } } } },
        IsOpen: { value: true },
        Count__c: { value: 3 },
        Empty: { value: null },
        Owner: { value: null },
      },
    }
    expect(contextOf(fields, record)).toEqual({ tier: 'Gold', open: 'true', count: '3' })
  })

  it.each([undefined, null, 7, {}, { fields: null }])('are none in the record %j', (record) => {
    expect(contextOf(readContextFields('a=B', 'Case'), record)).toEqual({})
  })
})

describe('a call that waits for them', () => {
  const hello = { type: 'segment', id: 's1', speaker: 'customer', text: 'hello there', final: true } as const

  it('is told everything in order once they are known', () => {
    const { call } = testCall({ awaitsContext: true })
    call.start({ callId: 'c1', channel: 'chat' })
    call.receive(hello)
    expect(call.record).toEqual([])
    call.know({ loyaltyTier: 'Gold' })
    expect(said(call)).toEqual(['customer: hello there'])
  })

  it('does not wait for ever', () => {
    const { call, clock } = testCall({ awaitsContext: true })
    call.start({ callId: 'c1', channel: 'chat' })
    call.receive(hello)
    clock.advance(3000)
    expect(said(call)).toEqual(['customer: hello there'])
  })

  it('ends in order, also when it is taken away first', () => {
    const { call } = testCall({ awaitsContext: true })
    call.start({ callId: 'c1', channel: 'chat' })
    call.receive(hello)
    call.dispose()
    expect(call.record.at(-1)?.type).toBe('call-ended')
    expect(said(call)).toEqual(['customer: hello there'])
  })
})

describe('a call whose source has a heartbeat', () => {
  it.each([
    [true, 'cannot-hear'],
    [false, 'hearing'],
  ])('of %s is, after silence, %s', (hasHeartbeat, status) => {
    const { call, clock } = testCall({ hasHeartbeat })
    call.start({ callId: 'c1', channel: 'voice' })
    clock.advance(10_000)
    expect(call.getSnapshot().status).toBe(status)
  })
})
