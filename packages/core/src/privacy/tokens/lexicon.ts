import { english } from '../languages/english.ts'
import { french } from '../languages/french.ts'
import { german } from '../languages/german.ts'
import { italian } from '../languages/italian.ts'
import type { NumberWords } from '../languages/number-words.ts'
import { portuguese } from '../languages/portuguese.ts'
import { spanish } from '../languages/spanish.ts'

/** What a word can do in a number that is said aloud. */
export type SpokenRole = 'number' | 'scale' | 'times' | 'repeat' | 'join' | 'dash' | 'dot' | 'slash'

export interface SpokenWord {
  readonly role: SpokenRole
  /** 0 to 99 for a number, 100 or 1000 for a scale, how often for `times`, the digit for `repeat` (`fives`). */
  readonly value: number
  /** Also an everyday word: a number only among other numbers. */
  readonly weak: boolean
  /** The languages that have it, as a sum of bits; English is 1. */
  readonly languages: number
}

const LANGUAGES: readonly NumberWords[] = [english, spanish, french, german, portuguese, italian]

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean)

function numbersOf(words: NumberWords): Map<string, number> {
  const toTwenty = list(words.toTwenty)
  const tens = [toTwenty[20] ?? '', ...list(words.tens)]
  const numbers = new Map(Object.entries(words.other ?? {}))
  toTwenty.forEach((word, value) => numbers.set(word, value))
  tens.forEach((ten, index) => {
    if (ten === '-') return
    numbers.set(ten, (index + 2) * 10)
    for (let unit = 1; words.compose && unit < 10; unit += 1) {
      numbers.set(words.compose(ten, toTwenty[unit] ?? ''), (index + 2) * 10 + unit)
    }
  })
  return numbers
}

function build(): Map<string, SpokenWord> {
  const lexicon = new Map<string, SpokenWord>()
  let language = 1
  const add = (word: string, role: SpokenRole, value: number, weak: boolean): void => {
    const known = lexicon.get(word)
    // A word of several languages keeps its first meaning, and is weak only where it is weak in all of them.
    if (!known) lexicon.set(word, { role, value, weak, languages: language })
    else if (known.role === role) lexicon.set(word, { ...known, weak: known.weak && weak, languages: known.languages | language })
  }
  list('zeros ones twos threes fours fives sixes sevens eights nines').forEach((word, digit) => add(word, 'repeat', digit, true))
  list('zeroes oes noughts').forEach((word) => add(word, 'repeat', 0, true))
  for (const words of LANGUAGES) {
    const weak = new Set(list(words.weak ?? ''))
    for (const [word, value] of numbersOf(words)) add(word, 'number', value, weak.has(word))
    for (const word of list(words.hundred)) add(word, 'scale', 100, weak.has(word))
    for (const word of list(words.thousand)) add(word, 'scale', 1000, weak.has(word))
    for (const [word, value] of Object.entries(words.times ?? {})) add(word, 'times', value, true)
    for (const role of ['join', 'dash', 'dot', 'slash'] as const) {
      for (const word of list(words[role])) add(word, role, 0, true)
    }
    language *= 2
  }
  return lexicon
}

const lexicon = build()

/** What `word` (folded) can be in a spoken number. */
export function spokenWord(word: string): SpokenWord | undefined {
  return lexicon.get(word)
}

const beginnings = new Set<string>()
for (const [word, { role }] of lexicon)
  if (role === 'number' || role === 'times') for (let length = word.length; length > 0; length -= 1) beginnings.add(word.slice(0, length))

/** Whether some number word begins with `letters`: a transcriber may cut a word in two. */
export const beginsNumberWord = (letters: string): boolean => beginnings.has(letters)
