import { monthNumber, ordinalNumber } from './languages/calendar.ts'
import { isDateOrYear } from './shape.ts'
import { isCommonWord, isFirstName } from './words/words.ts'
import { spokenWord } from './tokens/lexicon.ts'
import { canGrow } from './classify.ts'
import type { Reading } from './read.ts'
import type { Analysis } from './tokens/analyse.ts'

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
}

const WORDS: ReadonlySet<string> = new Set(['PASSWORD', 'USERNAME', 'EMAIL'])
const CONTEXT_TOKENS = 8
const MAX_TAIL = 400

const isKnown = (word: string): boolean =>
  isCommonWord(word) ||
  isFirstName(word) ||
  spokenWord(word) !== undefined ||
  ordinalNumber(word) !== undefined ||
  monthNumber(word) !== undefined

/** Whether a word was cut in two: neither half is a word, or an e-mail address goes on. */
function isCutWord({ text: before, endsInWords }: Tail, after: string, followsAtOnce: boolean): boolean {
  const head = /[^\s]+$/.exec(before.slice(-80))?.[0] ?? ''
  const rest = /^[^\s]+/.exec(after.slice(0, 80))?.[0] ?? ''
  if (head === '' || rest === '') return false
  if (/^[@.]/.test(rest) || (head.includes('@') && !/\.\p{L}{2,}$/u.test(head))) return true
  if (/[.,;:!?]$/.test(head) || !/^\p{L}/u.test(rest)) return false
  if (!/\p{L}$/u.test(head)) return endsInWords && !isKnown(rest.toLowerCase())
  const first = head.toLowerCase()
  const second = rest.toLowerCase().replace(/\P{L}.*$/u, '')
  if (isKnown(first + second)) return followsAtOnce || !(isKnown(first) && isKnown(second))
  return endsInWords && second !== '' && !isKnown(second)
}

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

/** The tail that a final leaves. `offset` is where its own text begins in the text that was read. */
export function tailOf({ analysis, verdicts, found }: Reading, before: Tail | undefined, turn: number, offset: number): Tail {
  const { text, tokens, runs } = analysis
  const position = runs.length - 1
  const run = runs[position]
  const verdict = verdicts[position]
  const touchesEnd = run !== undefined && tokens.length - run.last <= 4 && isRestFiller(analysis, run.last + 1)
  const isOpen = !touchesEnd || (verdict !== undefined && canGrow(run, verdict))
  const isOpenAtOnce = isOpen || (verdict !== undefined && verdict.type !== 'keep' && verdict.complete !== true)
  const start = tailStart(analysis, touchesEnd && (isOpenAtOnce || run.digits === ''))
  const pieces: Piece[] = []
  for (const piece of before?.pieces ?? []) {
    const from = Math.max(piece.at, start)
    const length = Math.min(piece.at + piece.length, offset) - from
    if (length > 0) pieces.push({ turn: piece.turn, from: piece.from + from - piece.at, at: from - start, length })
  }
  const own = Math.max(start, offset)
  pieces.push({ turn, from: own - offset, at: own - start, length: text.length - own })
  const end = tokens.at(-1)?.end ?? 0
  const endsInWords = found.some((one) => WORDS.has(one.type) && one.end >= end)
  return { text: text.slice(start), pieces, isOpen, isOpenAtOnce, endsInWords }
}

/** The fewest digits of a number that nothing explains and that is written in two pieces, in two utterances. */
const UNEXPLAINED_PIECES = 9

/** Whether a number that goes on over the boundary at `offset` is two numbers after all: written in digits, and too short for what people split. */
export function isCoincidence({ analysis, verdicts }: Reading, offset: number): boolean {
  const { runs } = analysis
  const position = runs.findIndex(({ start, end }) => start < offset && end > offset)
  const run = runs[position]
  const verdict = verdicts[position]
  if (!run || !verdict || verdict.cue || verdict.slot) return false
  const [later, ...more] = run.parts.filter(({ first }) => (analysis.tokens[first]?.start ?? 0) >= offset)
  const isDate = more.length === 0 && later !== undefined && isDateOrYear(later.text)
  if (run.digits.length >= UNEXPLAINED_PIECES && !isDate) return false
  return run.written && verdict.confidence < 0.9
}

function isRestFiller({ tokens, units }: Analysis, from: number): boolean {
  for (let index = from; index < tokens.length; index += 1)
    if (units[index]?.kind !== 'filler' && units[index]?.kind !== 'spoken') return false
  return true
}
