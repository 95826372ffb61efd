import { CuecardError } from '../errors.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/gate.ts'
import type { RecordEvent } from '../record/event.ts'
import { readRecord, splitRecords } from '../record/read-record.ts'
import type { ReadRecord } from '../record/read-record.ts'
import { CallReplay } from '../session/replay-call.ts'
import { parseCallEvent } from '../transcript/parse-call-event.ts'
import { labelOf, readBytes } from './input.ts'
import type { Io } from './io.ts'
import { readLines } from './lines.ts'
import { ProblemLog } from './problem-log.ts'

/** How call files become records. */
export interface ReadRecordsOptions {
  /** What a call file is replayed with; without it only records are taken. */
  readonly playbook?: () => Promise<Playbook>
}

/**
 * The records in a file: those that `cuecard replay --json` wrote, of one call or of several, or the record that a call file
 * gives when it is replayed. What is wrong with a record is told on standard error. Throws a {@link CuecardError} where there
 * is nothing to read.
 */
export async function readRecords(file: string, io: Io, { playbook }: ReadRecordsOptions = {}): Promise<readonly ReadRecord[]> {
  const label = labelOf(file)
  const lines: string[] = []
  for await (const chunk of readLines(readBytes(file, io), label))
    for (const { text, problem } of chunk) lines.push(problem === undefined ? text : '')
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  if (lines.length === 0) throw new CuecardError({ message: `${label}: there is no event in it`, hint: 'name a record or a call file' })
  if (lines.some(isRecordLine)) return recordsOf(lines, label, io)
  if (!playbook)
    throw new CuecardError({ message: `${label}: it is not a record`, hint: '`cuecard replay --json` makes one of a call file' })
  return [await replayed(lines, label, io, playbook)]
}

function isRecordLine(text: string): boolean {
  return text.includes('"prevHash":"')
}

function recordsOf(lines: readonly string[], label: string, io: Io): readonly ReadRecord[] {
  let before = 0
  return splitRecords(lines).map((part) => {
    const record = readRecord(part)
    const log = new ProblemLog(io, label)
    for (const { line, message } of record.notices) log.add(before + line, message)
    log.end()
    before += part.length
    return record
  })
}

async function replayed(lines: readonly string[], label: string, io: Io, playbook: () => Promise<Playbook>): Promise<ReadRecord> {
  const events: RecordEvent[] = []
  const log = new ProblemLog(io, label)
  const call = new CallReplay({
    playbook: await playbook(),
    moments,
    privacy: createPrivacyGate(),
    onRecordEvent: (event) => events.push(event),
  })
  let taken = 0
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue
    const parsed = parseCallEvent(json(text))
    if ('problem' in parsed) log.add(index + 1, parsed.problem)
    else {
      call.push(parsed.event)
      taken += 1
    }
  }
  log.end()
  if (taken === 0)
    throw new CuecardError({ message: `${label}: not one event can be read`, hint: 'name a record or a call file (JSON Lines)' })
  call.end()
  return { events, notices: [] }
}

/** The parser's own message would quote the line. */
function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
