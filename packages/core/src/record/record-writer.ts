import type { Clock } from '../clock.ts'
import type { RecordEvent } from './event.ts'
import type { RecordStore } from './record-store.ts'

/** What a writer needs. */
export interface RecordWriterOptions {
  readonly store: RecordStore
  readonly clock: Clock
  /** How long an event may wait for others to be written with it, in milliseconds; 20 where nothing is said, at most 150: the disk takes its time as well. */
  readonly flushMs?: number
  /** Deletes the oldest call that is over when the browser has no more room, and goes on; off where nothing is said. */
  readonly makesRoom?: boolean
  /** Told what could not be kept, in words without anything of the call. */
  readonly onFault?: (message: string) => void
}

/** Writes the record of calls in small batches: a tab that is killed loses no more than the last moment. */
export interface RecordWriter {
  /** Takes an event to be kept. Never throws; the end of a call is written at once. */
  write(callId: string, event: RecordEvent): void
  /** Writes what waits now; resolves when it is safe, or cannot be kept. Never rejects. */
  flush(): Promise<void>
  /** Events that are not safe yet. */
  readonly waiting: number
}

interface Waiting {
  readonly callId: string
  readonly event: RecordEvent
}

const longestWaitMs = 150
const defaultWaitMs = 20

/** Events are held for so long a fault of the disk; beyond it the oldest are let go and told. */
const mostWaiting = 20_000

/** Rooms made for one batch: a call is far larger than a batch. */
const mostRooms = 5

/** Makes a writer. It keeps the order of events, and writes one batch at a time. */
export function createRecordWriter(options: RecordWriterOptions): RecordWriter {
  return new BatchWriter(options)
}

class BatchWriter implements RecordWriter {
  private readonly options: RecordWriterOptions
  private readonly flushMs: number
  private queue: Waiting[] = []
  private cancelTimer: (() => void) | undefined
  private writing: Promise<void> | undefined

  constructor(options: RecordWriterOptions) {
    this.options = options
    this.flushMs = Math.min(longestWaitMs, options.flushMs ?? defaultWaitMs)
  }

  get waiting(): number {
    return this.queue.length
  }

  write(callId: string, event: RecordEvent): void {
    this.queue.push({ callId, event })
    if (this.queue.length > mostWaiting) {
      this.queue = this.queue.slice(-mostWaiting)
      this.fault('events of a record were lost: they could not be written for too long')
    }
    if (event.type === 'call-ended') void this.flush()
    else this.cancelTimer ??= this.options.clock.schedule(this.flushMs, () => void this.flush())
  }

  async flush(): Promise<void> {
    this.cancelTimer?.()
    this.cancelTimer = undefined
    while (this.writing) await this.writing
    if (this.queue.length === 0) return
    this.writing = this.writeQueue().finally(() => (this.writing = undefined))
    await this.writing
  }

  /** Batches are of one call each; those of different calls do not hold each other up. */
  private async writeQueue(): Promise<void> {
    const taken = [...this.queue]
    const kept = new Set<Waiting>()
    for (const callId of new Set(taken.map((each) => each.callId))) {
      const batch = taken.filter((each) => each.callId === callId)
      const outcome = await this.writeBatch(
        callId,
        batch.map(({ event }) => event),
      )
      if (outcome !== 'later') for (const each of batch) kept.add(each)
    }
    this.queue = this.queue.filter((each) => !kept.has(each))
    // What could not be written now is tried again.
    if (this.queue.length > 0) this.cancelTimer ??= this.options.clock.schedule(this.flushMs, () => void this.flush())
  }

  private async writeBatch(callId: string, events: readonly RecordEvent[]): Promise<'done' | 'later' | 'lost'> {
    for (let rooms = 0; ; rooms += 1) {
      try {
        await this.options.store.appendAll(callId, events)
        return 'done'
      } catch (error) {
        if (nameOf(error) === 'QuotaExceededError') {
          if (rooms < mostRooms && (await this.makeRoom(callId))) continue
          this.fault('the browser has no more room for records')
          return 'later'
        }
        this.fault(`a record could not be written (${nameOf(error)})`)
        return nameOf(error) === 'CuecardError' ? 'lost' : 'later'
      }
    }
  }

  private async makeRoom(callId: string): Promise<boolean> {
    const { store, makesRoom = false } = this.options
    if (!makesRoom) return false
    try {
      const oldest = (await store.list()).find((call) => call.ended && call.callId !== callId)
      if (!oldest) return false
      await store.delete(oldest.callId, 'quota')
      return true
    } catch {
      return false
    }
  }

  private fault(message: string): void {
    try {
      this.options.onFault?.(message)
    } catch (error) {
      reportError(error)
    }
  }
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'unknown error'
}
