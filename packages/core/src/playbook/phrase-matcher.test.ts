import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../text/words.ts'
import { createPhraseMatcher } from './phrase-matcher.ts'
import { parsePhrase } from './phrase-syntax.ts'

function found(phrases: readonly string[], text: string): string[] {
  const matcher = createPhraseMatcher(phrases.map((phrase) => [phrase, phrase] as const))
  return matcher.match(words(text)).map(({ owner, start, end }) => `${owner} = ${text.slice(start, end)}`)
}

describe('a phrase', () => {
  it('matches whatever the case, punctuation, contractions and fillers', () => {
    expect(found(["i don't want it"], 'Well, I dont, uh, WANT it!')).toEqual(["i don't want it = I dont, uh, WANT it"])
  })

  it('matches whole words only', () => {
    expect(found(['sue'], 'there is an issue with my suede shoes')).toEqual([])
  })

  it('takes any ending after a star', () => {
    expect(found(['cancel*'], 'i cancelled it, cancel it')).toEqual(['cancel* = cancelled', 'cancel* = cancel'])
  })

  it('takes up to four words in a gap, and no more', () => {
    expect(found(['speak ... manager'], 'speak to your floor duty manager')).toEqual([
      'speak ... manager = speak to your floor duty manager',
    ])
    expect(found(['speak ... manager'], 'speak manager')).toEqual(['speak ... manager = speak manager'])
    expect(found(['speak ... manager'], 'speak one two three four five manager')).toEqual([])
  })

  it('stands for each of its alternatives', () => {
    const phrase = '(speak|talk) to [a|your] (manager|supervisor)'
    expect(found([phrase], 'let me talk to a supervisor')).toEqual([`${phrase} = talk to a supervisor`])
    expect(found([phrase], 'speak to manager')).toEqual([`${phrase} = speak to manager`])
    expect(found([phrase], 'speak to your a manager')).toEqual([])
  })

  it('may have many alternatives, one after the other', () => {
    const phrase = `${'(a|b|c d|e) '.repeat(12)}z`
    expect(found([phrase, 'a b'], `c d ${'b '.repeat(11)}z`)).toEqual([`${phrase} = c d ${'b '.repeat(11)}z`])
    expect(found(['(a|b) (c|d)', 'a c e', 'a d'], 'b c e a d')).toEqual(['(a|b) (c|d) = b c', '(a|b) (c|d) = a d', 'a d = a d'])
  })

  it('is found beside others that share its words', () => {
    expect(found(['late fee', 'late', 'late fee waived'], 'the late fee waived')).toEqual([
      'late = late',
      'late fee = late fee',
      'late fee waived = late fee waived',
    ])
  })

  it('keeps the later of two beginnings', () => {
    expect(found(['give ... refund'], 'give give give me a refund')).toEqual(['give ... refund = give me a refund'])
  })
})

describe('the phrase syntax', () => {
  it.each([
    ['(a|b', 'a ")" is missing'],
    ['a)', '")" is closed but was never opened'],
    ['...', 'at least one word'],
    ['', 'at least one word'],
    ['[maybe]', 'at least one word'],
    ['^(a+)+$', 'has no meaning here'],
    ['a ...', 'words on both sides'],
    ['a (b|... c)', 'words on both sides'],
    ['(a ... [b]|c)', 'words on both sides'],
  ])('refuses %j with a reason', (phrase, reason) => {
    expect(parsePhrase(phrase)).toEqual({ problem: expect.stringContaining(reason) as string })
  })

  it('gives readings or a problem for any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (phrase) => {
        expect(Object.keys(parsePhrase(phrase))).toHaveLength(1)
      }),
    )
  })
})

describe('the matcher', () => {
  it('finds in a random text what a plain search over word sequences finds', () => {
    const word = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.array(word, { maxLength: 20 }),
        (phrases, text) => {
          const sought = [...new Set(phrases.map((phrase) => phrase.join(' ')))]
          const padded = ` ${text.join(' ')} `
          const plain = sought.filter((phrase) => padded.includes(` ${phrase} `))
          const matcher = createPhraseMatcher(sought.map((phrase) => [phrase, phrase] as const))
          expect([...new Set(matcher.match(words(text.join(' '))).map(({ owner }) => owner))].sort()).toEqual(plain.sort())
        },
      ),
    )
  })

  it('keeps a bounded number of readings under way, however the phrases and the text repeat', () => {
    const phrases = Array.from({ length: 50 }, (_, i) => `${'a ... '.repeat(i + 1)}b`)
    expect(found(phrases, 'a '.repeat(20_000))).toEqual([])
  })
})
