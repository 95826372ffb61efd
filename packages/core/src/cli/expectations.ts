import { CuecardError } from '../errors.ts'
import { didYouMean } from '../playbook/closest.ts'
import { taxonomy } from '../taxonomy.ts'
import type { MomentName } from '../taxonomy.ts'

/** A moment that a call must have, detected in a window of time. */
export interface ExpectedMoment {
  readonly moment: MomentName
  /** Milliseconds from the start of the call; its start where nothing is said. */
  readonly fromMs: number
  /** Its end where nothing is said. */
  readonly toMs: number
}

/** What a tenant expects of a call: a file `NAME.expect.json` beside the call. */
export interface Expectations {
  readonly expected: readonly ExpectedMoment[]
  /** Moments that must not be detected; `others` are all that are neither expected nor allowed. */
  readonly forbidden: readonly MomentName[] | 'others'
  /** With `others`: moments that may be there or not. */
  readonly allowed: readonly MomentName[]
}

/** When a moment was detected. */
export interface Detected {
  readonly moment: MomentName
  readonly atMs: number
}

/** What a call's expectations say of what was detected. */
export interface Judged {
  readonly found: readonly ExpectedMoment[]
  readonly missed: readonly ExpectedMoment[]
  readonly wrong: readonly Detected[]
}

type Fields = Readonly<Record<string, unknown>>

/** Reads a file of expectations. Throws a {@link CuecardError} that says what is wrong. */
export function parseExpectations(text: string, file: string): Expectations {
  const value = parseJson(text, file)
  const fault = (message: string, hint?: string): never => {
    throw new CuecardError({ message: `${file}: ${message}`, ...(hint !== undefined && { hint }) })
  }
  const momentOf = (name: unknown): MomentName =>
    typeof name === 'string' && Object.hasOwn(taxonomy, name)
      ? (name as MomentName)
      : fault(
          `${JSON.stringify(name)} is not a moment`,
          didYouMean(String(name), Object.keys(taxonomy), `there is ${Object.keys(taxonomy).join(', ')}`),
        )
  const timeOf = (entry: Fields, key: string, otherwise: number): number => {
    const time = entry[key] ?? otherwise
    return typeof time === 'number' && time >= 0 ? time : fault(`"${key}" must be a number of milliseconds`, '30 seconds are 30000')
  }
  const listOf = (key: string): readonly unknown[] => {
    const list = value[key] ?? []
    return Array.isArray(list) ? list : fault(`"${key}" must be a list`)
  }
  for (const key of Object.keys(value)) {
    if (!knownKeys.includes(key)) fault(`there is no "${key}"`, didYouMean(key, knownKeys, `there is ${knownKeys.join(', ')}`))
  }
  return {
    expected: listOf('expected').map((each) => {
      const entry: Fields = typeof each === 'object' && each !== null ? (each as Fields) : { moment: each }
      return {
        moment: momentOf(entry['moment']),
        fromMs: timeOf(entry, 'fromMs', 0),
        toMs: timeOf(entry, 'toMs', Number.POSITIVE_INFINITY),
      }
    }),
    forbidden: value['forbidden'] === 'others' ? 'others' : listOf('forbidden').map(momentOf),
    allowed: listOf('allowed').map(momentOf),
  }
}

const knownKeys = ['expected', 'forbidden', 'allowed']

function parseJson(text: string, file: string): Fields {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  } catch {
    // What the parser says would quote the file; that it is not JSON is told below.
  }
  throw new CuecardError({ message: `${file}: this is not a JSON object`, hint: 'write { "expected": [ … ], "forbidden": [ … ] }' })
}

/** Holds what was detected against what was expected. A moment that lasts may be told more than once in its window. */
export function judge({ expected, forbidden, allowed }: Expectations, detected: readonly Detected[]): Judged {
  const isIn = ({ moment, fromMs, toMs }: ExpectedMoment, each: Detected) =>
    each.moment === moment && each.atMs >= fromMs && each.atMs <= toMs
  const found = expected.filter((each) => detected.some((other) => isIn(each, other)))
  const isWrong = (each: Detected) =>
    !expected.some((other) => isIn(other, each)) &&
    (forbidden === 'others' ? !allowed.includes(each.moment) : forbidden.includes(each.moment))
  return { found, missed: expected.filter((each) => !found.includes(each)), wrong: detected.filter(isWrong) }
}
