import { describe, expect, it } from 'vitest'
import { createPrivacyGate } from '../privacy/gate.ts'
import { badCall, goodCall, recordOf } from '../review/records.test.support.ts'
import { holdsPersonalData, toldByConversation } from './holds-personal-data.ts'

const holds = (event: unknown) => holdsPersonalData(event, () => createPrivacyGate({ profile: 'lenient', types: toldByConversation }))

describe('an event that still holds personal data', () => {
  it.each([
    ['a card number', { type: 'segment-redacted', text: 'it is 4111 1111 1111 1111 thanks' }],
    ['one in words', { type: 'segment-redacted', text: 'four one one one one one one one one one one one one one one one' }],
    ['a telephone number at the end', { type: 'prompt-edited', text: 'call me back on 415 555 0134' }],
    ['an address for mail beside what was hidden', { type: 'segment-redacted', text: '[PERSON_1] at wanda@example.com' }],
    ['one in a field of any name', { type: 'finding-contested', reason: 'she gave me 4111 1111 1111 1111' }],
    ['one that only looks hidden', { type: 'segment-redacted', text: 'it is [CARD_4111111111111111]' }],
    ['one deep inside', { type: 'signal-measured', value: { found: [{ words: 'my ssn is 078-05-1120' }] } }],
  ])('is found out by %s', (_name, event) => {
    expect(holds(event)).toBe(true)
  })

  it.each([
    ['what was hidden', { text: '[PERSON_1] my account is [BANK_ACCOUNT_1] and the number [PHONE_2]' }],
    ['what is held back', { text: 'my card number is [HOLD]' }],
    ['a cue before what was hidden', { text: 'username: [USERNAME_1], pin [PIN_1] okay' }],
    ['digests and names of things', { hash: 'a'.repeat(64), callId: '4111111111111111', segmentId: '415-555-0134' }],
    ['nothing', null],
  ])('is none for %s', (_name, event) => {
    expect(holds(event)).toBe(false)
  })

  it('is in no record that the gate wrote', () => {
    const script = `call voice
      0:05 customer: my name is wanda kellerman and my phone number is 415 555 0134
      0:15 customer: mail me at wanda dot kellerman at example dot com
      0:26 customer: the card is 4111 1111 1111 1111 and the pin is 4921
      0:40 end`
    for (const record of [script, goodCall, badCall].map((call) => recordOf(call))) expect(record.filter(holds)).toEqual([])
  })
})
