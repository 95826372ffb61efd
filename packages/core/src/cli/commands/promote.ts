import { stringify } from 'yaml'
import { CuecardError } from '../../errors.ts'
import { proposeEntries } from '../../review/promote.ts'
import type { Proposal } from '../../review/promote.ts'
import type { Scorecard } from '../../review/scorecard.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { labelOf } from '../input.ts'
import { exitCode } from '../io.ts'
import { readJsonLines } from '../json-lines.ts'
import { ProblemLog } from '../problem-log.ts'

const help = `Usage: cuecard promote SCORECARDS.jsonl… [--least N] [--json]

Proposes playbook entries from what a language model found again and again
beyond the rubric: what agents should not say as prohibitions, what customers
ask as articles, each with the calls and the words that it rests on.

  SCORECARDS.jsonl   scorecards, one a line, as \`cuecard review --json\` and
                     \`createAfterCall\` give them; "-" for standard input
  --least N          in at least so many calls; 3 where nothing is said
  --json             the proposals as JSON instead of YAML

The output is no playbook and is not used as one: a person who approves an
entry copies it into the playbook.

Exits 0, also where there is nothing to propose; 2 on wrong use and when a line
cannot be read.
`

export const promote: Command = {
  name: 'promote',
  summary: 'propose playbook entries from findings that recur',
  help,
  async run(args, io) {
    const { options, files } = readArguments(args, { least: 'text', json: 'flag' })
    if (files.length === 0)
      throw new CuecardError({ message: 'SCORECARDS.jsonl is missing', hint: 'name a file, or "-" for standard input' })
    const least = leastOf(options.least ?? '3')
    const scorecards: Scorecard[] = []
    let isWhole = true
    for (const file of files) {
      const log = new ProblemLog(io, labelOf(file))
      for await (const lines of readJsonLines(file, io, log)) {
        for (const { number, value } of lines) {
          if (isScorecard(value)) scorecards.push(value)
          else log.add(number, 'it is not a scorecard', '`cuecard review --json` writes scorecards')
        }
      }
      log.end()
      isWhole &&= log.isEmpty
    }
    const proposals = proposeEntries(scorecards, least)
    io.stdout.write(options.json ? `${JSON.stringify(proposals)}\n` : asYaml(proposals, scorecards.length))
    return isWhole ? exitCode.done : exitCode.unusable
  },
}

function leastOf(text: string): number {
  const least = Number(text)
  if (Number.isInteger(least) && least >= 1) return least
  throw new CuecardError({ message: '--least must be a whole number, 1 or more', hint: '3 where nothing is said' })
}

function isScorecard(value: unknown): value is Scorecard {
  if (typeof value !== 'object' || value === null) return false
  const { callId, open } = value as Readonly<Record<string, unknown>>
  return typeof callId === 'string' && Array.isArray(open) && open.every(isFinding)
}

function isFinding(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { title, because, citations } = value as Readonly<Record<string, unknown>>
  const quotes = Array.isArray(citations)
    ? citations.map((citation: unknown) => (citation as { readonly quote?: unknown } | null)?.quote)
    : []
  return typeof title === 'string' && typeof because === 'string' && quotes.length > 0 && quotes.every((quote) => typeof quote === 'string')
}

function asYaml(proposals: readonly Proposal[], calls: number): string {
  const head = `# ${proposals.length} proposals from ${calls} calls, for a person to approve. This is not a playbook.\n`
  return head + stringify({ proposals }, { lineWidth: 0 })
}
