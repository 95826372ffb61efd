import * as packed from './packed.ts'
import { vocabulary } from './vocabulary.ts'

/** A list of words as `tools/pack-words.mjs` packs it. */
export interface PackedWords {
  /** How many words there are. */
  readonly size: number
  /** Of the words in no list, one in 2 to the power of `bits` is taken for one of this. */
  readonly bits: number
  /** Chosen so that few words of the other lists are. */
  readonly salt?: number
  /** The steps between their sorted hashes, Golomb-coded, six bits a character. */
  readonly steps: string
}

/** FNV-1a with a last mix, as `tools/pack-words.mjs` has it. */
function hash(word: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt
  for (let index = 0; index < word.length; index += 1) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}

function sixBits(code: number): number {
  if (code > 96) return code - 71
  if (code > 64 && code < 91) return code - 65
  return code === 95 ? 63 : code === 45 ? 62 : code + 4
}

function wordTest({ size, bits, salt = 0, steps }: PackedWords): (word: string) => boolean {
  const places = new Set<number>()
  let bit = 0
  const next = (): number => {
    const six = sixBits(steps.charCodeAt(bit / 6))
    const value = (six >> (5 - (bit % 6))) & 1
    bit += 1
    return value
  }
  let place = -1
  // The last character is filled up with ones.
  while (bit + bits < steps.length * 6) {
    let step = 0
    while (next() === 1) step += 1
    for (let count = 0; count < bits; count += 1) step = step * 2 + next()
    place += step + 1
    places.add(place)
  }
  const range = size << bits
  return (word) => places.has(hash(word, salt) % range)
}

const isListedName = wordTest(packed.firstNames)
const isListedWord = wordTest(packed.commonWords)
const isListedFunctionWord = wordTest(packed.functionWords)

/** Whether a word (folded) is the last of a street's name. */
export const isStreetWord: (word: string) => boolean = wordTest(packed.streetWords)

/** Whether a word (folded) is the first of a street's name, where it comes before: `rue`, `via`. */
export const isStreetLead: (word: string) => boolean = wordTest(packed.streetLeads)

/** Whether a word (folded) names a part of a building: `flat`, `suite`. */
export const isUnitWord: (word: string) => boolean = wordTest(packed.unitWords)

/** Whether a word (folded), or two written as one, is a state, province or territory. */
export const isState: (word: string) => boolean = wordTest(packed.states)

/** Whether a word (folded) is the abbreviation of one. */
export const isStateCode: (word: string) => boolean = wordTest(packed.stateCodes)

/** Whether a word (folded) is a part of a firm's or a public place's name: `bank`, `hotel`, `ltd`. */
export const isFirmWord: (word: string) => boolean = wordTest(packed.firmWords)

/** Whether a word (folded) is a nationality, a religion or its followers. */
export const isNationality: (word: string) => boolean = wordTest(packed.nationalities)

/** Whether a word (folded) is a condition that people name when they speak of their health. */
export const isCondition: (word: string) => boolean = wordTest(packed.conditions)

/** Endings of everyday words, so that the list of those need not have them. */
const EVERYDAY_ENDING = /.(tion|sion|ment|ness|ful|less|ous|ive|able|ible|ity|ism|ize|ical|ology)$/

const isEveryday = (word: string): boolean =>
  EVERYDAY_ENDING.test(word) || vocabulary.has(word) || isStreetWord(word) || isState(word) || isNationality(word) || isListedWord(word)

const SUFFIXES: readonly (readonly [ending: string, ...instead: string[]])[] = [
  ['ies', 'y'],
  ['es', '', 'e'],
  ['s', ''],
  ['ied', 'y'],
  ['ed', '', 'e'],
  ['ing', '', 'e'],
  ['ers', '', 'e'],
  ['er', '', 'e'],
  ['ly', ''],
  ['nt', ''],
]

function isInflected(word: string): boolean {
  for (const [ending, ...replacements] of SUFFIXES) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    if (replacements.some((letters) => isEveryday(stem + letters))) return true
    if (stem.at(-1) === stem.at(-2) && isEveryday(stem.slice(0, -1))) return true
  }
  return false
}

/** What was found out of the words of the lists. Of other words nothing is kept: they may be what is to be hidden. */
const known = new Map<string, number>()
const KNOWN_LIMIT = 8192
const NAME = 1
const COMMON = 2
const FUNCTION = 4

/** The last word asked for, which is mostly asked for several times in a row. */
let lastWord = ''
let lastKinds = 0

function lookUp(word: string): number {
  if (word !== lastWord) {
    lastKinds = known.get(word) ?? kindsOf(word)
    lastWord = word
  }
  return lastKinds
}

function kindsOf(word: string): number {
  // A weekday that is somebody's name somewhere.
  let kinds = isListedName(word) && !word.endsWith('day') ? NAME : 0
  if (isListedFunctionWord(word)) kinds += FUNCTION + COMMON
  else if (isEveryday(word) || isInflected(word)) kinds += COMMON
  if (kinds > 0 && known.size < KNOWN_LIMIT) known.set(word, kinds)
  return kinds
}

/** Whether a word (folded) only holds a sentence together: articles, pronouns, prepositions, auxiliaries, courtesies. */
export const isFunctionWord = (word: string): boolean => (lookUp(word) & FUNCTION) > 0

/** Whether a word (folded) is a known first name. */
export const isFirstName = (word: string): boolean => (lookUp(word) & NAME) > 0

/** Whether a word (folded) is everyday English, a brand or a place: not by itself a sign of a person. */
export const isCommonWord = (word: string): boolean => (lookUp(word) & COMMON) > 0
