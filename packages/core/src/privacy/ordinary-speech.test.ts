import { describe, expect, it } from 'vitest'
import { redactConversation } from './redactor.ts'

/** The texts of a call in which the agent speaks first and both take turns. */
const redact = (...texts: string[]): string[] =>
  redactConversation(texts.map((text, index) => ({ speaker: index % 2 === 0 ? 'agent' : 'customer', text }))).map(({ text }) => text)

describe('ordinary speech', () => {
  it.each([
    'good morning riverside clinic this is tom how can i help',
    'thank you for calling harborline bank how can i help',
    'the doctor wrote that the value is out of range',
    'you will get a text from me by two',
    'the san francisco store is in the moderate price range',
    'i waited forty five minutes since ten thirty',
    'food was 25 hotel 80 and the taxi 12',
    'the car is a 750 cc from 2014',
    'my friends said i should go there earlier',
    'my wife needs it by tomorrow and my son is crazy about it',
    'can i talk to somebody in billing or ask for lunch',
    'so new password set, old links turned off and you are in',
  ])('comes through untouched: %s', (text) => {
    expect(redact(text)).toEqual([text])
  })

  it('keeps the words after a name', () => {
    expect(redact('can i have your name', "it's james", 'thanks james let me pull that up')).toEqual([
      'can i have your name',
      "it's [PERSON_1]",
      'thanks [PERSON_1] let me pull that up',
    ])
  })
})

describe('the number of a placeholder', () => {
  it('is one for a card that is said in pieces and read back', () => {
    const texts = redact(
      'go ahead with the card number whenever you are ready',
      "it's four nine two nine",
      'mhm',
      'oh one seven three',
      'yes',
      'two two eight six',
      'and the last four',
      'seven one nine three',
      "so that's four nine two nine oh one seven three two two eight six seven one nine three",
    )
    expect(texts.slice(1).filter((text) => text.includes('['))).toEqual([
      "it's [CARD_NUMBER_1]",
      '[CARD_NUMBER_1]',
      '[CARD_NUMBER_1]',
      '[CARD_NUMBER_1]',
      "so that's [CARD_NUMBER_1]",
    ])
  })

  it('is one for a person, by the whole name, spelled, and by the first name alone', () => {
    expect(
      redact("what's your name please", 'nora lindqvist l i n d q v i s t', 'thank you nora', 'bye', 'goodbye mrs lindqvist').join(' '),
    ).not.toMatch(/PERSON_[2-9]|nora|lindqvist|l i n d/)
  })

  it('is another for a person with the same first name', () => {
    expect(redact('my wife is maria lopez and my boss is maria keller')[0]).toBe('my wife is [PERSON_1] and my boss is [PERSON_2]')
  })

  it('tells the expiry date from the security code when both were asked for at once', () => {
    expect(redact('and the expiration date and the three digits on the back', 'oh four twenty nine and the code is six one five')[1]).toBe(
      '[CARD_EXPIRY_1] and the code is [CARD_CVV_1]',
    )
  })
})
