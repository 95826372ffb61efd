import { monthNumber, ordinalNumber } from './languages/calendar.ts'
import { isDateOrYear } from './shape.ts'
import { vocabulary } from './words/vocabulary.ts'
import { isCommonWord, isFirstName } from './words/words.ts'
import { foldCharacter } from './tokens/fold.ts'
import { isCutShort } from './tokens/cut-words.ts'
import { spokenWord } from './tokens/lexicon.ts'
import type { Verdict } from './classify.ts'
import { canGrow } from './classify.ts'
import type { Found } from './found.ts'
import type { Reading } from './read.ts'
import type { Analysis } from './tokens/analyse.ts'
import type { Run } from './tokens/runs.ts'

/** A stretch of an earlier utterance that is read again with the next of the same speaker. */
export interface Piece {
  /** Which utterance. */
  readonly turn: number
  /** Where the stretch begins in it. */
  readonly from: number
  /** Where it begins in the text that is read. */
  readonly at: number
  readonly length: number
}

/** The end of what a speaker said last: a value or a phrase may go on in the next utterance. */
export interface Tail {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Whether a number at its end may go on: in any case, or only where the next utterance follows without a pause. */
  readonly isOpen: boolean
  readonly isOpenAtOnce: boolean
  /** Whether it ends inside a password, a login name or an e-mail address, as far as one can tell. */
  readonly endsInWords: boolean
  /** Whether it ends with a name, or with a word where one was announced. */
  readonly endsInName: boolean
}

const WORDS: ReadonlySet<string> = new Set(['PASSWORD', 'USERNAME', 'EMAIL'])
/** Dates to hide, which a word of the next utterance may complete. */
const DATES: ReadonlySet<string> = new Set(['DOB', 'CARD_EXPIRY'])
const CONTEXT_TOKENS = 8
const MAX_TAIL = 400
/** Fewer letters than this may be what a cut left of a name. */
const SHORT = 4

const isKnown = (word: string): boolean =>
  isCommonWord(word) ||
  isFirstName(word) ||
  spokenWord(word) !== undefined ||
  ordinalNumber(word) !== undefined ||
  monthNumber(word) !== undefined

/** Whether `head` and `rest`, which begins with a letter, are the halves of one word. */
function isCutInLetters({ endsInWords, endsInName }: Tail, head: string, rest: string, followsAtOnce: boolean): boolean {
  if (!/^\p{L}/u.test(rest)) return false
  const second = folded(rest.replace(/\P{L}.*$/u, ''))
  if (!/\p{L}$/u.test(head)) return endsInWords && followsAtOnce && !isKnown(second)
  const first = folded(head)
  const whole = first + second
  // Where both halves are words themselves (`on` + `e`), only a number word or a word of a cue is worth it.
  if (followsAtOnce && (spokenWord(whole) !== undefined || vocabulary.has(whole))) return true
  if (isKnown(whole)) return !(isKnown(first) && isKnown(second))
  if (endsInName) return followsAtOnce && first.length < SHORT && isNoWord(second, false)
  return endsInWords && isNoWord(second, followsAtOnce)
}

/** Whether a word was cut in two: neither half is a word, or an e-mail address goes on. */
function isCutWord(tail: Tail, after: string, followsAtOnce: boolean): boolean {
  const { text: before, endsInWords } = tail
  const head = /[^\s]+$/.exec(before.slice(-80))?.[0] ?? ''
  const rest = /^[^\s]+/.exec(after.slice(0, 80))?.[0] ?? ''
  if (head === '' || rest === '') return false
  if (/^[@.]/.test(rest) || (head.includes('@') && !/\.\p{L}{2,}$/u.test(head))) return true
  // A password may go on with any character.
  if (endsInWords && followsAtOnce && !head.includes('@') && !/^\p{L}/u.test(rest)) return true
  return !/[.,;:!?]$/.test(head) && isCutInLetters(tail, head, rest, followsAtOnce)
}

/** Letters as the scanner has them. */
const folded = (letters: string): string => Array.from(letters, (letter) => foldCharacter(letter.codePointAt(0) ?? 0).text).join('')

const isNoWord = (letters: string, isShortToo: boolean): boolean =>
  letters !== '' && (!isKnown(letters) || (isShortToo && letters.length < 3))

/** What stands between the tail and the next utterance: nothing where a word was cut, a line break where the number cannot go on. */
export function joint(tail: Tail, text: string, followsAtOnce: boolean): string {
  if (isCutWord(tail, text, followsAtOnce)) return ''
  return tail.isOpen || (followsAtOnce && tail.isOpenAtOnce) ? ' ' : '\n'
}

/** Where the tail begins, in UTF-16 code units. `withNumber`: it takes the whole of the last number along. */
function tailStart({ text, tokens, runs }: Analysis, withNumber: boolean): number {
  const run = runs.at(-1)
  const context = Math.max(0, tokens.length - CONTEXT_TOKENS)
  let first = context
  // Never half a number: without its beginning, and the words before it, it would be taken for another.
  if (run && run.last >= first) first = withNumber ? Math.min(first, run.first) : run.last + 1
  const starts = [first, context].map((index) => tokens[index]?.start ?? text.length)
  return starts.find((start) => text.length - start <= MAX_TAIL) ?? text.length
}

/** Whether a number is a part of a date that is hidden. */
const isDateIn = (found: readonly Found[], run: Run | undefined): boolean =>
  run !== undefined && found.some(({ type, start, end }) => DATES.has(type) && start < run.end && end > run.start)

/** Whether more of a value may follow at once; a letter at its end may be the first of a word. */
const isUnfinished = ({ value }: Run, { type, complete }: Verdict): boolean =>
  type !== 'keep' && (complete !== true || /[A-Z]$/.test(value))

/** Whether a text ends with a name, or with one word where a name was announced. */
function endsWithName({ tokens, cues }: Analysis, found: readonly Found[]): boolean {
  const isAnnounced = cues.some(
    ({ last, label }) => last === tokens.length - 2 && label.use === 'cue' && label.recogniser.type === 'PERSON',
  )
  return isAnnounced || found.some(({ type, end }) => type === 'PERSON' && end >= (tokens.at(-2)?.end ?? 0))
}

/** The tail that a final leaves. `offset` is where its own text begins in the text that was read. */
export function tailOf({ analysis, verdicts, found }: Reading, before: Tail | undefined, turn: number, offset: number): Tail {
  const { text, tokens, runs } = analysis
  const position = runs.length - 1
  const run = runs[position]
  const verdict = verdicts[position]
  const touchesEnd = run !== undefined && tokens.length - run.last <= 4 && isRestFiller(analysis, run.last + 1)
  const end = tokens.at(-1)?.end ?? 0
  const endsInWords = found.some((one) => WORDS.has(one.type) && one.end >= end)
  const isOpen = !touchesEnd || (verdict ? canGrow(run, verdict) : endsInWords && !run.written)
  const isOpenAtOnce = isOpen || isDateIn(found, run) || (verdict ? isUnfinished(run, verdict) : endsInWords)
  const start = tailStart(analysis, touchesEnd && (isOpenAtOnce || run.digits === ''))
  const pieces: Piece[] = []
  for (const piece of before?.pieces ?? []) {
    const from = Math.max(piece.at, start)
    const length = Math.min(piece.at + piece.length, offset) - from
    if (length > 0) pieces.push({ turn: piece.turn, from: piece.from + from - piece.at, at: from - start, length })
  }
  const own = Math.max(start, offset)
  pieces.push({ turn, from: own - offset, at: own - start, length: text.length - own })
  return { text: text.slice(start), pieces, isOpen, isOpenAtOnce, endsInWords, endsInName: endsWithName(analysis, found) }
}

/** The fewest digits of a number that nothing explains and that is written in two pieces, in two utterances. */
const UNEXPLAINED_PIECES = 9

/** Whether a number that goes on over the boundary at `offset` is two numbers after all: written in digits, and too short for what people split. */
export function isCoincidence({ analysis, verdicts, found }: Reading, offset: number): boolean {
  const { runs } = analysis
  const position = runs.findIndex(({ start, end }) => start < offset && end > offset)
  const run = runs[position]
  const verdict = verdicts[position]
  if (!run || !verdict || verdict.cue || verdict.slot) return false
  // What follows belongs to a date that names its month.
  if (found.some(({ type, start, end }) => type === 'DATE' && start < run.end && end > offset)) return true
  const isLater = ({ first }: { first: number }): boolean => (analysis.tokens[first]?.start ?? 0) >= offset
  const isDate = [run.parts.filter(isLater), run.parts.filter((part) => !isLater(part))].some(
    ([one, ...more]) => one !== undefined && more.length === 0 && isDateOrYear(one.text),
  )
  if (run.digits.length >= UNEXPLAINED_PIECES && !isDate) return false
  return run.written && verdict.confidence < 0.9
}

function isRestFiller({ tokens, units }: Analysis, from: number): boolean {
  for (let index = from; index < tokens.length; index += 1) {
    if (!/^(filler|spoken|repair)$/.test(units[index]?.kind ?? '') && !isCutShort(tokens, units, index)) return false
  }
  return true
}
