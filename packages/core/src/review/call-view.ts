import type { RecordEvent } from '../record/event.ts'
import type { ReadRecord } from '../record/read-record.ts'
import { words } from '../text/words.ts'
import type { Word } from '../text/words.ts'

type Of<Type extends RecordEvent['type']> = Extract<RecordEvent, { readonly type: Type }>

/** What was said in one segment, in its last final version. */
export interface SaidSegment extends Pick<Of<'segment-redacted'>, 'segmentId' | 'speaker' | 'text' | 'startMs' | 'endMs' | 'seq'> {
  readonly words: readonly Word[]
}

/** A signal's last value for a segment. */
export interface Measured {
  readonly signal: string
  readonly segmentId?: string
  readonly value: unknown
  readonly atMs: number
}

/** A record arranged for reading: what was said, what was measured, and what was decided. */
export interface CallView {
  readonly started: Of<'call-started'> | undefined
  /** In the order of their start. */
  readonly segments: readonly SaidSegment[]
  readonly byId: ReadonlyMap<string, SaidSegment>
  /** In the order they were measured. */
  readonly measured: readonly Measured[]
  readonly moments: readonly Of<'moment-detected'>[]
  /** All events about prompts, in order. */
  readonly prompts: readonly Extract<RecordEvent, { readonly promptId: string }>[]
  readonly durationMs: number
  /** Whether the record reaches the end of the call. */
  readonly isWhole: boolean
  readonly record: ReadRecord
}

/** Arranges a record. Of segments that were revised the last final version stands, of values that were measured again the last. */
export function viewCall(record: ReadRecord): CallView {
  const latest = new Map<string, SaidSegment>()
  const measured = new Map<string, Measured>()
  const moments: Of<'moment-detected'>[] = []
  const prompts: Extract<RecordEvent, { readonly promptId: string }>[] = []
  for (const event of record.events) {
    if (event.type === 'segment-redacted') {
      if (event.final) latest.set(event.segmentId, said(event))
    } else if (event.type === 'signal-measured') {
      const { signal, segmentId, value, atMs } = event
      const part = signal === 'script' ? JSON.stringify(value) : ''
      measured.set(`${signal} ${segmentId ?? atMs} ${part}`, { signal, ...(segmentId !== undefined && { segmentId }), value, atMs })
    } else if (event.type === 'moment-detected') moments.push(event)
    else if ('promptId' in event) prompts.push(event)
  }
  const segments = [...latest.values()].filter(({ text }) => text.trim() !== '').sort((a, b) => a.startMs - b.startMs || a.seq - b.seq)
  const ended = record.events.find(({ type }) => type === 'call-ended')
  return {
    started: record.events.find((event) => event.type === 'call-started'),
    segments,
    byId: new Map(segments.map((segment) => [segment.segmentId, segment])),
    measured: [...measured.values()],
    moments,
    prompts,
    durationMs: ended?.atMs ?? Math.max(0, ...segments.map(({ endMs }) => endMs)),
    isWhole: ended !== undefined,
    record,
  }
}

function said({ segmentId, speaker, text, startMs, endMs, seq }: Of<'segment-redacted'>): SaidSegment {
  return { segmentId, speaker, text, startMs, endMs, seq, words: words(text) }
}
