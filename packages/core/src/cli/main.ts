import { CuecardError, formatProblem, isCuecardError } from '../errors.ts'
import { didYouMean } from '../playbook/closest.ts'
import type { Command } from './command.ts'
import { bench } from './commands/bench.ts'
import { check } from './commands/check.ts'
import { effectiveness } from './commands/effectiveness.ts'
import { explain } from './commands/explain.ts'
import { promote } from './commands/promote.ts'
import { redact } from './commands/redact.ts'
import { replay } from './commands/replay.ts'
import { review } from './commands/review.ts'
import { rubric } from './commands/rubric.ts'
import { sentiment } from './commands/sentiment.ts'
import { test } from './commands/test.ts'
import { trainIntent } from './commands/train-intent.ts'
import { verify } from './commands/verify.ts'
import { exitCode, OutputClosed } from './io.ts'
import type { Io } from './io.ts'
import { packageVersion } from './package-files.ts'
import { processIo } from './process-io.ts'

const commands: readonly Command[] = [
  replay,
  redact,
  sentiment,
  verify,
  check,
  test,
  review,
  explain,
  rubric,
  effectiveness,
  promote,
  trainIntent,
  bench,
]

const help = `Usage: cuecard COMMAND …

Live coaching for contact-centre agents, on the command line.

${commands.map(({ name, summary }) => `  ${name.padEnd(15)}${summary}`).join('\n')}

  cuecard COMMAND --help   what a command does, and its options
  cuecard --version        the version

Files are named, or "-" stands for standard input. Results go to standard
output, progress and errors to standard error. Exit codes: 0 done, 1 the work
found a failure, 2 wrong use or input that cannot be read.
`

/** Runs `cuecard` with these arguments and gives the exit code. Never throws. */
export async function runCuecard(args: readonly string[], io: Io): Promise<number> {
  try {
    const code = await dispatch(args, io)
    await io.stdout.flush()
    return code
  } catch (error) {
    if (error instanceof OutputClosed) return exitCode.done
    io.stderr.write(`cuecard: ${describe(error)}\n`)
    await io.stdout.flush().catch(() => {})
    return exitCode.unusable
  }
}

/** Runs `cuecard` as this process. */
export async function runProcess(): Promise<void> {
  process.exitCode = await runCuecard(process.argv.slice(2), processIo())
}

async function dispatch([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === undefined) {
    io.stderr.write(help)
    return exitCode.unusable
  }
  if (name === '--help' || name === '-h') return print(help, io)
  if (name === '--version') return print(`${packageVersion()}\n`, io)
  const command = commands.find((each) => each.name === name)
  if (!command) {
    const names = commands.map((each) => each.name)
    const [kind, known] = name.startsWith('-') ? ['option', ['--help', '--version']] : ['command', names]
    throw new CuecardError({
      message: `there is no ${kind} ${name}`,
      hint: didYouMean(name, known as string[], `there ${kind === 'option' ? 'are' : 'is'} ${known.join(', ')}`),
    })
  }
  const asksForHelp = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).some((arg) => arg === '--help' || arg === '-h')
  return asksForHelp ? print(command.help, io) : command.run(args, io)
}

function print(text: string, io: Io): number {
  io.stdout.write(text)
  return exitCode.done
}

/** An unexpected error's own text may quote what was being read, so only its kind is told. */
function describe(error: unknown): string {
  if (isCuecardError(error)) return formatProblem(error as CuecardError)
  return `something went wrong that should not (${error instanceof Error ? error.name : 'unknown error'}); please report it`
}
