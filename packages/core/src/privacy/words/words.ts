import { commonWords, firstNames } from './packed.ts'
import { vocabulary } from './vocabulary.ts'

/** A list of words as `tools/pack-words.mjs` packs it. */
export interface PackedWords {
  /** How many words there are. */
  readonly size: number
  /** The steps between their sorted hashes, Golomb-coded, six bits a character. */
  readonly steps: string
}

const BITS = 7

/** FNV-1a with a last mix, as `tools/pack-words.mjs` has it. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < word.length; index += 1) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}

function sixBits(code: number): number {
  if (code > 96) return code - 71
  if (code > 64 && code < 91) return code - 65
  return code === 95 ? 63 : code === 45 ? 62 : code + 4
}

/** Whether a word is in a packed list; one in 128 of all others is taken for one of it. */
export function wordTest({ size, steps }: PackedWords): (word: string) => boolean {
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
  while (bit + BITS < steps.length * 6) {
    let step = 0
    while (next() === 1) step += 1
    for (let count = 0; count < BITS; count += 1) step = step * 2 + next()
    place += step + 1
    places.add(place)
  }
  const range = size << BITS
  return (word) => places.has(hash(word) % range)
}

const isListedName = wordTest(firstNames)
const isListedWord = wordTest(commonWords)

const FUNCTION_WORDS =
  'a about above absolutely across actually after again against ago ah aint all along already alright also although always am among an and another any anybody anyone anything are arent around as at away awesome back basically be because been before behind being below beneath beside between beyond both but by bye can cant certainly cool correct could couldnt dare definitely did didnt do does doesnt doing done dont down during each either else er erm even ever every everybody everyone everything exactly excellent except few fine for from gonna good goodbye gotta great had hadnt has hasnt have havent having he hello her here heres hers herself hes hey hi him himself his hm hmm how hows huh i iam id if ill im in inside into is isnt it itd itll its itself ive just kinda later less lets like little maam mam many may maybe me might mine mm more most much must my myself nah near need neither never nice no nobody none nope nor not nothing now of off often oh ok okay on one ones only onto or other ought our ours ourselves out over own pardon past per perfect perhaps please possibly probably really right same shall she shes should shouldnt since sir so some somebody someone something sometimes soon sorry still such sure than thank thanks that thatll thats the their theirs them themselves then there theres these they theyd theyll theyre theyve this those though through throughout till to today tomorrow too toward u uh um under unless until up upon ur us used usually very via wanna was wasnt we wed welcome well were werent weve what whatever whats when where wheres whether which while who whoever whom whos whose why will with within without wonderful wont would wouldnt wow ya yall yea yeah yep yes yesterday yet you youd youll your youre yours yourself youve yup'
const functions = new Set(FUNCTION_WORDS.split(' '))

/** Whether a word (folded) only holds a sentence together: articles, pronouns, prepositions, auxiliaries, courtesies. */
export const isFunctionWord = (word: string): boolean => functions.has(word)

const isEveryday = (word: string): boolean => vocabulary.has(word) || isListedWord(word)

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

/** What was found out of a word: 1 for a first name, 2 for a common word. */
const known = new Map<string, number>()
const KNOWN_LIMIT = 8192

function lookUp(word: string): number {
  let kinds = known.get(word)
  if (kinds === undefined) {
    kinds = (isListedName(word) ? 1 : 0) + (functions.has(word) || isEveryday(word) || isInflected(word) ? 2 : 0)
    if (known.size < KNOWN_LIMIT) known.set(word, kinds)
  }
  return kinds
}

/** Whether a word (folded) is a known first name. */
export const isFirstName = (word: string): boolean => (lookUp(word) & 1) > 0

/** Whether a word (folded) is everyday English, a brand or a place: not by itself a sign of a person. */
export const isCommonWord = (word: string): boolean => (lookUp(word) & 2) > 0
