import type { RecordEvent } from './event.ts'

/** Where record events go besides this browser: a data lake, a quality desk. They hold redacted words only. */
export interface RecordSink {
  /**
   * Takes an event. `full` where too many wait already: the caller must hold it, or do without it in the sink; the record itself
   * is not affected. Never throws.
   */
  take(callId: string, event: RecordEvent): 'taken' | 'full'
  /** Sends what waits, now; resolves when it is sent or cannot be for the time being. Never rejects. */
  flush(): Promise<void>
  /** How the sink is doing. */
  readonly state: SinkState
  /** Stops its timers; what waits stays in the outbox. */
  close(): void
}

/** How a sink is doing. */
export interface SinkState {
  readonly status: 'idle' | 'sending' | 'offline'
  /** Events that wait. */
  readonly waiting: number
  readonly sent: number
  /** Events that the server will never take, and that were let go. */
  readonly refused: number
}

/** What is sent: several events, in the order they happened. */
export interface SinkBatch {
  /** Version of this format and of the events in it. */
  readonly schema: 'cuecard-record/1'
  /** The same for the same events: a server that has it already can pass over it. */
  readonly batchId: string
  readonly events: readonly { readonly callId: string; readonly event: RecordEvent }[]
}
