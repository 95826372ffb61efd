import { CuecardError, formatProblem } from '../errors.ts'
import { didYouMean } from '../playbook/closest.ts'
import { parsePlaybook } from '../playbook/parse-playbook.ts'
import type { ParsedPlaybook } from '../playbook/parse-playbook.ts'
import type { Playbook, PlaybookFile } from '../playbook/playbook.ts'
import { collections } from '../playbooks/collections.ts'
import { general } from '../playbooks/general.ts'
import { health } from '../playbooks/health.ts'
import { lending } from '../playbooks/lending.ts'
import { retail } from '../playbooks/retail.ts'
import { labelOf, readText } from './input.ts'
import type { Io } from './io.ts'
import { shippedPlaybooks } from './package-files.ts'

/** More than the parser takes, in bytes: it says so itself, and no larger file is read. */
const mostBytes = 4_000_000

/** What a file may extend. */
const shippedFiles: ReadonlyMap<string, PlaybookFile> = new Map(
  Object.entries({ general, collections, health, lending, retail }).map(([name, { versionId: _id, phrases: _phrases, ...file }]) => [
    name,
    file,
  ]),
)

/** Reads the playbook file of this path, or the shipped one of this name. */
export async function readPlaybook(name: string, io: Io): Promise<{ readonly label: string; readonly parsed: ParsedPlaybook }> {
  const shipped = shippedPlaybooks()
  const file = shipped.get(name) ?? name
  const label = shipped.has(name) ? name : labelOf(file)
  try {
    return { label, parsed: parsePlaybook(await readText(file, io, mostBytes), { file: label, bases: shippedFiles }) }
  } catch (error) {
    const isName = /^[\w-]+$/.test(name)
    if (!isName || !(error instanceof CuecardError)) throw error
    const names = [...shipped.keys()]
    throw new CuecardError({ message: error.message, hint: didYouMean(name, names, `the shipped playbooks are ${names.join(', ')}`) })
  }
}

/** The playbook of this path or name. Throws a {@link CuecardError} if it has faults, and names the first of them. */
export async function loadPlaybook(name: string, io: Io): Promise<Playbook> {
  const { label, parsed } = await readPlaybook(name, io)
  if ('playbook' in parsed) return parsed.playbook
  const [first] = parsed.problems
  const more = parsed.problems.length - 1
  throw new CuecardError({
    message: `${first ? formatProblem(first) : label}${more > 0 ? `; and ${more} more` : ''}`,
    hint: `\`cuecard check ${name}\` names every fault`,
  })
}
