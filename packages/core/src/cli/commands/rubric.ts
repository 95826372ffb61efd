import { CuecardError, formatProblem } from '../../errors.ts'
import { didYouMean } from '../../playbook/closest.ts'
import { diffRubrics } from '../../review/diff-rubrics.ts'
import { parseRubric } from '../../review/parse-rubric.ts'
import { onlyFile, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { labelOf, readText } from '../input.ts'
import { exitCode } from '../io.ts'
import type { Io } from '../io.ts'
import { loadRubric } from '../load-rubric.ts'
import { printable } from '../styles.ts'

const help = `Usage: cuecard rubric check RUBRIC
       cuecard rubric diff BEFORE AFTER

  check   names every fault of a rubric file, with line, column and what to do
  diff    what differs between two versions of a rubric, by the ids of its
          dimensions and criteria

RUBRIC is a file, YAML or JSON, or default for the shipped rubric.

Exits 0; 1 if check finds a fault or diff a difference; 2 on wrong use and when
a file cannot be read.
`

const mostBytes = 4_000_000

const tasks: Readonly<Record<string, (files: readonly string[], io: Io) => Promise<number>>> = { check, diff }

export const rubric: Command = {
  name: 'rubric',
  summary: 'check a rubric, or compare two versions of one',
  help,
  run(args, io) {
    const { files } = readArguments(args, {})
    const [task = '', ...rest] = files
    const work = Object.hasOwn(tasks, task) ? tasks[task] : undefined
    if (!work)
      throw new CuecardError({
        message: task === '' ? 'what to do is missing' : `there is nothing called ${task} to do`,
        hint: didYouMean(task, Object.keys(tasks), 'write `cuecard rubric check RUBRIC` or `cuecard rubric diff BEFORE AFTER`'),
      })
    return work(rest, io)
  },
}

async function check(files: readonly string[], io: Io): Promise<number> {
  const file = onlyFile(files, 'RUBRIC')
  const parsed =
    file === 'default' ? { rubric: await loadRubric(file, io) } : parseRubric(await readText(file, io, mostBytes), { file: labelOf(file) })
  const problems = 'problems' in parsed ? parsed.problems : []
  for (const problem of problems) io.stdout.write(`${formatProblem(problem)}\n`)
  const count = problems.length === 0 ? 'no errors' : `${problems.length} error${problems.length === 1 ? '' : 's'}`
  io.stdout.write(`${labelOf(file)}: ${count}${'rubric' in parsed ? ` (${parsed.rubric.versionId})` : ''}\n`)
  return problems.length > 0 ? exitCode.found : exitCode.done
}

async function diff(files: readonly string[], io: Io): Promise<number> {
  const [before, after, ...more] = files
  if (before === undefined || after === undefined || more.length > 0)
    throw new CuecardError({ message: 'diff compares two rubrics', hint: 'write `cuecard rubric diff BEFORE AFTER`' })
  const changes = diffRubrics(await loadRubric(before, io), await loadRubric(after, io))
  for (const { kind, at, message } of changes) io.stdout.write(printable(`${kind.padEnd(8)} ${at}: ${message}`) + '\n')
  if (changes.length === 0) io.stdout.write('no difference\n')
  return changes.length > 0 ? exitCode.found : exitCode.done
}
