import type { Clock } from '../clock.ts'
import { sha256Hex } from '../hash.ts'
import type { RecordEvent } from './event.ts'
import type { RecordSink, SinkBatch, SinkState } from './record-sink.ts'
import type { RecordOutbox } from './record-store.ts'
import type { OutboxRow } from './store-schema.ts'

/** A request as the platform's `fetch` takes it. */
export type SendRequest = (
  url: string,
  request: {
    readonly method: 'POST'
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly signal: AbortSignal
  },
) => Promise<{ readonly status: number; readonly headers: { get(name: string): string | null } }>

/** What an HTTP sink is made of. */
export interface HttpSinkOptions {
  readonly url: string
  /** `fetch`, or what stands for it. */
  readonly send: SendRequest
  readonly clock: Clock
  /** Where events wait: the `outbox` of a record store keeps them through a reload; in memory where nothing is given. */
  readonly outbox?: RecordOutbox
  /** Besides the content type, such as an authorization; asked for each request, so that a token can change. */
  readonly headers?: () => Readonly<Record<string, string>>
  /** Events of a request at most; 100 where nothing is said. */
  readonly batchSize?: number
  /** How long events wait for others, in milliseconds; 2000 where nothing is said. */
  readonly lingerMs?: number
  /** So many events wait at most; 50 000 where nothing is said. */
  readonly mostWaiting?: number
  /** 0 to below 1, so that many desktops do not try again all at once; a half where nothing is given. */
  readonly random?: () => number
  /** Told what the server will never take, in words without anything of the call. */
  readonly onFault?: (message: string) => void
}

const firstRetryMs = 1000
const longestRetryMs = 60_000
const requestTimeoutMs = 20_000

/**
 * Sends record events to a server in batches, in order, one request at a time. Failures that may pass (no network, 408, 425,
 * 429, 5xx) are tried again, later each time, or when the server says; what the server refuses for good is told and let go.
 */
export function createHttpSink(options: HttpSinkOptions): RecordSink {
  return new HttpSink(options)
}

class HttpSink implements RecordSink {
  private readonly options: HttpSinkOptions
  private readonly outbox: RecordOutbox
  private adding: Promise<unknown> = Promise.resolve()
  private sending: Promise<void> | undefined
  private cancelTimer: (() => void) | undefined
  private isClosed = false
  private failures = 0
  private status: SinkState['status'] = 'idle'
  private waiting = 0
  private sent = 0
  private refused = 0

  constructor(options: HttpSinkOptions) {
    this.options = options
    this.outbox = options.outbox ?? memoryOutbox()
    this.adding = this.outbox.count().then(
      (count) => {
        this.waiting += count
        if (count > 0) this.plan(0)
      },
      () => this.fault('the events that waited before cannot be read'),
    )
  }

  get state(): SinkState {
    const { status, waiting, sent, refused } = this
    return { status, waiting, sent, refused }
  }

  take(callId: string, event: RecordEvent): 'taken' | 'full' {
    const { mostWaiting = 50_000, batchSize = 100, lingerMs = 2000 } = this.options
    if (this.isClosed || this.waiting >= mostWaiting) return 'full'
    this.waiting += 1
    this.adding = this.adding
      .then(() => this.outbox.add(callId, event))
      .catch(() => {
        this.waiting -= 1
        this.fault('an event could not be put into the outbox')
      })
    if (this.failures === 0) this.plan(this.waiting >= batchSize || event.type === 'call-ended' ? 0 : lingerMs)
    return 'taken'
  }

  async flush(): Promise<void> {
    this.cancelTimer?.()
    this.cancelTimer = undefined
    await this.adding
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined))
    await this.sending
  }

  close(): void {
    this.isClosed = true
    this.cancelTimer?.()
  }

  /** The sooner of two plans stands. */
  private plan(delayMs: number): void {
    if (this.isClosed || (this.cancelTimer && delayMs > 0)) return
    this.cancelTimer?.()
    this.cancelTimer = this.options.clock.schedule(delayMs, () => {
      this.cancelTimer = undefined
      void this.flush()
    })
  }

  private async sendAll(): Promise<void> {
    const { batchSize = 100 } = this.options
    try {
      for (let rows = await this.outbox.first(batchSize); rows.length > 0 && !this.isClosed; rows = await this.outbox.first(batchSize)) {
        this.status = 'sending'
        const outcome = await this.post(rows)
        if (typeof outcome === 'number') return this.retry(outcome)
        await this.outbox.remove(rows.map(({ id }) => id))
        this.waiting -= rows.length
        this.failures = 0
        if (outcome === 'sent') this.sent += rows.length
        else this.refused += rows.length
      }
      this.status = 'idle'
    } catch {
      this.fault('the outbox cannot be read')
      this.retry(0)
    }
  }

  /** What became of a batch; a number is how long the server asks to wait before it is tried again, in milliseconds. */
  private async post(rows: readonly OutboxRow[]): Promise<'sent' | 'refused' | number> {
    const { url, send, clock, headers } = this.options
    const controller = new AbortController()
    const cancel = clock.schedule(requestTimeoutMs, () => controller.abort())
    try {
      const body = JSON.stringify(batchOf(rows))
      const response = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers?.() },
        body,
        signal: controller.signal,
      })
      if (response.status >= 200 && response.status < 300) return 'sent'
      if (mayPass(response.status)) return waitOf(response.headers.get('retry-after'))
      this.fault(`the server refused ${rows.length} events (${response.status})`)
      return 'refused'
    } catch {
      return 0
    } finally {
      cancel()
    }
  }

  private retry(askedMs: number): void {
    this.failures += 1
    this.status = 'offline'
    const { random = () => 0.5 } = this.options
    const backoffMs = Math.min(longestRetryMs, firstRetryMs * 2 ** (this.failures - 1)) * (0.5 + random())
    this.plan(Math.max(askedMs, backoffMs))
  }

  private fault(message: string): void {
    try {
      this.options.onFault?.(message)
    } catch (error) {
      reportError(error)
    }
  }
}

function batchOf(rows: readonly OutboxRow[]): SinkBatch {
  return {
    schema: 'cuecard-record/1',
    batchId: sha256Hex(rows.map(({ event }) => event.hash).join(' ')),
    events: rows.map(({ callId, event }) => ({ callId, event })),
  }
}

/** A login that has run out passes as well: the next request asks for its headers anew. */
function mayPass(status: number): boolean {
  return status === 401 || status === 408 || status === 425 || status === 429 || status >= 500
}

/** `Retry-After` in seconds; a date is left to the back-off. */
function waitOf(header: string | null): number {
  const seconds = Number(header ?? '')
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1000 : 0
}

function memoryOutbox(): RecordOutbox {
  let rows: OutboxRow[] = []
  let last = 0
  return {
    add(callId, event) {
      last += 1
      rows.push({ id: last, callId, event })
      return Promise.resolve()
    },
    first: (count) => Promise.resolve(rows.slice(0, count)),
    remove(ids) {
      const gone = new Set(ids)
      rows = rows.filter(({ id }) => !gone.has(id))
      return Promise.resolve()
    },
    count: () => Promise.resolve(rows.length),
  }
}
