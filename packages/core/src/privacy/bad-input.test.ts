import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RedactedUtterance } from './redactor.ts'
import { createRedactor, redactConversation } from './redactor.ts'
import { analyse } from './tokens/analyse.ts'

const card = '4532 7189 0412 3680'
const fullWidth = (text: string): string => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

/** What is wrong with the offsets of a result, against the raw text. */
function faultsOf(text: string, { text: redacted, entities, placeholders }: Omit<RedactedUtterance, 'id'>): string[] {
  const faults: string[] = []
  let rebuilt = ''
  let from = 0
  let shown = 0
  entities.forEach(({ type, start, end }, index) => {
    const place = placeholders[index]
    if (start < from || end <= start || end > text.length) faults.push(`${type} at ${start} to ${end} after ${from}`)
    if (!place) return void faults.push(`${type} has no placeholder`)
    rebuilt += text.slice(from, start) + redacted.slice(place.start, place.end)
    if (!/^\[([A-Z\d_]+_\d+|HOLD)\]$/u.test(redacted.slice(place.start, place.end))) faults.push(`no placeholder at ${place.start}`)
    if (redacted.slice(shown, place.start) !== text.slice(from, start)) faults.push(`the text before ${start} is not what was said`)
    shown = place.end
    from = end
  })
  if (placeholders.length !== entities.length) faults.push('more placeholders than entities')
  if (rebuilt + text.slice(from) !== redacted) faults.push('the rest is not what was said')
  return faults
}

const redact = (text: string, final = true) => createRedactor().redact({ speaker: 'customer', text, final })

describe('offsets', () => {
  it.each([
    ['after emoji', `👩‍👩‍👧‍👦 👍🏽 my card is ${card} 🙂 okay`, card],
    ['after a letter with combining marks', `Zo\u0065\u0301 n\u0303 my card is ${card} okay`, card],
    ['after a ligature and a fraction, which grow when they are normalised', `ﬁne ½ ㎏ ﷺ my card is ${card} okay`, card],
    ['after a capital that grows when it is made small', `İİİ ẞ my card is ${card} okay`, card],
    ['after zero-width characters', `\u200B\u200Cmy\u200D card\u2060 is\uFEFF ${card} okay`, card],
    ['in full-width digits', `my card is ${fullWidth(card)} okay`, fullWidth(card)],
    ['among letters from right to left', `رقم البطاقة card number is ${card} תודה`, card],
    ['between marks of direction', `\u202Emy card is\u202C \u2067${card}\u2069 okay`, card],
    ['after a lone high surrogate', `\uD83D my card is ${card} okay`, card],
    ['after a lone low surrogate', `\uDE00 my card is ${card} okay`, card],
    ['with a lone surrogate at the end', `my card is ${card} \uD83D`, card],
    ['after astral letters and digits', `𝒽𝑒𝓁𝓁𝑜 𝟙 my card is ${card} okay`, card],
    ['on the second line', `hello\r\nmy card is ${card}\r\nokay`, card],
    ['after a NUL and other controls', `\u0000\u0007\u001B[2J my card is ${card} okay`, card],
    ['in Devanagari digits', 'my card is ४५३२ ७१८९ ०४१२ ३६८० okay', '४५३२ ७१८९ ०४१२ ३६८०'],
    ['in Arabic digits', 'my card is ٤٥٣٢ ٧١٨٩ ٠٤١٢ ٣٦٨٠ okay', '٤٥٣٢ ٧١٨٩ ٠٤١٢ ٣٦٨٠'],
    ['in digits from three scripts', 'my card is ٤٥٣２ 7१८9 okay', '٤٥٣２ 7१८9'],
  ])('%s', (_name, text, value) => {
    const result = redact(text)
    expect(faultsOf(text, result)).toEqual([])
    const start = text.indexOf(value)
    const inside = result.entities.filter((one) => one.start <= start && one.end >= start + value.length)
    expect(inside.map(({ start: from, end }) => text.slice(from, end))).toEqual([value])
  })

  const anything = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'my card is ',
        'pin ',
        '4532',
        ' 7189 ',
        '\uD83D',
        '\uDE00',
        '\u200B',
        '１２３',
        'four ',
        'double ',
        '@',
        '.',
        'İ',
        'ﬁ',
        '٤٥',
        '\n',
        '[PIN_1]',
      ),
    ),
    { maxLength: 30 },
  )

  it('are right, and nothing throws, whatever characters come', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (pieces, final) => {
        const text = pieces.join('')
        const result = redact(text, final)
        expect(result.fault).toBeUndefined()
        expect(faultsOf(text, result)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('are right in every utterance of a conversation, revisions included', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 6 }), (all) => {
        const utterances = all.map((pieces, index) => ({
          speaker: index % 2 ? ('agent' as const) : ('customer' as const),
          text: pieces.join(''),
        }))
        const results = redactConversation(utterances)
        expect(results).toHaveLength(utterances.length)
        results.forEach((result, index) => expect(faultsOf(utterances[index]?.text ?? '', result)).toEqual([]))
      }),
      { numRuns: 120 },
    )
  })
})

describe('a very long text', () => {
  it.each([
    ['100,000 characters of talk', 'so i was saying that it does not work at all '.repeat(2300)],
    ['10,000 digits in one row', '7'.repeat(10_000)],
    ['10,000 digits set apart', '7 '.repeat(10_000)],
    ['10,000 number words', 'seven '.repeat(10_000)],
    ['10,000 letters set apart', 'k '.repeat(10_000)],
    ['100,000 characters without a space', 'x'.repeat(100_000)],
    ['100,000 dots', '.'.repeat(100_000)],
    ['100,000 at signs', 'a@'.repeat(50_000)],
    ['100,000 combining marks', `e${'\u0301'.repeat(100_000)}`],
    ['100,000 zero-width characters', '\u200B'.repeat(100_000)],
    ['100,000 opening brackets', '['.repeat(100_000)],
    ['100,000 emoji', '😀'.repeat(50_000)],
    ['20,000 cues', 'card number pin '.repeat(6_000)],
    ['20,000 fillers', 'four uh '.repeat(8_000)],
  ])('%s is read in full, with its offsets right, and a card behind it is found', (_name, long) => {
    const text = `${long} . my card number is ${card} okay`
    const result = redact(text)
    expect(result.fault).toBeUndefined()
    expect(faultsOf(text, result)).toEqual([])
    const start = text.lastIndexOf(card)
    expect(result.entities.some((one) => one.start <= start && one.end >= start + card.length)).toBe(true)
  })

  it('hides each of 10,000 digits', () => {
    for (const text of ['7'.repeat(10_000), `my card is ${'7 '.repeat(10_000)}`, `my card is ${'seven '.repeat(5_000)}okay`])
      expect(redact(text).text.replaceAll(/\[[A-Z_\d]+\]/gu, '')).not.toMatch(/\d|seven/u)
  })
})

/** Tokens, units, runs and cues of a text: what the work on it is a multiple of. */
function sizeOf(text: string): number {
  const { tokens, runs, cues } = analyse(text)
  return tokens.length + runs.reduce((sum, { readings, parts }) => sum + readings.length + parts.length, 0) + cues.length
}

describe('what is made of a text', () => {
  it.each([
    'seven one oh double two ',
    '4532 ',
    'card number is ',
    'k l m 4 ',
    'sept huit zéro ',
    'vierundzwanzig ',
    'one twenty five hundred ',
  ])('grows no faster than the text: "%s" many times', (piece) => {
    const one = sizeOf(piece.repeat(200))
    const ten = sizeOf(piece.repeat(2000))
    expect(ten).toBeLessThanOrEqual(one * 11)
  })
})
