import { CuecardError, formatProblem } from '../../errors.ts'
import { didYouMean } from '../../playbook/closest.ts'
import { diffRubrics } from '../../review/diff-rubrics.ts'
import { draftRubric } from '../../review/draft-rubric.ts'
import { parseRubric } from '../../review/parse-rubric.ts'
import type { ParsedRubric } from '../../review/parse-rubric.ts'
import { onlyFile, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { labelOf, readText } from '../input.ts'
import { exitCode } from '../io.ts'
import type { Io } from '../io.ts'
import { llmOptions, loadLlm } from '../load-llm.ts'
import { loadRubric } from '../load-rubric.ts'
import { printable } from '../styles.ts'

const help = `Usage: cuecard rubric check RUBRIC
       cuecard rubric diff BEFORE AFTER
       cuecard rubric draft DOCUMENT --llm URL --model NAME

  check   names every fault of a rubric file, with line, column and what to do;
          of a file in an older format, what is read otherwise than it is written
  diff    what differs between two versions of a rubric, by the ids of its
          dimensions and criteria
  draft   has a language model turn a document (Markdown) about how calls should
          be handled into a draft. It is no rubric yet: it is refused until a
          person has read it and taken the line "draft: true" out. The document
          goes to the server at URL (OpenAI's Chat Completions, up to and with the
          version; a key in the variable CUECARD_LLM_KEY); no call does

RUBRIC is a file, YAML or JSON, or default for the shipped rubric.

Exits 0; 1 if check finds a fault, diff a difference, or the model wrote no
rubric; 2 on wrong use and when
a file cannot be read.
`

const mostBytes = 4_000_000

type Llms = Parameters<typeof loadLlm>[0]

const tasks: Readonly<Record<string, (files: readonly string[], io: Io, llm: Llms) => Promise<number>>> = { check, diff, draft }

export const rubric: Command = {
  name: 'rubric',
  summary: 'check a rubric, or compare two versions of one',
  help,
  run(args, io) {
    const { options, files } = readArguments(args, llmOptions)
    const [task = '', ...rest] = files
    const work = Object.hasOwn(tasks, task) ? tasks[task] : undefined
    if (!work)
      throw new CuecardError({
        message: task === '' ? 'what to do is missing' : `there is nothing called ${task} to do`,
        hint: didYouMean(
          task,
          Object.keys(tasks),
          'write `cuecard rubric check RUBRIC`, `cuecard rubric diff BEFORE AFTER` or `cuecard rubric draft DOCUMENT`',
        ),
      })
    return work(rest, io, options)
  },
}

async function check(files: readonly string[], io: Io): Promise<number> {
  const file = onlyFile(files, 'RUBRIC')
  const parsed: ParsedRubric =
    file === 'default' ? { rubric: await loadRubric(file, io) } : parseRubric(await readText(file, io, mostBytes), { file: labelOf(file) })
  const problems = 'problems' in parsed ? parsed.problems : []
  const changes = 'rubric' in parsed ? (parsed.migrations ?? []) : []
  for (const problem of [...problems, ...changes]) io.stdout.write(`${formatProblem(problem)}\n`)
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

async function draft(files: readonly string[], io: Io, options: Llms): Promise<number> {
  const file = onlyFile(files, 'DOCUMENT')
  const llm = loadLlm(options, io)
  if (!llm) throw new CuecardError({ message: '--llm is missing', hint: 'a draft is written by a language model: --llm URL --model NAME' })
  const document = await readText(file, io, mostBytes)
  if (document.trim() === '') throw new CuecardError({ message: `${labelOf(file)}: it is empty`, hint: 'name a document in words' })
  const drafted = await draftRubric(document, llm.judge, llm.signal())
  if ('yaml' in drafted) io.stdout.write(drafted.yaml)
  else for (const problem of llm.problem ? [llm.problem] : drafted.problems) io.stderr.write(`${formatProblem(problem)}\n`)
  return 'yaml' in drafted ? exitCode.done : exitCode.found
}
