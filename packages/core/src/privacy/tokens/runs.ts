import type { Part, PlacedUnit } from './compose.ts'
import { composeParts } from './compose.ts'
import { applyRepairs } from './repairs.ts'
import type { Token } from './scan.ts'
import * as Gap from './gap.ts'
import type { Unit } from './unit.ts'
import { isStrongNumber } from './unit.ts'

/** A row of digits and letters that belong together, however they were said or written. */
export interface Run {
  /** Token indices of the first and the last token of the value, both inclusive. */
  readonly first: number
  readonly last: number
  /** UTF-16 code units into the text, end exclusive. */
  readonly start: number
  readonly end: number
  /** Capital letters and digits, nothing else. */
  readonly value: string
  /** The digits of `value`. */
  readonly digits: string
  readonly parts: readonly Part[]
  /** Other readings of the same words: with what was taken back left out. The first is the likeliest. */
  readonly readings: readonly string[]
  /** One cardinal number and nothing else: `two hundred and five`, `forty three`. */
  readonly cardinal: boolean
  /** No part of it was said in number words. */
  readonly written: boolean
  /** What stands between the parts, all together: a sum of `Gap`, words such as `dash` and `dot` included. */
  readonly separators: number
}

/** What ends a run, whatever follows. */
const HARD = Gap.sentence | Gap.newline | Gap.currency | Gap.at | Gap.percent | Gap.hash | Gap.plus
const MAX_SKIPPED = 9
/** A value is taken back a few times at most; beyond that the words are read as they stand. */
const MAX_REPAIRS = 8

const SAID: Readonly<Record<string, number>> = { dash: Gap.hyphen, dot: Gap.dot, slash: Gap.slash }

function startsRun(units: readonly Unit[], index: number): boolean {
  const unit = units[index]
  if (!unit) return false
  if (isStrongNumber(unit)) return true
  if (unit.kind === 'letters') return unit.text !== ''
  if (unit.kind !== 'spoken') return false
  const { role } = unit.word
  if (role === 'number') return true
  const next = units[index + 1]
  return (
    (role === 'times' || role === 'scale') &&
    (isStrongNumber(next) ||
      (role === 'times' &&
        (next?.kind === 'letters' || (next?.kind === 'spoken' && (next.word.role === 'repeat' || next.word.role === 'number')))))
  )
}

const isLiteral = (unit: Unit | undefined): boolean => unit?.kind === 'digits' && unit.text.length >= 2

/** The next token that carries on the run after `from`, over fillers; -1 when the run ends here. */
function nextValue(tokens: readonly Token[], units: readonly Unit[], from: number): number {
  for (let index = from + 1; index <= from + MAX_SKIPPED; index += 1) {
    const unit = units[index]
    const token = tokens[index]
    if (!unit || !token || token.gap & HARD) return -1
    if (token.gap & Gap.bracket && (unit.kind === 'letters' || units[from]?.kind === 'letters')) return -1
    if (unit.kind === 'digits' || unit.kind === 'letters') return isLiteral(units[from]) && isLiteral(unit) && index > from + 1 ? -1 : index
    if (unit.kind === 'none') return -1
    if (unit.kind === 'spoken' && carriesOn(units, index, from)) return index
  }
  return -1
}

/** Whether the number word at `index` goes on with the run that has come to `from`. */
function carriesOn(units: readonly Unit[], index: number, from: number): boolean {
  const unit = units[index]
  const role = unit?.kind === 'spoken' ? unit.word.role : undefined
  if (role === 'number' || role === 'repeat') return true
  return (role === 'scale' && index === from + 1) || (role === 'times' && startsRun(units, index))
}

/** Sorts the units of a run into what carries the value and where something was taken back. */
function sift(tokens: readonly Token[], units: readonly Unit[], first: number, last: number): { carried: PlacedUnit[]; repairs: number[] } {
  const carried: PlacedUnit[] = []
  const repairs: number[] = []
  let gap = 0
  let isInRepair = false
  for (let index = first; index <= last; index += 1) {
    const unit = units[index] ?? { kind: 'none' }
    if (index > first) gap |= tokens[index]?.gap ?? 0
    if (unit.kind === 'repair') {
      if (!isInRepair) repairs.push(index)
      isInRepair = true
    } else if (unit.kind === 'spoken' && SAID[unit.word.role] !== undefined) {
      gap |= SAID[unit.word.role] ?? 0
    } else if (unit.kind !== 'filler' && unit.kind !== 'none') {
      carried.push({ unit, index, gap })
      gap = 0
      isInRepair = false
    }
  }
  return { carried, repairs }
}

function toRun(tokens: readonly Token[], units: readonly Unit[], from: number, to: number): Run | undefined {
  const { carried, repairs } = sift(tokens, units, from, to)
  const parts = composeParts(carried)
  const head = parts[0]
  const tail = parts.at(-1)
  if (!head || !tail) return undefined
  const value = parts.map((part) => part.text).join('')
  return {
    first: head.first,
    last: tail.last,
    start: tokens[head.first]?.start ?? 0,
    end: tokens[tail.last]?.end ?? 0,
    value,
    digits: value.replace(/\D/g, ''),
    parts,
    readings: repairs.length > 0 && repairs.length <= MAX_REPAIRS ? [applyRepairs(parts, repairs), value] : [value],
    cardinal: parts.length === 1 && head.cardinal,
    written: parts.every((part) => units[part.first]?.kind !== 'spoken'),
    separators: parts.reduce((sum, part) => sum | part.gap, 0),
  }
}

/** Finds the runs of a text, in order. They never overlap. */
export function findRuns(tokens: readonly Token[], units: readonly Unit[]): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    if (!startsRun(units, index)) continue
    let last = index
    for (let next = index; next >= 0; next = nextValue(tokens, units, next)) last = next
    const run = toRun(tokens, units, index, last)
    if (run) runs.push(run)
    index = last
  }
  return runs
}
