import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from './words.ts'

const texts = (text: string) => words(text).map((word) => word.text)

describe('words', () => {
  it('reads the same words with and without apostrophes, capitals and punctuation', () => {
    expect(texts("I don't think that's right.")).toEqual(['i', 'do', 'not', 'think', 'that', 'is', 'right'])
    expect(texts('i dont think thats right')).toEqual(texts("I don’t think that's right!"))
  })

  it('opens an ambiguous contraction only where the apostrophe was written', () => {
    expect(texts("we'll see")).toEqual(['we', 'will', 'see'])
    expect(texts('well see')).toEqual(['well', 'see'])
  })

  it('leaves fillers out', () => {
    expect(texts('this is, uh, an attempt um to collect')).toEqual(['this', 'is', 'an', 'attempt', 'to', 'collect'])
  })

  it('reads a placeholder as one word without its number', () => {
    expect(texts('my card is [CARD_NUMBER_1] ok')).toEqual(['my', 'card', 'is', 'card_number', 'ok'])
  })

  it('reads no word where the end of a partial is held back', () => {
    expect(texts('okay it is [HOLD]')).toEqual(['okay', 'it', 'is'])
  })

  it('says where each word stands', () => {
    const text = "No, I can't."
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(['No', 'I', "can't", "can't"])
  })

  it('never throws and keeps its offsets inside the text and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const { start, end } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    )
  })
})
