import { commonWords, firstNames, functionWords } from './packed.ts'

/** Undoes `tools/pack-words.mjs`: a digit for how many letters a word shares with the one before, then the rest. */
export function unpack(packed: string): Set<string> {
  const words = new Set<string>()
  let before = ''
  for (const [, shared, rest] of packed.matchAll(/(\d)([a-z]*)/g)) {
    before = before.slice(0, Number(shared)) + rest
    words.add(before)
  }
  return words
}

const names = unpack(firstNames)
const functions = unpack(functionWords)
const commons = unpack(commonWords)

/** Whether a word (folded) is a known first name. */
export const isFirstName = (word: string): boolean => names.has(word)

/** Whether a word (folded) only holds a sentence together: articles, pronouns, prepositions, auxiliaries, courtesies. */
export const isFunctionWord = (word: string): boolean => functions.has(word)

const SUFFIXES: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['']],
  ['nt', ['']],
]

function isInflected(word: string): boolean {
  for (const [ending, replacements] of SUFFIXES) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    if (replacements.some((letters) => commons.has(stem + letters))) return true
    if (stem.at(-1) === stem.at(-2) && commons.has(stem.slice(0, -1))) return true
  }
  return false
}

/** Whether a word (folded) is everyday English, a brand or a place: not by itself a sign of a person. */
export const isCommonWord = (word: string): boolean => functions.has(word) || commons.has(word) || isInflected(word)
