import { sha256Hex } from '../hash.ts'
import type { RecordEntry, RecordEvent } from './event.ts'

const origin = '0'.repeat(64)

/** Gives the events of one call their numbers and chains them; with `last`, goes on from the last event of a record. */
export function createHashChain(last?: RecordEvent): (entry: RecordEntry, atMs: number) => RecordEvent {
  let seq = last ? last.seq + 1 : 0
  let prevHash = last ? last.hash : origin
  return (entry, atMs) => {
    const event = sealed({ seq, atMs, prevHash }, entry)
    seq += 1
    prevHash = event.hash
    return event
  }
}

/** The one way an event is written as a line; any other bytes are a change. */
export function recordLine(event: RecordEvent): string {
  return JSON.stringify(event)
}

function sealed(
  place: { readonly seq: number; readonly atMs: number; readonly prevHash: string },
  { type, ...fields }: RecordEntry,
): RecordEvent {
  const { seq, atMs, prevHash } = place
  const hash = sha256Hex(JSON.stringify({ seq, atMs, type, prevHash, ...fields }))
  return { seq, atMs, type, hash, prevHash, ...fields } as RecordEvent
}

/** What a check of a record found. */
export type Verification =
  | { readonly ok: true; readonly events: number; readonly ended: boolean }
  | { readonly ok: false; readonly line: number; readonly problem: string }

/** Reads a record line by line and finds the first line that is not as it was written. */
export class RecordVerifier {
  private line = 0
  private prevHash = origin
  private ended = false
  private failure: Verification | undefined

  /** Takes the next line, without its line break. */
  read(text: string): void {
    this.line += 1
    const problem = this.failure ? undefined : this.problemOf(text)
    if (problem) this.failure = { ok: false, line: this.line, problem }
  }

  /** The verdict on the lines read so far. */
  result(): Verification {
    return this.failure ?? { ok: true, events: this.line, ended: this.ended }
  }

  private problemOf(text: string): string | undefined {
    const event = parsed(text)
    if (!event) return 'it is not an event'
    const { seq, atMs, hash, prevHash, ...entry } = event
    if (seq !== this.line - 1) return `it has number ${String(seq)} where ${this.line - 1} is due; lines are missing, doubled or moved`
    if (prevHash !== this.prevHash) return 'it does not follow from the line before'
    const again = sealed({ seq, atMs, prevHash }, entry as RecordEntry)
    if (again.hash !== hash) return 'its content does not match its hash'
    if (recordLine(again) !== text) return 'its bytes are not as they were written'
    this.prevHash = hash
    this.ended ||= entry.type === 'call-ended'
    return undefined
  }
}

function parsed(text: string): RecordEvent | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RecordEvent) : undefined
  } catch {
    return undefined
  }
}
