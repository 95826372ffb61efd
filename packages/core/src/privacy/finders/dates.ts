import { monthNumber, ordinalNumber } from '../languages/calendar.ts'
import type { Analysis } from '../tokens/analyse.ts'
import { isAtEnd } from '../tokens/cut-words.ts'
import { spokenWord } from '../tokens/lexicon.ts'
import type { Run } from '../tokens/runs.ts'
import type { Token } from '../tokens/scan.ts'
import * as Gap from '../tokens/gap.ts'
import { gapAt, wordAt } from '../tokens/scan.ts'

/** A date with a month said by name. Token indices, both inclusive. */
export interface DateSpan {
  readonly first: number
  readonly last: number
  /** Whether it names a day, not just a month and a year. */
  readonly hasDay: boolean
  /** Whether it names a year, so that nothing is missing. */
  readonly hasYear: boolean
}

const ORDINAL_ENDING = /^(st|nd|rd|th)$/

/** Reads a day of the month at `index`, ordinal or not: the index after it, or `index` where there is none. */
function dayEnd(tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  if (!token) return index
  if (token.kind === 'digits') return writtenDayEnd(tokens, index)
  if (ordinalNumber(token.text) !== undefined) return index + 1
  const spoken = spokenWord(token.text)
  if (spoken?.role !== 'number' || spoken.weak || spoken.value > 31 || spoken.value === 0) return index
  const next = wordAt(tokens, index + 1)
  const unit = ordinalNumber(next) ?? numberValue(next) ?? 0
  return (spoken.value === 20 || spoken.value === 30) && unit < 10 && unit > 0 ? index + 2 : index + 1
}

function writtenDayEnd(tokens: readonly Token[], index: number): number {
  const text = wordAt(tokens, index)
  if (/^(0?[1-9]|[12]\d|3[01])(19|20)\d\d$/.test(text)) return index + 1
  if (text.length > 2 || Number(text) > 31 || Number(text) === 0) return index
  const isOrdinal = (gapAt(tokens, index + 1) | Gap.space) === Gap.space && ORDINAL_ENDING.test(wordAt(tokens, index + 1))
  return isOrdinal ? index + 2 : index + 1
}

function numberValue(word: string): number | undefined {
  const spoken = spokenWord(word)
  return spoken?.role === 'number' ? spoken.value : undefined
}

const isNumber = (token: Token | undefined, least: number, most: number): boolean => {
  const value = numberValue(token?.text ?? '')
  return value !== undefined && value >= least && value <= most
}

/** Reads a year at `index`: four digits, two after a mark, or words (`nineteen eighty four`, `two thousand and ten`, `twenty oh one`, `sixty five`). */
export function yearEnd(tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  if (!token) return index
  if (token.kind === 'digits') return /^((18|19|20)\d\d|\d\d)$/.test(token.text) ? index + 1 : index
  let end = centuryEnd(tokens, index)
  if (end === index) {
    if (isNumber(token, 21, 99)) return isNumber(tokens[index + 1], 1, 9) ? index + 2 : index + 1
    return index
  }
  if (/^(oh|o|zero)$/.test(wordAt(tokens, end)) && isNumber(tokens[end + 1], 1, 9)) return end + 2
  if (wordAt(tokens, end) === 'hundred') end += 1
  if (!isNumber(tokens[end], 1, 99)) return end
  return isNumber(tokens[end], 20, 90) && isNumber(tokens[end + 1], 1, 9) ? end + 2 : end + 1
}

/** Reads the century of a spoken year, `nineteen` or `two thousand and`: the index after it, or `index` where there is none. */
function centuryEnd(tokens: readonly Token[], index: number): number {
  if (isNumber(tokens[index], 18, 20)) return index + 1
  if (wordAt(tokens, index) !== 'two' || wordAt(tokens, index + 1) !== 'thousand') return index
  const end = index + 2
  return wordAt(tokens, end) === 'and' && isNumber(tokens[end + 1], 1, 99) ? end + 1 : end
}

const skip = (tokens: readonly Token[], index: number, words: RegExp): number => (words.test(wordAt(tokens, index)) ? index + 1 : index)

const LINK = /^(of|de|d|del|do|di)$/

/** Where a date begins that ends with the month at `month`: its day, with `the` and `of`. */
function dayStart(tokens: readonly Token[], month: number): number {
  const end = LINK.test(wordAt(tokens, month - 1)) ? month - 1 : month
  for (const length of [3, 2, 1]) {
    const start = end - length
    if (start >= 0 && dayEnd(tokens, start) === end) return /^(the|el|le|den|o|il)$/.test(wordAt(tokens, start - 1)) ? start - 1 : start
  }
  return month
}

/** Whether what stands after a month, at the end of the text, can begin a year as well as be a day: `january twenty`. */
function isOpenYear(token: Token | undefined): boolean {
  return isNumber(token, 18, 39) || token?.text === 'two' || /^[123]\d$/.test(token?.text ?? '')
}

/** The numbers of a date in a form that all ways to say it share: month, day and the year's last two digits, by size. */
export function dateKey(words: readonly Token[], parts: readonly string[]): string {
  const numbers = words.flatMap(({ text }) => monthNumber(text) ?? [])
  const ordinal = words.reduce((sum, { text }) => sum + (ordinalNumber(text) ?? 0), 0)
  const spoken = parts.map(Number)
  // `twenty first`: the ten is among the numbers.
  const ten = ordinal > 0 && ordinal < 10 ? spoken.findIndex((value) => value === 20 || value === 30) : -1
  if (ten >= 0) spoken.splice(ten, 1)
  if (ordinal > 0) numbers.push(ordinal + (ten >= 0 ? Number(parts[ten]) || 0 : 0))
  const year = spoken.pop() ?? 0
  // `twenty oh one`, `nineteen eighty four`: the century is left out.
  if (year < 10 && spoken.at(-1) === 0) spoken.pop()
  if ((spoken.at(-1) === 19 || spoken.at(-1) === 20) && spoken.length + numbers.length > 2) spoken.pop()
  return [...numbers, ...spoken, year % 100].toSorted((a, b) => a - b).join('/')
}

/** Finds the dates of a text that name their month. */
export function findDates({ tokens, units }: Analysis): DateSpan[] {
  const spans: DateSpan[] = []
  for (let month = 0; month < tokens.length; month += 1) {
    // Among French numbers `sept` is a seven.
    if (monthNumber(wordAt(tokens, month)) === undefined || units[month]?.kind === 'spoken') continue
    const span = dateAround(tokens, month)
    if (span.last === month && !span.hasDay) continue
    spans.push({ ...span, first: Math.max(span.first, (spans.at(-1)?.last ?? -1) + 1) })
    month = span.last
  }
  return spans
}

/** The date of the month at `month`; no more than the month where no day and no year stand beside it. */
function dateAround(tokens: readonly Token[], month: number): DateSpan {
  const first = dayStart(tokens, month)
  const end = first === month ? dayAfter(tokens, month) : month + 1
  const year = skip(tokens, end, LINK)
  const isCut = gapAt(tokens, year) & (Gap.sentence | Gap.newline)
  const after = isCut ? year : yearEnd(tokens, year)
  const last = (after > year ? after : end) - 1
  const isDayLast = last === end - 1 && first === month
  // A word that was cut may be the year's.
  const isOpen = isAtEnd(tokens, last)
  return {
    first,
    last,
    hasDay: (first < month || end > month + 1) && !(isOpen && isDayLast && isOpenYear(tokens[month + 1])),
    hasYear:
      after > year && !(isOpen && /^(19|20|nineteen|two|thousand|(twen|thir|for|fif|six|seven|eigh|nine)ty)$/.test(wordAt(tokens, last))),
  }
}

/** Reads the day after the month at `month`: the index after it, or after the month where there is none. */
function dayAfter(tokens: readonly Token[], month: number): number {
  const day = skip(tokens, month + 1, /^the$/)
  const after = dayEnd(tokens, day)
  // `march twenty twenty seven` is a month and a year, unless a year follows the day.
  const year = yearEnd(tokens, day)
  return after > day && !(year > after && yearEnd(tokens, year) === year) ? after : month + 1
}

const DAY = '(0?[1-9]|[12]\\d|3[01])'
const MONTH = '(0?[1-9]|1[0-2])'
const YEAR = '((18|19|20)\\d\\d|\\d\\d)'
const NUMERIC = new RegExp(`^(${DAY} ${MONTH}|${MONTH} ${DAY}) ${YEAR}$|^(19|20)\\d\\d ${MONTH} ${DAY}$`)

/** Whether a run is a date in three numbers with the same mark between: `4/5/1977`, `1984-07-18`, `4.5.77`. */
export function isNumericDate(run: Run): boolean {
  const marks = run.separators & ~Gap.space
  if (run.parts.length !== 3 || (marks !== Gap.slash && marks !== Gap.hyphen && marks !== Gap.dot)) return false
  return NUMERIC.test(run.parts.map((part) => part.text).join(' '))
}
