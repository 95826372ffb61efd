import type { SegmentReceived } from './call-event.ts'
import type { Segment } from './segment.ts'

/** Segments whose last version is remembered, so that a revision or a duplicate is known for what it is. */
const remembered = 2000

interface Seen {
  readonly text: string
  readonly speaker: Segment['speaker']
  readonly final: boolean
  readonly revision: number
}

/** What became of one arrival. */
export interface Arrival {
  /** The segment to read; missing where the arrival brought nothing new. */
  readonly segment?: Segment
  /** What was wrong and mended, in words that hold nothing of what was said. */
  readonly fault?: string
}

/**
 * The transcript's front door: brings what adapters send into order. A version that repeats the last one, or a partial
 * that comes after its final, brings nothing; a changed one is a revision of the same segment; a segment that arrives
 * late keeps its own times. Memory is bounded however long the call.
 */
export class Transcript {
  private readonly seen = new Map<string, Seen>()

  /** `nowMs`: the time of the call as the session has it; segments never arrive before it. */
  accept(event: SegmentReceived, nowMs: number): Arrival {
    const text = toWellFormed(event.text).trim()
    const before = this.seen.get(event.id)
    if (before && (repeats(before, event, text) || (before.final && !event.final))) return {}
    if (text === '' && !before) return {}
    const receivedMs = Math.max(nowMs, event.receivedMs ?? event.endMs ?? event.startMs ?? nowMs)
    const startMs = event.startMs ?? event.endMs ?? receivedMs
    const ends = event.endMs ?? startMs
    const revision = before ? before.revision + 1 : 0
    const { id, speaker, final } = event
    this.remember(id, { text, speaker, final, revision })
    const segment: Segment = { id, speaker, text, startMs, endMs: Math.max(startMs, ends), receivedMs, final, revision }
    return ends < startMs ? { segment, fault: 'a segment ended before it started; its start was taken for both' } : { segment }
  }

  private remember(id: string, version: Seen): void {
    this.seen.delete(id)
    this.seen.set(id, version)
    if (this.seen.size <= remembered) return
    const [oldest] = this.seen.keys()
    if (oldest !== undefined) this.seen.delete(oldest)
  }
}

function repeats(before: Seen, event: SegmentReceived, text: string): boolean {
  return before.text === text && before.final === event.final && before.speaker === event.speaker
}

/** Half a surrogate pair cannot be encoded, hashed or shown; it becomes U+FFFD, of the same length. */
function toWellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}
