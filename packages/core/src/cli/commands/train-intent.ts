import { measureIntents } from '../../briefing/measure-intents.ts'
import { trainIntentModel } from '../../briefing/intent-model.ts'
import type { IntentExample } from '../../briefing/intent-model.ts'
import type { CallerContext } from '../../briefing/caller-context.ts'
import { CuecardError } from '../../errors.ts'
import { onlyFile, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { labelOf } from '../input.ts'
import { exitCode } from '../io.ts'
import { readJsonLines } from '../json-lines.ts'
import { ProblemLog } from '../problem-log.ts'
import { Progress } from '../progress.ts'

const help = `Usage: cuecard train-intent EXPORT.jsonl

Learns from past contacts why customers call, for the briefing before a call:
naive Bayes over what is known before the first word. Writes the model, as
JSON, to standard output, and how well it predicts to standard error.

  EXPORT.jsonl   one contact a line; "-" for standard input:
                 {"intent":"billing","context":{"ivr":["2","1"],
                 "navigation":["/bill"],"accountType":"mobile",
                 "history":[{"at":"2026-11-02T10:00:00Z","intent":"billing",
                 "resolved":false}]}}

It is measured on contacts that it was not trained on (five folds), against
always naming the most frequent intent.

Exits 0; 1 if it does no better than that, beyond chance (the model is written
all the same); 2 on wrong use, on fewer than 20 contacts, and when a line
cannot be read.
`

const fewest = 20

/** A difference that chance brings about more often than this is none. */
const mostChance = 0.05

export const trainIntent: Command = {
  name: 'train-intent',
  summary: 'learn from past contacts why customers call',
  help,
  async run(args, io) {
    const { files } = readArguments(args, {})
    const file = onlyFile(files, 'EXPORT.jsonl')
    const label = labelOf(file)
    const log = new ProblemLog(io, label)
    const progress = new Progress(io, label)
    const examples: IntentExample[] = []
    for await (const lines of readJsonLines(file, io, log)) {
      for (const { number, value } of lines) {
        const example = exampleOf(value)
        if (example) examples.push(example)
        else log.add(number, '"intent" must be a text and "context" an object', 'see `cuecard train-intent --help`')
      }
      progress.add(lines.length)
    }
    progress.end()
    log.end()
    if (!log.isEmpty) return exitCode.unusable
    if (examples.length < fewest)
      throw new CuecardError({
        message: `${label}: ${examples.length} contacts are too few to learn from`,
        hint: `give at least ${fewest}`,
      })
    const { accuracy, majority, onlyModel, onlyMajority, chance } = measureIntents(examples)
    const isBetter = onlyModel > onlyMajority && chance <= mostChance
    io.stdout.write(`${JSON.stringify(trainIntentModel(examples))}\n`)
    io.stderr.write(
      `${label}: ${examples.length} contacts; right ${percent(accuracy)} of the time on contacts not trained on, the most frequent intent ${percent(majority)} (${isBetter ? 'better' : 'no better'}, p = ${chance.toPrecision(2)})\n`,
    )
    return isBetter ? exitCode.done : exitCode.found
  },
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function exampleOf(value: unknown): IntentExample | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { intent, context } = value as Readonly<Record<string, unknown>>
  if (typeof intent !== 'string' || intent === '' || typeof context !== 'object' || context === null) return undefined
  return { intent, context: cleaned(context as Readonly<Record<string, unknown>>) }
}

/** What is of another type than a feature needs is left out. */
function cleaned({ ivr, navigation, history, accountType }: Readonly<Record<string, unknown>>): CallerContext {
  const texts = (list: unknown) => (Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [])
  return {
    ivr: texts(ivr),
    navigation: texts(navigation),
    history: (Array.isArray(history) ? history : []).flatMap((contact: unknown) => pastContact(contact) ?? []),
    ...(typeof accountType === 'string' && { accountType }),
  }
}

function pastContact(value: unknown): NonNullable<CallerContext['history']>[number] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { at, intent, resolved } = value as Readonly<Record<string, unknown>>
  return {
    at: typeof at === 'string' ? at : '',
    ...(typeof intent === 'string' && { intent }),
    ...(typeof resolved === 'boolean' && { resolved }),
  }
}
