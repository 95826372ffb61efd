import type { RecordEvent } from './event.ts'
import { RecordVerifier } from './hash-chain.ts'

/** Something about a record that its reader has to know. Holds nothing of what was said. */
export interface RecordNotice {
  readonly kind: 'unreadable' | 'unknown-event' | 'chain-broken' | 'cut-off' | 'start-missing'
  /** Line of the record, from 1; the last one where the record is cut off. */
  readonly line: number
  readonly message: string
}

/** A record as far as it can be read. */
export interface ReadRecord {
  readonly events: readonly RecordEvent[]
  /** In the order of their lines. */
  readonly notices: readonly RecordNotice[]
  /** Sequence number of the first event that is not proven to be as it was written; missing where all are. */
  readonly provenBelowSeq?: number
}

const types = [
  'call-started',
  'segment-redacted',
  'signal-measured',
  'moment-detected',
  'prompt-queued',
  'prompt-suppressed',
  'prompt-displaced',
  'prompt-withdrawn',
  'prompt-snoozed',
  'prompt-edited',
  'prompt-rated',
  'prompt-shown',
  'prompt-expired',
  'prompt-expanded',
  'prompt-accepted',
  'prompt-dismissed',
  'alert-raised',
  'fault-raised',
  'prompts-stopped',
  'prompts-resumed',
  'action-decided',
  'self-assessed',
  'finding-contested',
  'lesson-settled',
  'prompt-rewritten',
  'suggestion-rejected',
  'item-ticked',
  'call-ended',
] as const satisfies readonly RecordEvent['type'][]

/** The compiler asks for a type that is missing above. */
const knownTypes: ReadonlySet<string> = new Set<Exclude<RecordEvent['type'], (typeof types)[number]> extends never ? string : never>(types)

/**
 * Reads the lines of one call's record. What cannot be read, and what another version wrote, is named and left out; a broken
 * chain is named once, at its first bad line, and the rest is read all the same. Never throws.
 */
export function readRecord(lines: Iterable<string>): ReadRecord {
  const verifier = new RecordVerifier()
  const events: RecordEvent[] = []
  const notices: RecordNotice[] = []
  let line = 0
  let provenBelowSeq: number | undefined
  for (const text of lines) {
    line += 1
    verifier.read(text)
    const verdict = verifier.result()
    const value = parsed(text)
    if (!verdict.ok && provenBelowSeq === undefined) {
      provenBelowSeq = line - 1
      notices.push({ kind: 'chain-broken', line, message: verdict.problem })
    }
    // That it is no event may be what breaks the chain here, and is said once.
    if (!value) {
      if (notices.at(-1)?.line !== line) notices.push({ kind: 'unreadable', line, message: 'it is not an event' })
    } else if (!knownTypes.has(value.type))
      notices.push({ kind: 'unknown-event', line, message: 'it is an event that this version does not know' })
    else if (!hasItsFields(value)) notices.push({ kind: 'unreadable', line, message: 'fields of the event are missing or of another type' })
    else events.push({ ...value, seq: line - 1 })
  }
  const isWhole = events.some(({ type }) => type === 'call-ended')
  if (line > 0 && events[0]?.type !== 'call-started')
    notices.unshift({ kind: 'start-missing', line: 1, message: 'the record does not begin with the start of a call' })
  if (line > 0 && !isWhole) notices.push({ kind: 'cut-off', line, message: 'the record ends before the call does' })
  return { events, notices, ...(provenBelowSeq !== undefined && { provenBelowSeq }) }
}

/** Splits a file with records of several calls, one after the other, into the lines of each: a call begins where its start stands. */
export function splitRecords(lines: Iterable<string>): string[][] {
  const records: string[][] = []
  for (const text of lines) {
    if (records.length === 0 || text.startsWith('{"seq":0,')) records.push([])
    records.at(-1)?.push(text)
  }
  return records
}

function parsed(text: string): RecordEvent | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isEvent = typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
    return isEvent && 'atMs' in value && Number.isFinite(value.atMs) ? (value as RecordEvent) : undefined
  } catch {
    return undefined
  }
}

/** The fields that readers rely on: a line can have the form of an event and come from elsewhere. */
function hasItsFields(event: RecordEvent): boolean {
  const { type } = event
  if (type === 'call-started') {
    const { callId, channel, startedAt = '' } = event
    const { playbookVersion, modelVersion }: Partial<typeof event> = event
    return [callId, channel, startedAt, playbookVersion ?? '', modelVersion ?? ''].every(isText)
  }
  if (type === 'segment-redacted')
    return [event.segmentId, event.speaker, event.text].every(isText) && [event.startMs, event.endMs].every(Number.isFinite)
  if (type === 'signal-measured') return isText(event.signal)
  if (type === 'moment-detected') return [event.momentId, event.moment, event.because].every(isText) && isEvidence(event.evidence)
  if (type === 'finding-contested') return isText(event.findingId) && isText(event.reason)
  if (type === 'lesson-settled') return [event.lessonId, event.criterion, event.outcome].every(isText)
  if (type === 'self-assessed') return typeof event.ratings === 'object'
  return !('promptId' in event) || [event.promptId, event.moment, event.dedupeKey, event.headline].every(isText)
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isEvidence(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'segmentId' in each)
}
