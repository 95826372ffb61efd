import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresMissing } from './figures.ts'

describe('the figures of a sentence', () => {
  it.each([
    ['forty two dollars', 'that is 42 dollars', []],
    ['42 dollars', 'that is forty-two dollars', []],
    ['forty two dollars', 'that is forty three dollars', ['42']],
    ['A call back within five days', 'somebody will call you within 5 days', []],
    ['A call back within five days', 'somebody will call you', ['5']],
    ['two hundred and five', 'it comes to 205', []],
    ['twelve hundred', 'the fee is 1,200', []],
    ['one thousand two hundred fifty', 'the fee is $1,250.00', []],
    ['1.5 million', 'one million five hundred thousand', []],
    ['one point five percent', 'the rate is 1.5 percent', []],
    ['259 dollars', 'it would be two fifty nine a month', []],
    ['due in twenty twenty six', 'due in 2026', []],
    ['at 7:30', 'at seven thirty', []],
    ['on the twenty first', 'on the 21st', []],
    ['on the fifth', 'on the sixth', ['5']],
    ['a hundred dollars', 'some dollars', ['100']],
    ['charged twice', 'i was charged two times', []],
    ['half an hour', 'an hour', ['0.5']],
    ['within one day', 'within two days', ['1']],
    ['within one day', 'in 1 day', []],
    ['code 0042', 'code 42', ['0042']],
  ])('%s, of: %s', (text, from, missing) => {
    expect(figuresMissing(text, from)).toEqual(missing)
  })

  it('are none where "one", "first" and "second" are no numbers', () => {
    expect(figuresMissing('The old one is blocked; first a new one, then a second try', 'i have blocked it')).toEqual([])
  })

  it('are not those inside a placeholder, which must be there as a whole', () => {
    expect(figuresMissing('[PERSON_1] called', 'hello [PERSON_1]')).toEqual([])
    expect(figuresMissing('[PERSON_2] called', 'hello [PERSON_1]')).toEqual(['[PERSON_2]'])
    expect(figuresMissing('after 1 day', 'hello [PERSON_1]')).toEqual(['1'])
  })

  it('are the same in words and in digits, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), fc.integer({ min: 2, max: 999_999 }), (count, other) => {
        expect(figuresMissing(`it is ${inWords(count)} in all`, `it is ${count} in all`)).toEqual([])
        expect(figuresMissing(`it is ${count} in all`, `it is ${inWords(count)} in all`)).toEqual([])
        if (count !== other) expect(figuresMissing(`it is ${inWords(count)} in all`, `it is ${other} in all`)).toEqual([String(count)])
      }),
    )
  })

  it('are read of any text without a fault', () => {
    const word = fc.constantFrom(
      'and',
      'point',
      'hundred',
      'one',
      'zero',
      'twenty',
      'million',
      'half',
      '0',
      '12',
      '3.4.5',
      'first',
      ',',
      '-',
    )
    fc.assert(
      fc.property(fc.array(word), (said) => {
        expect(figuresMissing(said.join(' '), said.join(' '))).toEqual([])
      }),
    )
  })
})

const names =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(count: number): string {
  if (count < 20) return names[count] ?? ''
  if (count < 100) return [tens[Math.floor(count / 10) - 2], ...(count % 10 > 0 ? [inWords(count % 10)] : [])].join(' ')
  const [scale, name] = count < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  return [inWords(Math.floor(count / scale)), name, ...(count % scale > 0 ? [inWords(count % scale)] : [])].join(' ')
}
