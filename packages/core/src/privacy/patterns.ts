import { CuecardError } from '../errors.ts'
import type { Found } from './found.ts'
import type { Run } from './tokens/runs.ts'

/** A tenant's own kind of value. */
export interface TenantPattern {
  /** Capitals, digits and underscores: `EMPLOYEE_ID` is shown as `[EMPLOYEE_ID_1]`. */
  readonly name: string
  /**
   * A regular expression without flags; capitals and small letters are the same. So that it is linear in the text, every
   * repeat has an upper bound of at most 64 (`\d{6}`, `[A-Z]{2,4}`), there are no look-arounds, back-references or named groups,
   * and all choices together (`|`, `?`, `{2,4}`) give at most 1,024 ways to try it at one place.
   */
  readonly pattern: string
}

export interface CompiledPattern {
  readonly name: string
  readonly search: RegExp
  readonly whole: RegExp
}

const MAX_REPEAT = 64
/** How many ways a pattern may be tried at one place of the text. */
const MAX_WAYS = 1024

const FORBIDDEN = /\\([1-9]|k<)|\(\?[=!<]/
/** What a pattern is made of: a character (escaped or not), a class, a bracket, a bar, a repeat. */
const PIECE = /\\[^]|\[(?:\\[^]|[^\]\\])*\]?|\((?:\?:)?|\{(\d+)(?:(,)(\d*))?\}\??|[*+?]\??|[^]/g

/** In how many ways a part of a pattern can be tried: its whole branches, what is done of the latest, and the last atom of that. */
class Ways {
  #branches = 0
  #done = 1
  #atom = 1

  add(ways: number): void {
    this.#done *= this.#atom
    this.#atom = ways
  }

  repeat(least: number, most: number): void {
    let sum = 0
    for (let count = least; count <= most; count += 1) sum += this.#atom ** count
    this.#atom = sum
  }

  branch(): void {
    this.#branches = this.count
    this.#done = 1
    this.#atom = 1
  }

  get count(): number {
    return this.#branches + this.#done * this.#atom
  }
}

/** Says why a pattern could take long, or undefined where it cannot. */
function slowness(pattern: string): string | undefined {
  if (FORBIDDEN.test(pattern)) return 'it has a look-around, a back-reference or a named group'
  const groups = [new Ways()]
  for (const [piece, least, range, end] of pattern.matchAll(PIECE)) {
    const group = groups.at(-1) ?? new Ways()
    if (/^[*+]/.test(piece)) return 'it has a repeat without an upper bound'
    if (piece.startsWith('(')) groups.push(new Ways())
    else if (piece === ')') {
      groups.pop()
      groups.at(-1)?.add(group.count)
    } else if (piece === '|') group.branch()
    else if (least === undefined && !piece.startsWith('?')) group.add(1)
    else {
      const most = range === undefined ? Number(least ?? 1) : Number(end || Number.POSITIVE_INFINITY)
      if (most > MAX_REPEAT) return `it repeats something more than ${MAX_REPEAT} times`
      group.repeat(Number(least ?? 0), most)
    }
    if (group.count > MAX_WAYS) return 'it can be tried in too many ways'
  }
  return undefined
}

/** Compiles a tenant's pattern. Throws a `CuecardError` that says what is wrong with it. */
export function compilePattern({ name, pattern }: TenantPattern): CompiledPattern {
  if (!/^[A-Z][A-Z\d_]{0,39}$/.test(name)) {
    throw new CuecardError({ message: `"${name}" cannot name a pattern`, hint: 'use capitals, digits and underscores' })
  }
  const why = slowness(pattern)
  if (why)
    throw new CuecardError({
      message: `the pattern ${name} could be slow: ${why}`,
      hint: 'give every repeat an upper bound, such as {1,12}',
    })
  try {
    return { name, search: new RegExp(pattern, 'giu'), whole: new RegExp(`^(?:${pattern})$`, 'iu') }
  } catch {
    throw new CuecardError({ message: `the pattern ${name} is no regular expression` })
  }
}

/** Finds a tenant's values as they are written, and in numbers and letters as they are said. */
export function findPatterns(patterns: readonly CompiledPattern[], text: string, runs: readonly Run[]): Found[] {
  const found: Found[] = []
  for (const { name, search, whole } of patterns) {
    for (const match of text.matchAll(search)) {
      if (match[0])
        found.push({
          type: 'CUSTOM',
          label: name,
          start: match.index,
          end: match.index + match[0].length,
          value: match[0].toUpperCase(),
          confidence: 0.9,
        })
    }
    for (const { start, end, value, readings } of runs) {
      if (readings.some((reading) => whole.test(reading))) found.push({ type: 'CUSTOM', label: name, start, end, value, confidence: 0.9 })
    }
  }
  return found
}
