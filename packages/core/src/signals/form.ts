import { words } from '../text/words.ts'
import type { Word } from '../text/words.ts'
import type { Reading } from './reading.ts'
import { asksQuestion } from './turn.ts'

/** From so many facts after "so" at the beginning of what is said it is a summary; with nothing that leads up to it, from so many. */
const factsAfterOpener = 2
const factsAfterSo = 3
const factsAlone = 4

/** A sentence of so many words that begins with "so" and ends with "anything else" names things instead. */
const longEnough = 12

/** "So" stands at the beginning where at most so many words lead up to it: "okay great so". */
const longestLead = 3

/**
 * Whether these words add up what was settled: they begin as a summary does, or hold many facts (amounts, days, times).
 * Words with which the matter has only just been opened must hold many.
 */
export function sumsUp({ utterance }: Reading, hasJustBegun: boolean): boolean {
  const said = words(utterance.text)
  const so = said.findIndex((_, at) => isSo(said, at))
  const opener = said.findIndex(({ text }, at) => openers.has(text) && (text !== 'over' || goes.has(said[at - 1]?.text ?? '')))
  const from = opener >= 0 ? opener : so
  const begins = opener >= 0 || (so >= 0 && so <= longestLead)
  const needed = from < 0 ? factsAlone : begins && !hasJustBegun ? factsAfterOpener : factsAfterSo
  const facts = countFacts(said.slice(Math.max(0, from)), utterance.text)
  const goesOn = said.some(({ text }) => leadsOn.has(text))
  return facts + (goesOn ? 1 : 0) >= needed || (goesOn && begins && said.length >= longEnough)
}

/** "So much" and "so that you can" begin nothing. */
function isSo(words: readonly Word[], at: number): boolean {
  const [so, next, verb] = words.slice(at, at + 3)
  return so?.text === 'so' && !degree.has(next?.text ?? '') && (next?.text !== 'that' || verb?.text === 'is' || verb?.text === 'will')
}

const degree: ReadonlySet<string> = new Set('much many far long sorry glad happy very good hard'.split(' '))
const openers: ReadonlySet<string> = new Set('recap summary summarise summarize sum wrap over'.split(' '))
const goes: ReadonlySet<string> = new Set(['go', 'going', 'went'])

/** What the same breath goes on to after a summary, which tells as much as a fact: "anything else", "thank you". */
const leadsOn: ReadonlySet<string> = new Set('else thank thanks bye goodbye'.split(' '))

/** Numbers that follow each other are one fact. */
function countFacts(words: readonly Word[], text: string): number {
  let count = 0
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

const joins: ReadonlySet<string> = new Set(['and', 'point', 'oh', 'one', 'dollars', 'percent'])
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

/** Whether these words tell the customer a fact of theirs, as somebody does who reads it off a screen: no question, no condition, no offer. */
export function readsOut(reading: Reading): boolean {
  const { text } = reading.utterance
  const { index, 0: told } = theirs.exec(text) ?? { index: -1, 0: '' }
  if (index < 0 || hedged.test(text) || asksQuestion(reading)) return false
  const rest = text.slice(index + told.length)
  return countFacts(words(rest), rest) > 0
}

/** What somebody has, owes, has done or is due. */
const theirs = new RegExp(
  [
    "\\byou(?:['’]?re| are|['’]?ve| have| still have| still owe| owe| paid| ordered| bought| booked| called| used| spent)\\b(?! (?:\\w+ing|to|can|got to|about to|able|any|welcome|right)\\b)",
    '\\byour (?:\\w+ ){1,3}(?:is|was|shows|says|runs|ends|expires|renews|comes|came|went|left|stands|had)\\b(?! (?:\\w+ed|set|done)\\b)',
    "\\bi(?:['’]?ve got| have(?: got)?) you (?:down|on|at|in|for|here)\\b",
    '\\b(?:it|this) (?:shows|says)\\b',
  ].join('|'),
  'iu',
)
const hedged =
  /\b(?:if|would|could|can|may|might|when|once|unless|whether|usually|normally|typically|i['’]?ll|will|let me|name|called|sorry|confirm\w*|been (?:waiting|through))\b|['’]d\b/iu
