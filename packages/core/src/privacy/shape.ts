import type { Analysis } from './tokens/analyse.ts'
import type { Run } from './tokens/runs.ts'
import * as Gap from './tokens/gap.ts'
import { isFunctionWord } from './words/words.ts'

/** A year that people speak of. */
export const isYear = ({ value }: Pick<Run, 'value'>): boolean => value.length === 4 && isDateOrYear(value)

const DAY_AND_MONTH = '((0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))'
const DATE_OR_YEAR = new RegExp(`^((19[5-9]|20[0-3])\\d|${DAY_AND_MONTH}(20)?[0-3]\\d)$`)

/** Seven or eight digits that are a date of the years since 2010, day or month first: no one who speaks was born then. */
const RECENT_DATE = /^((0?[1-9]|[12]\d|3[01])(0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])(0?[1-9]|[12]\d|3[01]))20[12]\d$/

/** A year, or six or eight digits that are a date of our time. */
export const isDateOrYear = (digits: string): boolean => DATE_OR_YEAR.test(digits)

/** A time of day as people say it: `ten thirty`. */
export function isClock({ parts, written }: Run): boolean {
  const [hour, minute] = parts
  return !written && parts.length === 2 && /^([1-9]|1[0-2])$/.test(hour?.text ?? '') && /^([1-5]0|[1-5]5)$/.test(minute?.text ?? '')
}

/** The number of a parcel: UPS begins with 1Z. */
export const isTracking = ({ value }: Run): boolean => /^1Z[A-Z\d]{8,16}$/.test(value)

/** Numbers written side by side of which one is a date and the others are too short to hide. */
export function isDatedRow({ written, parts }: Run, unexplainedDigits: number): boolean {
  if (!written) return false
  const others = parts.filter(({ text }) => !isDateOrYear(text))
  return others.length < parts.length && others.reduce((sum, { text }) => sum + text.length, 0) < unexplainedDigits
}

/** A round number, as prices are: `1500`, and a cardinal whatever its value. */
export const isRound = (run: Run): boolean => run.cardinal || /^[1-9]\d{0,2}00+$/.test(run.value)

/** A version, a time, a decimal or thousands: short numbers with dots, a colon or commas between. */
export function isDecimal(run: Run): boolean {
  if (run.parts.length < 2 || run.parts.length > 4 || run.digits.length > 8) return false
  return run.parts
    .slice(1)
    .every(({ gap, text }) => (gap & ~Gap.space) === Gap.dot || gap === Gap.colon || (gap === Gap.comma && text.length === 3))
}

/** A price or a rate: `7.60`, `1,663.20`, `five point three`. */
export function isAmount(run: Run): boolean {
  const last = run.parts.at(-1)
  return run.parts.length < 4 && isDecimal(run) && (last?.gap === Gap.comma || (last?.text.length ?? 3) < 3)
}

/** Whether a turn says little more than the tokens `first` to `last`: only words that hold it together stand around them. */
export function isAloneInTurn(
  { tokens, units, content, contentCount }: Analysis,
  { first, last }: { first: number; last: number },
): boolean {
  const next = tokens[last + 1]
  const isLeadIn = next === undefined || units[last + 1]?.kind !== 'none' || isFunctionWord(next.text)
  if (!isLeadIn && !(next.gap & (Gap.sentence | Gap.newline | Gap.comma))) return false
  let inside = 0
  for (let index = first; index <= last; index += 1) inside += content[index] ?? 0
  return contentCount - inside === 0
}

/** A day and a month, or a part of a whole: `11/22`. It is no card's expiry: those of 2025 and before have run out. */
export const isSlashed = ({ parts: [, second, third], digits }: Run): boolean =>
  second?.gap === Gap.slash && !third && digits.length < 5 && Number(second.text) < 26

/** Whether the form of a run alone says that it names no one. */
export const looksHarmless = (run: Run): boolean =>
  isRound(run) || isYear(run) || RECENT_DATE.test(run.value) || isDecimal(run) || isClock(run) || isTracking(run)
