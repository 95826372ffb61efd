import type { SttEvent } from './stt-adapter.ts'

/**
 * Events that wait for their reader. A version of a segment that nobody has read yet gives way to the next one, unless it is
 * final and its follower is not: so a slow reader costs no memory to speak of and misses nothing but intermediate versions.
 */
export class EventQueue implements AsyncIterable<SttEvent> {
  #waiting: SttEvent[] = []
  #wake: (() => void) | undefined
  #closed = false
  #taken = false

  push(event: SttEvent): void {
    if (this.#closed) return
    if (event.type === 'segment') {
      const stale = this.#waiting.findIndex((other) => other.type === 'segment' && other.id === event.id)
      if (stale >= 0) this.#waiting.splice(stale, 1)
    } else if (event.type === 'status' && this.#waiting.at(-1)?.type === 'status') this.#waiting.pop()
    this.#waiting.push(event)
    this.#wake?.()
  }

  close(): void {
    this.push({ type: 'finished' })
    this.#closed = true
    this.#wake?.()
  }

  /** What ends the stream when its reader leaves early. */
  onLeft: () => void = () => {}

  async *[Symbol.asyncIterator](): AsyncGenerator<SttEvent, void, undefined> {
    if (this.#taken) return
    this.#taken = true
    try {
      while (true) {
        const next = this.#waiting.shift()
        if (next) yield next
        else if (this.#closed) return
        else await new Promise<void>((resolve) => (this.#wake = resolve))
      }
    } finally {
      this.onLeft()
    }
  }
}
