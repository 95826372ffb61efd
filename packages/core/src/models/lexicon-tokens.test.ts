import { describe, expect, it } from 'vitest'
import { tokenize } from './lexicon-tokens.ts'

const words = (text: string): string[] => tokenize(text).tokens.map((token) => token.word)

describe('tokenize', () => {
  it('lowers case and drops apostrophes, and the end of "he\'ll"', () =>
    expect(words("Don't tell me he’ll WAIT")).toEqual(['dont', 'tell', 'me', 'he', 'wait']))

  it('cuts letters repeated for emphasis to two, and says so', () => {
    const [first, second] = tokenize('soooo good').tokens
    expect([first?.word, first?.stretched, second?.word, second?.stretched]).toEqual(['soo', true, 'good', false])
  })

  it('keeps a place for a placeholder without its words', () =>
    expect(words('my [CARD_NUMBER_1] and [HOLD]')).toEqual(['my', '', 'and', '']))

  it('takes square brackets that are no placeholder as nothing', () => expect(words('[really] [a')).toEqual(['really', 'a']))

  it('gives emoji and emoticons in one form', () => expect(words('😡 :-( =) :D ❤️')).toEqual(['😡', ':(', ':)', ':d', '❤']))

  it('keeps a number with a decimal mark in one piece', () => expect(words('19.99 and 1,000')).toEqual(['19.99', 'and', '1,000']))

  it('marks pauses', () => {
    expect(tokenize('well, no. yes').tokens.map((token) => token.pause)).toEqual([0, 1, 2])
    expect(tokenize('so - no').tokens.map((token) => token.pause)).toEqual([0, 1])
  })

  it('counts sentences, and says how each ends', () =>
    expect(tokenize('Why? No!! So').sentences).toEqual([
      { end: 1, question: true, exclamations: 0 },
      { end: 2, question: false, exclamations: 2 },
      { end: 3, question: false, exclamations: 0 },
    ]))

  it('marks words in capitals, but not a single letter or a number', () =>
    expect(tokenize('I WANT 12 now').tokens.map((token) => token.upper)).toEqual([false, true, false, false]))

  it('cuts a word that is too long for any lexicon', () => expect(words('ab'.repeat(50_000))[0]).toHaveLength(32))
})
