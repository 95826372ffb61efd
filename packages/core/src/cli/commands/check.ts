import { formatProblem } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import { onlyFile, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { exitCode } from '../io.ts'
import { readPlaybook } from '../load-playbook.ts'

const help = `Usage: cuecard check PLAYBOOK

Checks a playbook, YAML or JSON: its shape, its phrases, and how its parts fit
together. Names every fault with file, line, column and what to do, and warns
of what can have no effect.

  PLAYBOOK   a file, "-" for standard input, or the name of a shipped playbook

Exits 0 if the playbook can be used, with warnings or without; 1 if it has
faults; 2 on wrong use and when the file cannot be read.
`

export const check: Command = {
  name: 'check',
  summary: 'check a playbook and name every fault in it',
  help,
  async run(args, io) {
    const { files } = readArguments(args, {})
    const { label, parsed } = await readPlaybook(onlyFile(files, 'PLAYBOOK'), io)
    const problems = 'problems' in parsed ? parsed.problems : []
    const { warnings } = parsed
    const all = [
      ...problems.map((problem) => ({ problem, text: formatProblem(problem) })),
      ...warnings.map((problem) => ({ problem, text: formatProblem({ ...problem, message: `warning: ${problem.message}` }) })),
    ]
    for (const { text } of all.sort((a, b) => lineOf(a.problem) - lineOf(b.problem))) io.stdout.write(`${text}\n`)
    const version = 'playbook' in parsed ? ` (${parsed.playbook.versionId})` : ''
    io.stdout.write(`${label}: ${counted(problems.length, 'error')}, ${counted(warnings.length, 'warning')}${version}\n`)
    return problems.length > 0 ? exitCode.found : exitCode.done
  },
}

function lineOf({ position }: Problem): number {
  return position?.line ?? 0
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`
}
