import { createRedactor } from '../../privacy/redactor.ts'
import type { HiddenEntity, Redactor, Utterance } from '../../privacy/redactor.ts'
import { onlyFile, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { labelOf, readBytes } from '../input.ts'
import { exitCode } from '../io.ts'
import type { Io } from '../io.ts'
import { readJsonLines } from '../json-lines.ts'
import { conversationOf } from '../line-shapes.ts'
import type { ArrivedLine, Conversation, SaidLine } from '../line-shapes.ts'
import { readLines } from '../lines.ts'
import { ProblemLog } from '../problem-log.ts'
import { Progress } from '../progress.ts'

const help = `Usage: cuecard redact [FILE] [--jsonl]

Hides personal data: text in, redacted text out.

  FILE      one conversation, an utterance a line; standard input where none is
            named, or "-"
  --jsonl   each line is one conversation

With --jsonl, {"id","text"} or {"id","utterances":[{"speaker","text"}]} becomes
{"id","text" or "utterances","entities":[{"type","start","end","utterance"?,
"confidence"}]}; offsets are UTF-16 code units into the input. A line that also
has "events":[{"t","utterance","speaker","text","final"}], the partials and
finals as they arrived, gets "events":[{"entities":[…]}] in the same order, with
the type HOLD for text that is held back.

A line that cannot be read is named on standard error and left out.

Exits 0; 2 on wrong use and when any line could not be read.
`

export const redact: Command = {
  name: 'redact',
  summary: 'hide personal data in text',
  help,
  async run(args, io) {
    const { options, files } = readArguments(args, { jsonl: 'flag' })
    const file = files.length === 0 ? '-' : onlyFile(files, 'FILE')
    if (file === '-' && io.stdin.isTTY) io.stderr.write('Reading from the terminal; Ctrl-D ends it.\n')
    const log = new ProblemLog(io, labelOf(file))
    await (options.jsonl ? redactConversations(file, log, io) : redactText(file, log, io))
    log.end()
    return log.isEmpty ? exitCode.done : exitCode.unusable
  },
}

async function redactText(file: string, log: ProblemLog, io: Io): Promise<void> {
  const progress = new Progress(io, labelOf(file))
  const redactor = createRedactor()
  for await (const lines of readLines(readBytes(file, io), labelOf(file))) {
    for (const { number, text, ending, problem } of lines) {
      if (problem !== undefined) log.add(number, problem)
      else io.stdout.write(`${redactor.redact({ speaker: 'unknown', text }).text}${ending}`)
    }
    progress.add(lines.length)
    await io.stdout.flush()
  }
  progress.end()
}

async function redactConversations(file: string, log: ProblemLog, io: Io): Promise<void> {
  const progress = new Progress(io, labelOf(file))
  for await (const lines of readJsonLines(file, io, log)) {
    for (const { number, value } of lines) {
      const conversation = conversationOf(value)
      if ('problem' in conversation) log.add(number, conversation.problem)
      else io.stdout.write(`${JSON.stringify(redactConversation(conversation))}\n`)
    }
    progress.add(lines.length)
    await io.stdout.flush()
  }
  progress.end()
}

function redactConversation({ id, text, utterances, events }: Conversation): object {
  const said = text === undefined ? redactUtterances(utterances ?? []) : redactSingle(text)
  // The partials are another hearing of the same conversation: they get a memory of their own.
  return { id, ...said, ...(events && { events: redactEvents(events) }) }
}

function redactSingle(text: string): object {
  const { text: redacted, entities } = createRedactor().redact({ speaker: 'unknown', text })
  return { text: redacted, entities: entities.map((entity) => plain(entity)) }
}

function redactUtterances(utterances: readonly SaidLine[]): object {
  const redactor = createRedactor()
  const redacted = utterances.map(({ speaker, text }, index) => ({ speaker, ...hide(redactor, { id: String(index), speaker, text }) }))
  return {
    utterances: redacted.map(({ speaker, text }) => ({ speaker, text })),
    entities: redacted.flatMap(({ entities }, index) => entities.map((entity) => plain(entity, index))),
  }
}

function redactEvents(events: readonly ArrivedLine[]): readonly object[] {
  const redactor = createRedactor()
  return events.map(({ utterance, speaker, text, final }) => {
    const { entities } = hide(redactor, { id: String(utterance), speaker, text, final })
    return { entities: entities.map((entity) => plain(entity)) }
  })
}

function hide(redactor: Redactor, utterance: Utterance): { readonly text: string; readonly entities: readonly HiddenEntity[] } {
  const { text, entities } = redactor.redact(utterance)
  return { text, entities }
}

function plain({ type, start, end, confidence }: HiddenEntity, utterance?: number): object {
  return { type, start, end, ...(utterance !== undefined && { utterance }), confidence }
}
