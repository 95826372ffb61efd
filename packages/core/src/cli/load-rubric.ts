import { CuecardError, formatProblem } from '../errors.ts'
import { defaultRubric } from '../review/default-rubric.ts'
import { parseRubric } from '../review/parse-rubric.ts'
import type { Rubric } from '../review/rubric.ts'
import { labelOf, readText } from './input.ts'
import type { Io } from './io.ts'

/** More than the parser takes, in bytes: it says so itself, and no larger file is read. */
const mostBytes = 4_000_000

/**
 * The rubric of this path, or the shipped one for `default`. Says on standard error how an older format is read.
 * Throws a {@link CuecardError} that names the first fault.
 */
export async function loadRubric(name: string, io: Io): Promise<Rubric> {
  if (name === defaultRubric.name) return defaultRubric
  const label = labelOf(name)
  const parsed = parseRubric(await readText(name, io, mostBytes), { file: label })
  if ('rubric' in parsed) {
    for (const change of parsed.migrations ?? []) io.stderr.write(`${formatProblem(change)}\n`)
    return parsed.rubric
  }
  const [first] = parsed.problems
  const more = parsed.problems.length - 1
  throw new CuecardError({
    message: `${first ? formatProblem(first) : label}${more > 0 ? `; and ${more} more` : ''}`,
    hint: 'correct the rubric, or leave --rubric out for the shipped one',
  })
}
