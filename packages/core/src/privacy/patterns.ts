import { CuecardError } from '../errors.ts'
import type { Found } from './found.ts'
import type { Run } from './tokens/runs.ts'

/** A tenant's own kind of value. */
export interface TenantPattern {
  /** Capitals, digits and underscores: `EMPLOYEE_ID` is shown as `[EMPLOYEE_ID_1]`. */
  readonly name: string
  /**
   * A regular expression without flags; capitals and small letters are the same. So that it is linear in the text, every
   * repeat has an upper bound (`\d{6}`, `[A-Z]{2,4}`), and there are no repeats inside repeats, look-arounds or back-references.
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
const MAX_WAYS = 2048

interface Group {
  hasRepeat: boolean
}

/** Says why a pattern could take long, or undefined where it cannot. */
function slowness(pattern: string): string | undefined {
  const groups: Group[] = [{ hasRepeat: false }]
  let ways = 1
  let closed: Group | undefined
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index)
    const rest = pattern.slice(index)
    const before = closed
    closed = undefined
    if (character === '\\') {
      if (/^\\([1-9]|k<)/.test(rest)) return 'it has a back-reference'
      index += 1
    } else if (character === '[') {
      index += Math.max(1, /^\[(\\.|[^\]\\])*/.exec(rest)?.[0].length ?? 1)
    } else if (character === '(') {
      if (/^\(\?[=!<]/.test(rest)) return 'it has a look-around or a named group'
      groups.push({ hasRepeat: false })
    } else if (character === ')') {
      closed = groups.pop() ?? { hasRepeat: false }
    } else if (character === '|') {
      ways *= 2
    } else if (character === '*' || character === '+') {
      return 'it has a repeat without an upper bound'
    } else if (character === '?' || character === '{') {
      const bounds = /^\{(\d+)(,(\d*))?\}/.exec(rest)
      if (character === '{' && !bounds) continue
      const least = bounds ? Number(bounds[1]) : 0
      const most = bounds ? Number(bounds[2] === undefined ? bounds[1] : bounds[3] || Number.POSITIVE_INFINITY) : 1
      if (most > MAX_REPEAT) return `it repeats something more than ${MAX_REPEAT} times`
      if (before?.hasRepeat) return 'it has a repeat inside a repeat'
      ways *= most - least + 1
      for (const group of groups) group.hasRepeat = true
      if (bounds) index += bounds[0].length - 1
      if (pattern.charAt(index + 1) === '?') index += 1
    }
    if (ways > MAX_WAYS) return 'it can be tried in too many ways'
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
