import type { Speaker } from '../../transcript/segment.ts'
import { EventQueue } from './event-queue.ts'
import { Interleaver } from './interleaver.ts'
import { Line } from './line.ts'
import type { LineParts } from './line.ts'
import type { AudioChunk, SttEvent, SttOpenOptions, SttStatus, SttStream } from './stt-adapter.ts'

type Shared = Omit<LineParts, 'setup' | 'prefix' | 'emit' | 'onFinished'>

/** Worst first: a stream is doing as its worst line does. */
const worst: readonly SttStatus[] = ['deaf', 'reconnecting', 'connecting', 'hearing']

/** A stream over one line, or over one for each speaker where the engine hears only one on a connection. */
export function openStream(shared: Shared, { signal, ...setup }: SttOpenOptions): SttStream {
  return new LineStream(shared, setup, signal)
}

class LineStream implements SttStream {
  readonly #queue = new EventQueue()
  readonly #lines: readonly Line[]
  readonly #pushTo: (chunk: AudioChunk) => void
  readonly #drain: () => void
  readonly #statuses = new Map<string, SttStatus>()
  #status: SttStatus | undefined
  #running = 0
  #ended: Promise<void> | undefined
  #resolveEnded = () => {}

  constructor(shared: Shared, setup: LineParts['setup'], signal: AbortSignal | undefined) {
    const groups = shared.capabilities.channels === 'native' ? [setup.speakers] : setup.speakers.map((speaker) => [speaker])
    this.#running = groups.length
    this.#lines = groups.map((speakers) => this.#line(shared, { ...setup, speakers }))
    const [only] = this.#lines
    if (this.#lines.length === 1 && only && setup.speakers.length > 1) {
      const interleaver = new Interleaver(setup.speakers, setup.sampleRate, (pcm, captureMs) => only.push(pcm, captureMs))
      this.#pushTo = (chunk) => interleaver.push(chunk)
      this.#drain = () => interleaver.drain()
    } else {
      const lineOf = new Map<Speaker, Line | undefined>(setup.speakers.map((speaker, index) => [speaker, this.#lines[index]]))
      this.#pushTo = ({ speaker, pcm, captureMs }) => lineOf.get(speaker)?.push(pcm, captureMs)
      this.#drain = () => {}
    }
    this.#queue.onLeft = () => this.close()
    if (signal?.aborted) this.close()
    else signal?.addEventListener('abort', () => this.close(), { once: true })
  }

  get bufferedMs(): number {
    return Math.max(...this.#lines.map((line) => line.bufferedMs))
  }

  push(chunk: AudioChunk): void {
    this.#pushTo(chunk)
  }

  flush(): void {
    this.#drain()
    for (const line of this.#lines) line.flush()
  }

  end(): Promise<void> {
    this.#ended ??= new Promise((resolve) => (this.#resolveEnded = resolve))
    this.#drain()
    if (this.#running === 0) this.#resolveEnded()
    for (const line of this.#lines) line.end()
    return this.#ended
  }

  close(): void {
    for (const line of this.#lines) line.close()
  }

  [Symbol.asyncIterator](): AsyncIterator<SttEvent> {
    return this.#queue[Symbol.asyncIterator]()
  }

  #line(shared: Shared, setup: LineParts['setup']): Line {
    const prefix = `${setup.speakers.join('+')}-`
    return new Line({
      ...shared,
      setup,
      prefix,
      emit: (event) => this.#emit(prefix, event),
      onFinished: () => this.#finished(),
    })
  }

  #emit(line: string, event: SttEvent): void {
    if (event.type !== 'status') return this.#queue.push(event)
    this.#statuses.set(line, event.status)
    const all = [...this.#statuses.values()]
    const status = worst.find((candidate) => all.includes(candidate))
    if (!status || status === this.#status) return
    this.#status = status
    this.#queue.push({ type: 'status', status })
  }

  #finished(): void {
    this.#running -= 1
    if (this.#running > 0) return
    this.#queue.close()
    this.#resolveEnded()
  }
}
