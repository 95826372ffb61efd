import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor } from './redactor.ts'

/** A sentence with a row of digits in it, and how those may be grouped. */
interface Sentence {
  readonly name: string
  readonly before: string
  readonly digits: string
  /** Sizes of the groups in which the digits are written. */
  readonly groups: readonly number[]
  readonly after: string
}

const sentences: readonly Sentence[] = [
  { name: 'card', before: 'the card number is', digits: '4532718904123680', groups: [4, 4, 4, 4], after: 'okay' },
  { name: 'other card', before: 'my credit card is', digits: '4917480261539074', groups: [4, 4, 4, 4], after: 'thanks' },
  { name: 'verification code of a card', before: 'the cvv is', digits: '739', groups: [3], after: 'okay' },
  { name: 'PIN', before: 'my pin is', digits: '4096', groups: [4], after: 'okay' },
  { name: 'one-time code', before: 'the verification code is', digits: '604718', groups: [3, 3], after: 'thanks' },
  { name: 'SSN', before: 'my social security number is', digits: '318429076', groups: [3, 2, 4], after: 'okay' },
  { name: 'phone', before: 'my phone number is', digits: '3125550187', groups: [3, 3, 4], after: 'thanks' },
  { name: 'account', before: 'the account number is', digits: '60481937', groups: [8], after: 'okay' },
  { name: 'sort code', before: 'the sort code is', digits: '207145', groups: [2, 2, 2], after: 'okay' },
  { name: 'Aadhaar', before: 'my aadhaar number is', digits: '583029471655', groups: [4, 4, 4], after: 'thanks' },
  { name: 'NHS number', before: 'my nhs number is', digits: '6382910473', groups: [3, 3, 4], after: 'okay' },
]

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const digitsOf = (value: string): string[] => value.split('')
const spell = (digits: string): string =>
  digitsOf(digits)
    .map((digit) => WORDS[Number(digit)])
    .join(' ')
/** Letters as East Asian keyboards also write them. */
const fullWidth = (text: string): string =>
  text.replaceAll(/[a-z]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
const grouped = ({ digits, groups }: Sentence): string[] => {
  let from = 0
  return groups.map((size) => digits.slice(from, (from += size)))
}
const write = (sentence: Sentence, value: string): string => `${sentence.before} ${value} ${sentence.after}`

/** What of a text is hidden, and what of it can be read. */
function redact(text: string): { hidden: string[]; visible: string } {
  const { entities, text: redacted } = createRedactor().redact({ speaker: 'customer', text })
  return { hidden: entities.map(({ start, end }) => text.slice(start, end)), visible: redacted.replace(/\[[A-Z_\d]+\]/gu, '') }
}

describe.each(sentences.map((one): [string, Sentence] => [one.name, one]))('what is hidden of a %s stays the same', (_name, sentence) => {
  const parts = grouped(sentence)
  const spoken = spell(sentence.digits)

  it.each([
    ['in one row', sentence.digits],
    ['in groups', parts.join(' ')],
    ['with hyphens', parts.join('-')],
    ['with dots', parts.join('.')],
    ['digit by digit', digitsOf(sentence.digits).join(' ')],
    ['in words', spoken],
    ['half in words', parts.map((part, index) => (index % 2 === 0 ? part : spell(part))).join(' ')],
    ['in words with commas', parts.map(spell).join(', ')],
    ['in words with capitals', spoken.toUpperCase()],
    ['with zero said as a letter', spoken.replaceAll('zero', 'oh')],
    [
      'in full-width digits',
      digitsOf(sentence.digits)
        .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
        .join(''),
    ],
    [
      'in Arabic-Indic digits',
      digitsOf(sentence.digits)
        .map((digit) => String.fromCodePoint(0x0660 + Number(digit)))
        .join(''),
    ],
    [
      'in mathematical digits',
      digitsOf(sentence.digits)
        .map((digit) => String.fromCodePoint(0x1d7ce + Number(digit)))
        .join(''),
    ],
    ['with zero-width spaces', digitsOf(sentence.digits).join('\u200B')],
    ['with zero-width joiners and soft hyphens', digitsOf(sentence.digits).join('\u200D\u00AD')],
    ['in words with zero-width spaces inside', spoken.replaceAll(/([a-z])([a-z])/gu, '$1\u200B$2')],
    ['in full-width letters', fullWidth(spoken)],
    ['with no-break spaces', parts.join('\u00A0')],
    ['with narrow no-break spaces', parts.join('\u202F')],
    ['with en dashes', parts.join('–')],
  ])('%s', (_form, value) => {
    expect(redact(write(sentence, value))).toEqual({ hidden: [value], visible: write(sentence, '') })
  })

  it.each(['uh', 'um', 'erm', 'er', 'let me see', 'hang on', 'okay', 'like', 'you know', '...', '-'])('with "%s" inside', (filler) => {
    const middle = Math.floor(sentence.digits.length / 2)
    const value = `${spell(sentence.digits.slice(0, middle))} ${filler} ${spell(sentence.digits.slice(middle))}`
    const { text } = createRedactor().redact({ speaker: 'customer', text: write(sentence, value) })
    expect(text).not.toMatch(new RegExp(`\\b(${WORDS.join('|')})\\b`, 'u'))
  })

  it.each([
    ['capitals', (text: string) => text.toUpperCase()],
    ['a capital at each word', (text: string) => text.replace(/\b[a-z]/gu, (letter) => letter.toUpperCase())],
    ['a comma before', (text: string) => text.replace(' is ', ' is, ')],
    ['a colon before', (text: string) => text.replace(' is ', ': ')],
    ['a full stop after', (text: string) => text.replace(/ (okay|thanks)$/u, '. $1.')],
    ['an apostrophe', (text: string) => text.replace(/^(the|my) (.*) is /u, "$1 $2's ")],
    ['zero-width characters and soft hyphens inside the words', (text: string) => text.replaceAll(/([a-z])([a-z])/gu, '$1\u200B\u00AD$2')],
    ['full-width letters', fullWidth],
    ['two spaces', (text: string) => text.replaceAll(' ', '  ')],
    ['emoji', (text: string) => `😀 ${text} 👍🏽`],
    ['a left-to-right mark', (text: string) => `\u200E${text}\u200F`],
  ])('with %s in the sentence', (_name2, change) => {
    for (const value of [sentence.digits, spoken]) {
      const { text } = createRedactor().redact({ speaker: 'customer', text: change(write(sentence, value)) })
      expect(text).not.toMatch(new RegExp(`\\d(?!\\])|\\b(${WORDS.join('|')})\\b`, 'iu'))
    }
  })

  it('when the other speaker reads it back, written or said, whole or from the middle', () => {
    const from = sentence.digits.length > 4 ? sentence.digits.length - 4 : 0
    for (const echo of [sentence.digits, spoken, sentence.digits.slice(from), spell(sentence.digits.slice(from))]) {
      const redactor = createRedactor()
      redactor.redact({ speaker: 'customer', text: write(sentence, sentence.digits) })
      const { text } = redactor.redact({ speaker: 'agent', text: `so i have ${echo} here` })
      expect(text).toMatch(/^so i have \[[A-Z\d_]+\] here$/u)
    }
  })

  it('when it comes again long after, where nothing else would hide it', () => {
    const other = sentence.digits.replaceAll(/\d/gu, (digit) => String((Number(digit) + 3) % 10))
    const again = (digits: string): string => {
      const redactor = createRedactor({ profile: 'lenient' })
      redactor.redact({ speaker: 'customer', text: write(sentence, sentence.digits) })
      for (let turn = 0; turn < 12; turn += 1) {
        redactor.redact({ speaker: 'agent', text: 'the weather has been lovely all over the country' })
        redactor.redact({ speaker: 'customer', text: 'yes it really has been lovely over here as well' })
      }
      return redactor.redact({ speaker: 'agent', text: `it said ${digits} and then it went dark` }).text
    }
    expect(again(sentence.digits)).toMatch(/^it said \[[A-Z\d_]+\] and then it went dark$/u)
    expect(again(spoken)).not.toMatch(new RegExp(`\\b(${WORDS.join('|')})\\b`, 'u'))
    expect(again(other).includes(other)).toBe(sentence.digits.length < 9)
  })

  it('when it is corrected in the middle', () => {
    const middle = Math.floor(sentence.digits.length / 2)
    const value = `${spell(sentence.digits.slice(0, middle))} ${spell('7')} no sorry ${spell(sentence.digits.slice(middle))}`
    const { text } = createRedactor().redact({ speaker: 'customer', text: write(sentence, value) })
    expect(text).not.toMatch(new RegExp(`\\b(${WORDS.join('|')})\\b`, 'u'))
  })
})

describe('any of these changes, together', () => {
  it('frees no digit', () => {
    const form = fc.record({
      sentence: fc.constantFrom(...sentences),
      spoken: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      filler: fc.constantFrom('', 'uh', 'um', 'uh um'),
      at: fc.nat(15),
      upper: fc.boolean(),
      end: fc.constantFrom('', '.', '!', ' \u200B', ' 🙂'),
    })
    fc.assert(
      fc.property(form, ({ sentence, spoken, filler, at, upper, end }) => {
        const digits = digitsOf(sentence.digits).map((digit, index) => (spoken[index] ? (WORDS[Number(digit)] ?? '') : digit))
        const place = at % digits.length
        const value = [...digits.slice(0, place), ...(filler && place > 0 ? [filler] : []), ...digits.slice(place)].join(' ')
        const said = write(sentence, value) + end
        const { text } = createRedactor().redact({ speaker: 'customer', text: upper ? said.toUpperCase() : said })
        expect(text).not.toMatch(new RegExp(`\\d(?!\\d*\\])|\\b(${WORDS.join('|')})\\b`, 'iu'))
      }),
      { numRuns: 1000 },
    )
  })
})
