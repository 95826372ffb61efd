import { expect, it } from 'vitest'
import { WordPieces } from './word-pieces.ts'

const pieces = new WordPieces(['[PAD]', '[UNK]', 'pay', 'payment', '##s', '##ment', '0', 'm', '##a', '##n'])

it('cuts a word into the longest pieces from the left', () => {
  expect(pieces.of('payments')).toEqual([3, 4])
  expect(pieces.of('man')).toEqual([7, 8, 9])
})

it('knows no word of which a part is unknown', () => {
  expect(pieces.of('pays!')).toEqual([1])
})

it('takes every number and every placeholder of the privacy gate for the same piece', () => {
  expect(pieces.of('1994')).toEqual([6])
  expect(pieces.of('card_number')).toEqual([6])
})
