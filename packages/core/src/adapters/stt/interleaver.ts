import type { Speaker } from '../../transcript/segment.ts'
import type { AudioChunk } from './stt-adapter.ts'

interface Waiting {
  samples: Int16Array
  captureMs: number
}

/** A speaker whose audio is this far behind is silent, or gone; the others do not wait for it any longer. */
const longestLagMs = 400

/** What two clocks may differ by from one piece to the next. */
const jitterMs = 20

/**
 * Brings the speakers' audio together, sample by sample, for engines that take all channels at once. Speakers whose audio stops
 * are silent from then on.
 */
export class Interleaver {
  readonly #speakers: readonly Speaker[]
  readonly #framesPerMs: number
  readonly #emit: (pcm: Int16Array, captureMs: number) => void
  readonly #waiting = new Map<Speaker, Waiting>()
  #emittedMs = Number.NEGATIVE_INFINITY

  constructor(speakers: readonly Speaker[], sampleRate: number, emit: (pcm: Int16Array, captureMs: number) => void) {
    this.#speakers = speakers
    this.#framesPerMs = sampleRate / 1000
    this.#emit = emit
  }

  push(chunk: AudioChunk): void {
    const { speaker } = chunk
    const held = this.#waiting.get(speaker)
    if (held && Math.abs(this.#endMs(held) - chunk.captureMs) > longestLagMs) this.drain()
    const before = this.#waiting.get(speaker)
    if (before) this.#waiting.set(speaker, { samples: joined(before.samples, chunk.pcm), captureMs: before.captureMs })
    else this.#waiting.set(speaker, this.#inTime(chunk))
    this.#pass(false)
  }

  /** Lets out what waits for another speaker. */
  drain(): void {
    this.#pass(true)
  }

  #pass(all: boolean): void {
    const held = [...this.#waiting.values()].filter(({ samples }) => samples.length > 0)
    if (held.length === 0) return
    const complete = this.#speakers.every((speaker) => this.#waiting.has(speaker))
    const fromMs = Math.min(...held.map(({ captureMs }) => captureMs))
    const furthestMs = Math.max(...held.map((one) => this.#endMs(one)))
    const nearestMs = Math.min(...held.map((one) => this.#endMs(one)))
    const untilMs = all ? furthestMs : Math.max(complete ? nearestMs : 0, furthestMs - longestLagMs)
    const frames = Math.floor((untilMs - fromMs) * this.#framesPerMs)
    if (frames <= 0) return
    const mixed = new Int16Array(frames * this.#speakers.length)
    for (const [channel, speaker] of this.#speakers.entries()) this.#fill(mixed, channel, speaker, fromMs, frames)
    this.#emittedMs = fromMs + frames / this.#framesPerMs
    this.#emit(mixed, fromMs)
  }

  /** What the others did not wait for comes too late; a little less than that is the jitter of two clocks. */
  #inTime({ pcm, captureMs }: AudioChunk): Waiting {
    const lateMs = this.#emittedMs - captureMs
    if (lateMs <= 0) return { samples: pcm.slice(), captureMs }
    return { samples: lateMs <= jitterMs ? pcm.slice() : pcm.slice(Math.round(lateMs * this.#framesPerMs)), captureMs: this.#emittedMs }
  }

  #fill(mixed: Int16Array, channel: number, speaker: Speaker, fromMs: number, frames: number): void {
    const held = this.#waiting.get(speaker)
    if (!held) return
    const skip = Math.max(0, Math.round((held.captureMs - fromMs) * this.#framesPerMs))
    const taken = Math.max(0, Math.min(held.samples.length, frames - skip))
    for (let at = 0; at < taken; at += 1) mixed[(skip + at) * this.#speakers.length + channel] = held.samples[at] ?? 0
    if (taken >= held.samples.length) this.#waiting.delete(speaker)
    else this.#waiting.set(speaker, { samples: held.samples.slice(taken), captureMs: held.captureMs + taken / this.#framesPerMs })
  }

  #endMs({ samples, captureMs }: Waiting): number {
    return captureMs + samples.length / this.#framesPerMs
  }
}

function joined(first: Int16Array, second: Int16Array): Int16Array {
  const whole = new Int16Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}
