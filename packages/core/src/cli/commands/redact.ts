import { createRedactor, redactConversation } from '../../privacy/redactor.ts'
import type { HiddenEntity, RedactedUtterance } from '../../privacy/redactor.ts'
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

/** A line may turn out to hold the first part of a value that goes on in a later one, at most so many lines down. */
const LINES_BACK = 8

/** The lines of a text that later ones may still change, as they now stand. */
class WaitingLines {
  readonly #redactor = createRedactor()
  readonly #most: number
  readonly #lines = new Map<string, { text: string; readonly ending: string }>()
  #count = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Takes the next line, and gives what is to be written of the earlier ones. */
  add(text: string, ending: string): string {
    this.#count += 1
    const id = String(this.#count)
    const { revised, ...own } = this.#redactor.redact({ id, speaker: 'unknown', text })
    this.#lines.set(id, { text: own.text, ending })
    this.#take(revised)
    return this.#written(this.#most)
  }

  /** What is left to be written. */
  end(): string {
    return this.#written(0)
  }

  #written(most: number): string {
    let written = ''
    for (const id of this.#lines.keys()) {
      if (this.#lines.size <= most) break
      this.#take(this.#redactor.settle(id))
      const line = this.#lines.get(id)
      this.#lines.delete(id)
      if (line) written += line.text + line.ending
    }
    return written
  }

  #take(redacted: readonly RedactedUtterance[]): void {
    for (const { id, text } of redacted) {
      const line = this.#lines.get(id)
      if (line) line.text = text
    }
  }
}

async function redactText(file: string, log: ProblemLog, io: Io): Promise<void> {
  const progress = new Progress(io, labelOf(file))
  const waiting = new WaitingLines(file === '-' && io.stdin.isTTY ? 0 : LINES_BACK)
  for await (const lines of readLines(readBytes(file, io), labelOf(file))) {
    for (const { number, text, ending, problem } of lines) {
      if (problem !== undefined) log.add(number, problem)
      else io.stdout.write(waiting.add(text, ending))
    }
    progress.add(lines.length)
    await io.stdout.flush()
  }
  io.stdout.write(waiting.end())
  await io.stdout.flush()
  progress.end()
}

async function redactConversations(file: string, log: ProblemLog, io: Io): Promise<void> {
  const progress = new Progress(io, labelOf(file))
  for await (const lines of readJsonLines(file, io, log)) {
    for (const { number, value } of lines) {
      const conversation = conversationOf(value)
      if ('problem' in conversation) log.add(number, conversation.problem)
      else io.stdout.write(`${JSON.stringify(redactLine(conversation))}\n`)
    }
    progress.add(lines.length)
    await io.stdout.flush()
  }
  progress.end()
}

function redactLine({ id, text, utterances, events }: Conversation): object {
  const said = text === undefined ? redactUtterances(utterances ?? []) : redactSingle(text)
  // The partials are another hearing of the same conversation: they get a memory of their own.
  return { id, ...said, ...(events && { events: redactEvents(events) }) }
}

function redactSingle(text: string): object {
  const [redacted] = redactConversation([{ speaker: 'unknown', text }])
  return { text: redacted?.text, entities: redacted?.entities.map((entity) => plain(entity)) }
}

function redactUtterances(utterances: readonly SaidLine[]): object {
  const redacted = redactConversation(utterances)
  return {
    utterances: utterances.map(({ speaker }, index) => ({ speaker, text: redacted[index]?.text })),
    entities: redacted.flatMap(({ entities }, index) => entities.map((entity) => plain(entity, index))),
  }
}

function redactEvents(events: readonly ArrivedLine[]): readonly object[] {
  const redactor = createRedactor()
  return events.map(({ utterance, speaker, text, final }) => {
    const { entities } = redactor.redact({ id: String(utterance), speaker, text, final })
    return { entities: entities.map((entity) => plain(entity)) }
  })
}

function plain({ type, start, end, confidence }: HiddenEntity, utterance?: number): object {
  return { type, start, end, ...(utterance !== undefined && { utterance }), confidence }
}
