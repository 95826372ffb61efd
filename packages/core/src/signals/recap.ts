import type { Word } from '../text/words.ts'
import type { Reading } from './reading.ts'

/** From so many facts after "so" at the beginning of what is said it is a summary; with nothing that leads up to it, from so many. */
const factsAfterOpener = 2
const factsAfterSo = 3
const factsAlone = 4

/** "So" stands at the beginning where at most so many words lead up to it: "okay great so". */
const longestLead = 3

/**
 * Whether these words add up what was settled: they begin as a summary does, or hold many facts (amounts, days, times).
 * Words with which the matter has only just been opened must hold many.
 */
export function sumsUp({ segment, utterance, spoken }: Reading, hasJustBegun: boolean): boolean {
  // What was carried over from before belongs to it where it is the same breath.
  const before = utterance.text.length - segment.text.length
  const words = spoken.filter(({ end }) => end > -before)
  const so = words.findIndex((_, at) => isSo(words, at))
  const opener = words.findIndex(({ text }, at) => openers.has(text) && (text !== 'over' || goes.has(words[at - 1]?.text ?? '')))
  const from = opener >= 0 ? opener : so
  const begins = opener >= 0 || (so >= 0 && so <= longestLead && !hasJustBegun)
  const needed = begins ? factsAfterOpener : so >= 0 && !hasJustBegun ? factsAfterSo : factsAlone
  return countFacts(words.slice(Math.max(0, from)), segment.text) >= needed
}

/** "So much" and "so that you can" begin nothing. */
function isSo(words: readonly Word[], at: number): boolean {
  const [so, next, verb] = words.slice(at, at + 3)
  return so?.text === 'so' && !degree.has(next?.text ?? '') && (next?.text !== 'that' || verb?.text === 'is' || verb?.text === 'will')
}

const degree: ReadonlySet<string> = new Set('much many far long sorry glad happy very good hard'.split(' '))
const openers: ReadonlySet<string> = new Set('recap summary summarise summarize sum wrap over'.split(' '))
const goes: ReadonlySet<string> = new Set(['go', 'going', 'went'])

/** What the same breath goes on to after a summary: "anything else", "thank you". */
const leadsOn: ReadonlySet<string> = new Set('else thank thanks bye goodbye'.split(' '))

/** Numbers that follow each other are one fact. */
function countFacts(words: readonly Word[], text: string): number {
  let count = words.some((word) => leadsOn.has(word.text)) ? 1 : 0
  let inNumber = false
  for (const word of words) {
    const isPart = isNumber(word.text) || hidesFigures(word, text)
    if ((isPart && !inNumber) || days.has(word.text)) count += 1
    inNumber = isPart || (inNumber && joins.has(word.text))
  }
  return count
}

function isNumber(text: string): boolean {
  return (
    numbers.has(text) ||
    /^(?:\d.*|(?:thir|four|fif|six|seven|eigh|nine)teen(?:th)?|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ieth))$/u.test(text)
  )
}

/** A placeholder, but not that of a name. */
function hidesFigures({ text: word, start }: Word, text: string): boolean {
  return text.charAt(start) === '[' && word !== 'person'
}

const joins: ReadonlySet<string> = new Set(['and', 'point', 'oh', 'dollars', 'percent'])
const numbers: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve hundred thousand third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
    ' ',
  ),
)
const days: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tomorrow tonight noon midnight'.split(
    ' ',
  ),
)
