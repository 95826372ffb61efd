import { createLocalKnowledge } from '../../knowledge/local-knowledge.ts'
import { CuecardError, formatProblem, isCuecardError } from '../../errors.ts'
import { moments } from '../../moments/index.ts'
import { createPrivacyGate } from '../../privacy/gate.ts'
import type { Playbook } from '../../playbook/playbook.ts'
import type { RecordEvent } from '../../record/event.ts'
import { recordLine } from '../../record/hash-chain.ts'
import { CallReplay } from '../../session/replay-call.ts'
import { didYouMean } from '../../playbook/closest.ts'
import { taxonomy } from '../../taxonomy.ts'
import type { MomentName } from '../../taxonomy.ts'
import { parseCallEvent } from '../../transcript/parse-call-event.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { labelOf } from '../input.ts'
import { explainer } from '../explain.ts'
import { exitCode } from '../io.ts'
import type { Io } from '../io.ts'
import { readJsonLines } from '../json-lines.ts'
import { loadPlaybook } from '../load-playbook.ts'
import { Pace } from '../pace.ts'
import { ProblemLog } from '../problem-log.ts'
import { Progress } from '../progress.ts'
import { stylesFor } from '../styles.ts'
import { Tally } from '../tally.ts'
import { Timeline } from '../timeline.ts'

const help = `Usage: cuecard replay CALL.jsonl… [--playbook P] [--speed N] [--json]
                      [--explain MOMENT]

Runs recorded calls through the whole path and shows what the agent would have
seen, and why: who said what (redacted), the moments, the prompts that were
shown, and those that were held back with the reason.

  CALL.jsonl     call files (JSON Lines); "-" for standard input. Several are
                 run one after the other.
  --playbook P   a playbook file, or the name of a shipped one: general (this
                 is the default), collections
  --speed N      0 (default): as fast as possible, in simulated time; N above 0:
                 N times as fast as the call was. The record is the same.
  --explain MOMENT  why this moment was or was not detected, segment by
                 segment: what was heard for it, and what it waits for
  --json         the record instead, one event a line (see \`cuecard verify\`)

A line that is not an event is named on standard error and in the record, and
the rest of the call is run.

Exits 0, also where some lines of a file could not be read; 2 on wrong use, and
when of some file not one line could be.
`

interface Settings {
  readonly playbook: Playbook
  readonly pace: Pace | undefined
  readonly json: boolean
  readonly explain: MomentName | undefined
}

export const replay: Command = {
  name: 'replay',
  summary: 'run recorded calls and show each prompt, and why',
  help,
  async run(args, io) {
    const { options, files } = readArguments(args, { playbook: 'text', speed: 'text', json: 'flag', explain: 'text' })
    if (files.length === 0) throw new CuecardError({ message: 'CALL.jsonl is missing', hint: 'name call files, or "-" for standard input' })
    const speed = speedOf(options.speed ?? '0')
    const playbook = await loadPlaybook(options.playbook ?? 'general', io)
    const explain = options.explain === undefined ? undefined : momentOf(options.explain)
    const all = new Tally()
    let calls = 0
    let code: number = exitCode.done
    for (const file of files) {
      try {
        const pace = speed > 0 ? new Pace(io.clock, speed) : undefined
        all.merge(await replayFile(file, { playbook, pace, json: options.json === true, explain }, io))
        calls += 1
      } catch (error) {
        if (!isCuecardError(error)) throw error
        io.stderr.write(`cuecard: ${formatProblem(error)}\n`)
        code = exitCode.unusable
      }
    }
    if (calls > 1 && !options.json) io.stdout.write(`All ${calls} calls\n${all.lines().join('\n')}\n`)
    return code
  },
}

function momentOf(name: string): MomentName {
  if (Object.hasOwn(taxonomy, name)) return name as MomentName
  const names = Object.keys(taxonomy)
  throw new CuecardError({ message: `there is no moment ${name}`, hint: didYouMean(name, names, `there is ${names.join(', ')}`) })
}

function speedOf(text: string): number {
  const speed = Number(text)
  if (text.trim() !== '' && Number.isFinite(speed) && speed >= 0) return speed
  throw new CuecardError({ message: '--speed must be a number, 0 or more', hint: '0 is as fast as possible, 1 as the call was' })
}

async function replayFile(file: string, { playbook, pace, json, explain }: Settings, io: Io): Promise<Tally> {
  const label = labelOf(file)
  const timeline = new Timeline(label, stylesFor(io))
  const log = new ProblemLog(io, label)
  const progress = new Progress(io, label)
  const waiting: RecordEvent[] = []
  const show = (event: RecordEvent): void => io.stdout.write(json ? `${recordLine(event)}\n` : timeline.linesOf(event))
  const trace = explain && explainer(explain, (line) => io.stdout.write(line))
  const onRecordEvent = pace ? (event: RecordEvent) => void waiting.push(event) : show
  const call = new CallReplay({
    playbook,
    moments,
    privacy: createPrivacyGate(),
    onRecordEvent,
    knowledge: createLocalKnowledge(playbook),
    ...(trace && { trace }),
  })
  const showInTime = async (): Promise<void> => {
    for (const event of waiting.splice(0)) {
      if (pace && pace.delayMs(event.atMs) > 0) await io.stdout.flush()
      await pace?.reach(event.atMs)
      show(event)
    }
  }
  const reader = new EventReader(call, log)
  const faulty = { add: (line: number, message: string, hint?: string) => reader.fault('event-malformed', line, message, hint) }
  for await (const lines of readJsonLines(file, io, faulty)) {
    for (const { number, value } of lines) {
      reader.take(number, value)
      if (pace) await showInTime()
    }
    progress.add(lines.length)
    await io.stdout.flush()
  }
  log.end()
  progress.end()
  if (!reader.hasEvents)
    throw new CuecardError({ message: `${label}: not one event can be read`, hint: 'it must be a call file (JSON Lines)' })
  call.end()
  await showInTime()
  if (!json) io.stdout.write(`${timeline.summary()}\n`)
  await io.stdout.flush()
  return timeline.tally
}

/** Feeds the lines of a file to the call. */
class EventReader {
  private readonly call: CallReplay
  private readonly log: ProblemLog
  private readonly early: string[] = []
  hasEvents = false

  constructor(call: CallReplay, log: ProblemLog) {
    this.call = call
    this.log = log
  }

  take(line: number, value: unknown): void {
    const parsed = parseCallEvent(value)
    if ('problem' in parsed) return this.fault('event-malformed', line, parsed.problem)
    this.call.push(parsed.event)
    this.hasEvents = true
    for (const message of this.early.splice(0)) this.call.fault('event-malformed', message)
    for (const message of parsed.faults) this.fault('event-mended', line, message)
  }

  /** Told at once; recorded once there is a call, for a file without any has no record. */
  fault(kind: 'event-malformed' | 'event-mended', line: number, message: string, hint?: string): void {
    this.log.add(line, message, hint)
    const recorded = `line ${line}: ${message}`
    if (this.hasEvents) this.call.fault(kind, recorded)
    else if (this.early.length < mostEarly) this.early.push(recorded)
  }
}

/** More faults than this before the first event say no more than these. */
const mostEarly = 100
