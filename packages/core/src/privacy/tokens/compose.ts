import type { Unit } from './unit.ts'

/** A stretch of a run that was read as one: `forty three`, `double five`, `4532`, `b`. Token indices, both inclusive. */
export interface Part {
  readonly text: string
  readonly first: number
  readonly last: number
  readonly kind: 'digits' | 'letters'
  /** Whether the words form a cardinal of two digits or more (`forty three`, `two hundred and five`). */
  readonly cardinal: boolean
  /** What stands between the part before and this one: a sum of `Gap`. */
  readonly gap: number
}

/** A unit with the index of its token. */
export interface PlacedUnit {
  readonly unit: Unit
  readonly index: number
  /** What stands between the unit before and this one, said separators included: a sum of `Gap`. */
  readonly gap: number
}

const spoken = (at: PlacedUnit | undefined, role: string): number | undefined =>
  at?.unit.kind === 'spoken' && at.unit.word.role === role ? at.unit.word.value : undefined
const isText = (at: PlacedUnit | undefined, text: RegExp): boolean => at?.unit.kind === 'spoken' && text.test(at.unit.text)

/** Reads a number below one hundred at `from`: its value and where the next unit is. */
function belowHundred(units: readonly PlacedUnit[], from: number): { value: number; next: number } | undefined {
  let value = spoken(units[from], 'number')
  if (value === undefined) return undefined
  let next = from + 1
  const following = spoken(units[next], 'number')
  // French counts by scores: quatre vingt is 80.
  if (value === 4 && isText(units[next], /^vingts?$/)) {
    value = 80
    next += 1
  }
  const isFrenchTen = value === 80 || (value === 60 && isText(units[from], /^soixante$/))
  if (value === 10 && isText(units[from], /^dix$/) && following !== undefined && following >= 7 && following <= 9)
    return { value: 10 + following, next: next + 1 }
  if (value < 20 || value % 10 !== 0) return { value, next }
  const joined = spoken(units[next], 'join') !== undefined && !isText(units[next], /^and$/) ? next + 1 : next
  const limit = isFrenchTen ? 20 : 10
  const unit = isFrenchTen ? belowTwentyFrench(units, joined) : { value: spoken(units[joined], 'number') ?? -1, next: joined + 1 }
  if (unit.value > 0 && unit.value < limit) return { value: value + unit.value, next: unit.next }
  return { value, next }
}

function belowTwentyFrench(units: readonly PlacedUnit[], from: number): { value: number; next: number } {
  const value = spoken(units[from], 'number') ?? -1
  const unit = spoken(units[from + 1], 'number') ?? -1
  if (value === 10 && unit >= 7 && unit <= 9) return { value: 10 + unit, next: from + 2 }
  return { value, next: from + 1 }
}

/** Reads what follows `hundred` or `thousand`. A lone digit that more digits follow is the next of a row, not part of the number. */
function remainder(units: readonly PlacedUnit[], from: number, below: number): { value: number; next: number } {
  const joined = spoken(units[from], 'join') !== undefined ? from + 1 : from
  let rest = belowHundred(units, joined)
  if (!rest) return { value: 0, next: from }
  if (below > 100 && spoken(units[rest.next], 'scale') === 100) {
    const after = remainder(units, rest.next + 1, 100)
    rest = { value: rest.value * 100 + after.value, next: after.next }
  }
  const isRow = joined === from && rest.value < 10 && (spoken(units[rest.next], 'number') ?? 99) < 10
  return isRow || rest.value >= below ? { value: 0, next: from } : rest
}

function spokenNumber(units: readonly PlacedUnit[], from: number): { text: string; next: number; cardinal: boolean } | undefined {
  const isBareScale = spoken(units[from], 'scale') !== undefined
  const head = isBareScale ? { value: 1, next: from } : belowHundred(units, from)
  if (!head) return undefined
  let { value, next } = head
  let scaled = false
  for (const scale of [100, 1000]) {
    if (spoken(units[next], 'scale') !== scale || value === 0) continue
    const rest = remainder(units, next + 1, scale)
    value = value * scale + rest.value
    next = rest.next
    scaled = true
  }
  if (isBareScale && !scaled) return undefined
  return { text: String(value), next, cardinal: scaled || value >= 10 }
}

function repeated(units: readonly PlacedUnit[], from: number): { text: string; next: number; letters: boolean } | undefined {
  const times = spoken(units[from], 'times')
  const what = units[from + 1]
  if (times !== undefined && what) {
    const digit = spoken(what, 'number') ?? spoken(what, 'repeat')
    const text = digit === undefined ? (what.unit.kind === 'letters' || what.unit.kind === 'digits' ? what.unit.text : '') : String(digit)
    if (text)
      return {
        text: (text.length === 1 ? text : text.charAt(0)).repeat(times) + text.slice(1),
        next: from + 2,
        letters: what.unit.kind === 'letters',
      }
  }
  const count = spoken(units[from], 'number')
  const digit = spoken(units[from + 1], 'repeat')
  if (count !== undefined && count >= 2 && count <= 4 && digit !== undefined)
    return { text: String(digit).repeat(count), next: from + 2, letters: false }
  const alone = spoken(units[from], 'repeat')
  return alone === undefined ? undefined : { text: String(alone), next: from + 1, letters: false }
}

/** Reads the units of a run, fillers and repairs left out, into parts. */
export function composeParts(units: readonly PlacedUnit[]): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < units.length;) {
    const current = units[at]
    if (!current) break
    const { unit, index, gap } = current
    let text = ''
    let next = at + 1
    let kind: Part['kind'] = 'digits'
    let cardinal = false
    if (unit.kind === 'digits') {
      text = unit.text
    } else if (unit.kind === 'letters') {
      text = unit.text
      kind = 'letters'
    } else {
      const repeat = repeated(units, at)
      const number = repeat ? undefined : spokenNumber(units, at)
      if (repeat) {
        ;({ text, next } = repeat)
        kind = repeat.letters ? 'letters' : 'digits'
      } else if (number) ({ text, next, cardinal } = number)
    }
    const last = units[next - 1]?.index ?? index
    const before = parts.at(-1)
    if (text) parts.push({ text, first: index, last, kind, cardinal, gap })
    else if (unit.kind === 'letters' && before) parts[parts.length - 1] = { ...before, last }
    at = next
  }
  return parts
}
