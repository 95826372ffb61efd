import { describe, expect, it } from 'vitest'
import type { LexiconData } from './lexicon-data.ts'
import { createMatcher } from './lexicon-matcher.ts'
import { tokenize } from './lexicon-tokens.ts'

const nothing = {
  courtesies: {},
  swearing: {},
  grievances: {},
  negators: {},
  intensifiers: {},
  requests: {},
  hypotheticals: {},
  contrasts: {},
  concessions: {},
}

/** The pieces of the text that match, each with its weight; facts in round brackets. */
function found(
  text: string,
  feelings: Record<string, string>,
  facts: Record<string, string> = {},
  groups: Record<string, string> = {},
): string[] {
  const data: LexiconData = { ...nothing, letters: /[a-z]/, feelings, facts, groups }
  const { tokens } = tokenize(text)
  return createMatcher(data)
    .find(tokens)
    .map(({ role, weight, start, end }) => {
      const piece = tokens
        .slice(start, end)
        .map((token) => token.word)
        .join(' ')
      return role === 'facts' ? `(${piece}) ${weight}` : `${piece} ${weight}`
    })
}

describe('an entry', () => {
  it('is a word, or words in a row', () =>
    expect(found('a very good day, bad very', { 1: 'day', '-1': 'very-good very-bad' })).toEqual(['very good -1', 'day 1']))

  it('is found whole, the longest first', () => expect(found('good day all', { 1: 'good', 2: 'good-day' })).toEqual(['good day 2']))

  it('has words in place of each other', () =>
    expect(found('big cat and small dog', { 1: 'big/small-cat/dog' })).toEqual(['big cat 1', 'small dog 1']))

  it('has words that may be absent', () => expect(found('so good and good', { 1: 'so?-good' })).toEqual(['so good 1', 'good 1']))

  it('has gaps of up to three words', () => {
    expect(found('never ever call again', { 1: 'never-~-again' })).toEqual(['never ever call again 1'])
    expect(found('never again', { 1: 'never-~-again' })).toEqual(['never again 1'])
    expect(found('never one two three four again', { 1: 'never-~-again' })).toEqual([])
  })

  it('has stems', () => expect(found('annoyed and annoying any', { 1: 'annoy*' })).toEqual(['annoyed 1', 'annoying 1']))

  it('has groups of words, of stems, of endings and of numbers', () => {
    const groups = { '@n': '0 two', '@u': 'day* week', '@g': '*ing' }
    expect(found('two days, 3 weeks', { 1: '@n-@u' }, {}, groups)).toEqual(['two days 1'])
    expect(found('14 days waiting', { 1: '@n-@u-@g' }, {}, groups)).toEqual(['14 days waiting 1'])
  })

  it('does not go over the end of a sentence, but over a comma', () => {
    expect(found('no. good', { 1: 'no-good' })).toEqual([])
    expect(found('no, good', { 1: 'no-good' })).toEqual(['no good 1'])
    expect(found('never. ever again', { 1: 'never-~-again' })).toEqual([])
  })

  it('keeps its role', () => expect(found('lost and sad', { '-1': 'sad' }, { 1: 'lost' })).toEqual(['(lost) 1', 'sad -1']))

  it('is found in a word with letters repeated', () => expect(found('goooood and sooooo', { 1: 'good so' })).toEqual(['good 1', 'soo 1']))
})
