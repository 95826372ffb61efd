import { describe, expect, it, vi } from 'vitest'
import { CuecardError } from '../errors.ts'
import type { Segment } from '../transcript/segment.ts'
import { createPrivacyGate } from './gate.ts'
import { compilePattern } from './patterns.ts'
import type { PrivacyOptions } from './policy.ts'
import { createRedactor } from './redactor.ts'
import * as reading from './read.ts'

let count = 0
function segment(text: string, speaker: Segment['speaker'] = 'customer'): Segment {
  count += 1
  const startMs = count * 5000
  return { id: `s${count}`, speaker, text, startMs, endMs: startMs + 900, receivedMs: startMs + 900, final: true, revision: 0 }
}

function redacted(options: PrivacyOptions, ...texts: string[]): string[] {
  const gate = createPrivacyGate(options)
  return texts.map((text) => gate.redact(segment(text)).segments[0]?.text ?? '')
}

describe('what can be turned back', () => {
  const everything = 'PERSON PHONE EMAIL CARD_NUMBER CARD_CVV CARD_EXPIRY PIN OTP PASSWORD SSN BANK_ACCOUNT'.split(' ') as NonNullable<
    PrivacyOptions['reversible']
  >
  const secrets: readonly (readonly [kind: string, text: string, value: string])[] = [
    ['card', 'my card number is 4532 7189 0412 3680 thanks', '4532 7189 0412 3680'],
    ['spoken card', 'the card is four five three two seven one eight nine oh four one two three six eight oh', '4532718904123680'],
    ['verification code', 'the cvv is 739', '739'],
    ['PIN', 'my pin is 4096', '4096'],
    ['one-time code', 'the verification code is 604718', '604718'],
    ['password', 'my password is Brindle77kite', 'Brindle77kite'],
  ]

  it.each(secrets)('is never a %s, whatever the options say', (_kind, text, value) => {
    const gate = createPrivacyGate({ reversible: everything, profile: 'lenient' })
    const shown = gate.redact(segment(text)).segments[0]?.text ?? ''
    const placeholders = shown.match(/\[[A-Z_]+_\d+\]/gu) ?? []
    expect(placeholders).toHaveLength(1)
    const guesses = ['CARD_NUMBER', 'CARD_CVV', 'PIN', 'OTP', 'PASSWORD', 'NUMBER'].flatMap((type) =>
      [1, 2, 3].map((n) => `[${type}_${n}]`),
    )
    const restored = gate.restore([...placeholders, ...guesses].join(' '))
    expect(restored.replaceAll(/\D/gu, '')).not.toContain(value.replaceAll(/\D/gu, '') || '\u0000')
    expect(restored).not.toContain(value)
    expect(gate.restore(shown)).toBe(shown)
  })

  it('is a name, a phone number and an e-mail address where the options say so, and only in this call', () => {
    const gate = createPrivacyGate({ reversible: ['PERSON', 'PHONE', 'EMAIL'] })
    const shown =
      gate.redact(segment('my name is Wanda Kellerman call 312 555 0187 or mail wanda.kell@example.net')).segments[0]?.text ?? ''
    expect(shown).not.toMatch(/Wanda|555|example/u)
    const answer = gate.restore(shown)
    expect(answer).toContain('Wanda Kellerman')
    expect(answer.replaceAll(/[^\da-z@.]/giu, '')).toContain('3125550187')
    expect(answer.toLowerCase()).toContain('wanda.kell@example.net')
    expect(createPrivacyGate({ reversible: ['PERSON', 'PHONE', 'EMAIL'] }).restore(shown)).toBe(shown)
  })

  it('is nothing unless the options say so', () => {
    const gate = createPrivacyGate()
    const shown = gate.redact(segment('call me on 312 555 0187')).segments[0]?.text ?? ''
    expect(shown).toBe('call me on [PHONE_1]')
    expect(gate.restore(shown)).toBe(shown)
  })

  it('gives back what no placeholder of this call is, as it is', () => {
    const gate = createPrivacyGate({ reversible: ['PHONE'] })
    expect(gate.restore('[PHONE_9] [HOLD] [note] $& \\1 plain')).toBe('[PHONE_9] [HOLD] [note] $& \\1 plain')
  })
})

describe('the profiles', () => {
  const texts = [
    'that is 48 i guess and nothing more',
    'it was 482163 i believe',
    'the card number is 4532 7189 0412 3680',
    'we moved to Denver when i was 47',
  ]

  it('lenient shows a number that nothing explains, and still hides a card', () => {
    const [short, long, card] = redacted({ profile: 'lenient' }, ...texts)
    expect([short, long]).toEqual(texts.slice(0, 2))
    expect(card).toBe('the card number is [CARD_NUMBER_1]')
  })

  it('balanced hides four digits or more that nothing explains', () => {
    const [, long, card] = redacted({ profile: 'balanced' }, ...texts)
    expect(long).toBe('it was [NUMBER_1] i believe')
    expect(card).toBe('the card number is [CARD_NUMBER_1]')
  })

  it('strict hides shorter ones too', () => {
    expect(redacted({ profile: 'strict' }, ...texts)[0]).toBe('that is [NUMBER_1] i guess and nothing more')
    expect(redacted({ profile: 'balanced' }, ...texts)[0]).toBe(texts[0])
  })

  it('strict hides every number while a card is read out, harmless ones too', () => {
    const answer = (profile: 'strict' | 'balanced') => {
      const gate = createPrivacyGate({ profile })
      gate.redact(segment('can i have the card number', 'agent'))
      return gate.redact(segment('order number 88213467 is next to it')).segments[0]?.text
    }
    expect(answer('balanced')).toBe('order number 88213467 is next to it')
    expect(answer('strict')).toBe('order number [NUMBER_1] is next to it')
  })

  it('each hides less than the one before, on the same words', () => {
    const hidden = (profile: 'strict' | 'balanced' | 'lenient') =>
      redacted({ profile }, ...texts)
        .join(' ')
        .match(/\[/gu)?.length ?? 0
    expect(hidden('strict')).toBeGreaterThan(hidden('balanced'))
    expect(hidden('balanced')).toBeGreaterThan(hidden('lenient'))
  })
})

describe('the switches', () => {
  it('turn a kind off', () => {
    expect(redacted({ types: { PHONE: false } }, 'call me on 312 555 0187')).toEqual(['call me on 312 555 0187'])
  })

  it('turn an optional kind on', () => {
    const text = 'my policy number is HP4482091'
    expect(redacted({}, text)).toEqual([text])
    expect(redacted({ types: { RECORD_ID: true } }, text)).toEqual(['my policy number is [RECORD_ID_1]'])
  })

  it('go before the profile', () => {
    expect(redacted({ profile: 'strict', types: { RECORD_ID: false } }, 'my policy number is HP4482091')[0]).toContain('HP4482091')
  })

  it('show the last four digits of a card where the options say so, and of nothing else', () => {
    const ending = 'it is the visa ending in 4417'
    expect(redacted({}, ending)).toEqual(['it is the visa ending in [CARD_LAST4_1]'])
    expect(redacted({ cardLastFour: 'show' }, ending)).toEqual([ending])
    const whole = 'the card number is 4532 7189 0412 3680'
    expect(redacted({ cardLastFour: 'show' }, whole)[0]).not.toMatch(/4532|7189|0412/u)
    expect(redacted({ cardLastFour: 'show' }, 'last four of my social is 9076')[0]).not.toContain('9076')
  })
})

describe('a tenant’s own pattern', () => {
  const employee = { name: 'EMPLOYEE_ID', pattern: 'ZK-?\\d{5}' }

  it.each(['ask zk-48213 about it', 'ask ZK48213 about it', 'ask z k four eight two one three about it'])(
    'is hidden under its own name, written or said: %s',
    (text) => {
      expect(redacted({ patterns: [employee] }, text)).toEqual(['ask [EMPLOYEE_ID_1] about it'])
      expect(redacted({}, 'ask zk-48213 about it')).not.toEqual(['ask [EMPLOYEE_ID_1] about it'])
    },
  )

  it('is hidden when it comes again', () => {
    const [, again] = redacted(
      { patterns: [employee], profile: 'lenient' },
      'ask zk-48213 about it',
      'ask z k four eight two one three about it',
    )
    expect(again).toMatch(/^ask \[[A-Z\d_]+\] about it$/u)
  })

  it.each([
    ['(a+)+$', 'a repeat without an upper bound'],
    ['(\\d{1,30}){1,30}x', 'too many ways'],
    ['(x{1,9}y?){2,9}', 'too many ways'],
    ['a*b', 'a repeat without an upper bound'],
    ['\\d{4,}', 'more than'],
    ['\\d{1,5000}', 'more than'],
    ['(a|b|ab){20}(a|b|ab){20}(a|b|ab){20}\\w{1,60}', 'too many ways'],
    ['(\\d)\\1', 'a back-reference'],
    ['(?=a)b', 'a look-around'],
    ['(?<year>\\d{4})', 'a named group'],
  ])('that could be slow is refused: %s', (pattern, why) => {
    expect(() => createPrivacyGate({ patterns: [{ name: 'BAD', pattern }] })).toThrow(CuecardError)
    expect(() => compilePattern({ name: 'BAD', pattern })).toThrow(why)
    expect(() => compilePattern({ name: 'BAD', pattern })).toThrow('BAD')
  })

  it.each(['[', '(', 'a{2,1}', '\\'])('that is no regular expression is refused: %s', (pattern) => {
    expect(() => createPrivacyGate({ patterns: [{ name: 'BAD', pattern }] })).toThrow(CuecardError)
  })

  it.each(['', 'lower', '1ST', 'A B', 'A]', 'A'.repeat(41)])('with a name that is no placeholder is refused: "%s"', (name) => {
    expect(() => createPrivacyGate({ patterns: [{ name, pattern: 'x' }] })).toThrow(CuecardError)
  })

  it('that may match nothing hides nothing, and ends', () => {
    expect(redacted({ patterns: [{ name: 'MAYBE', pattern: 'q?' }] }, 'nothing here')).toEqual(['nothing here'])
  })
})

describe('where the gate cannot read a text', () => {
  const numbers = /\d|\b(four|five|three|two|double|forty|cuatro|vier|quatre)\b/u
  const text = 'zorblax said 4532 and four five, double three two, forty, cuatro, vier, quatre, 739'

  it('every number is hidden and the fault tells nothing of the words', () => {
    const failure = vi.spyOn(Array.prototype, 'toSorted').mockImplementation(() => {
      throw new RangeError(`cannot sort ${text}`)
    })
    const gate = createPrivacyGate()
    const { segments, fault } = gate.redact(segment(text))
    expect(failure).toHaveBeenCalled()
    failure.mockRestore()
    expect(segments).toHaveLength(1)
    expect((segments[0]?.text ?? '').replaceAll(/\[[A-Z_\d]+\]/gu, '')).not.toMatch(numbers)
    expect(segments[0]?.text).toContain('zorblax said')
    expect(fault).toMatch(/^privacy: /u)
    expect(fault).not.toMatch(/zorblax|4532|four|sort/u)
  })

  it('as it is too long, every number is hidden and the fault tells nothing of the words', () => {
    const { segments, fault } = createPrivacyGate().redact(segment(`${'zorblax '.repeat(32_000)} ${text}`))
    expect((segments[0]?.text ?? '').replaceAll(/\[[A-Z_\d]+\]/gu, '')).not.toMatch(numbers)
    expect(fault).not.toMatch(/zorblax|4532|four/u)
    expect(fault).toMatch(/longer than/u)
  })

  it('the call goes on: the next segment is read as ever', () => {
    const gate = createPrivacyGate()
    gate.redact(segment('zorblax '.repeat(32_000)))
    expect(gate.redact(segment('my pin is 4096')).segments[0]?.text).toBe('my pin is [PIN_1]')
  })

  it('nothing else is at fault', () => {
    expect(createPrivacyGate().redact(segment('my pin is 4096')).fault).toBeUndefined()
    expect(createRedactor().redact({ speaker: 'agent', text: '' })).toMatchObject({ text: '', entities: [] })
    expect(reading.read).toBeTypeOf('function')
  })
})

it('refuses a profile that is none, and names it', () => {
  const build = (): unknown => createPrivacyGate({ profile: 'typo' as never })
  expect(build).toThrow(CuecardError)
  expect(build).toThrow(/typo/u)
})
