/** A stretch of audio out of the ring. `index` counts sample frames from the first that was ever put in. */
export interface AudioPiece {
  readonly pcm: Int16Array
  readonly index: number
  /** When its first sample was captured, in milliseconds from the start of the call. */
  readonly captureMs: number
}

/**
 * The last stretch of audio, kept so that it can be sent again. A frame is one sample of each channel. What is older than the
 * capacity is forgotten.
 */
export class AudioRing {
  readonly #channels: number
  readonly #framesPerMs: number
  readonly #capacity: number
  #pieces: AudioPiece[] = []
  /** The index that the next frame will have. */
  end = 0

  constructor(options: { readonly channels: number; readonly sampleRate: number; readonly capacityMs: number }) {
    this.#channels = options.channels
    this.#framesPerMs = options.sampleRate / 1000
    this.#capacity = Math.ceil(options.capacityMs * this.#framesPerMs)
  }

  /** The index of the oldest frame that is still there. */
  get start(): number {
    return this.#pieces[0]?.index ?? this.end
  }

  push(pcm: Int16Array, captureMs: number): void {
    const frames = Math.floor(pcm.length / this.#channels)
    if (frames === 0) return
    this.#pieces.push({ pcm: pcm.slice(0, frames * this.#channels), index: this.end, captureMs })
    this.end += frames
    while (this.#pieces.length > 1 && this.end - this.start > this.#capacity) this.#pieces.shift()
  }

  /** Forgets what comes before `index`. */
  release(index: number): void {
    while (this.#pieces[0] && this.#pieces[0].index + this.#framesOf(this.#pieces[0]) <= index) this.#pieces.shift()
  }

  /** At most `most` frames from `index` on, as far as they were captured without a break; nothing where there are none. */
  read(index: number, most: number): AudioPiece | undefined {
    let at = this.#pieces.findIndex((piece) => piece.index + this.#framesOf(piece) > index)
    const first = this.#pieces[at]
    if (!first || most <= 0) return undefined
    const from = Math.max(index, first.index)
    const parts: Int16Array[] = []
    let frames = 0
    for (let piece: AudioPiece | undefined = first; piece && frames < most; piece = this.#pieces[(at += 1)]) {
      if (piece !== first && !this.#follows(piece, this.#pieces[at - 1])) break
      const skip = Math.max(0, from - piece.index)
      const part = piece.pcm.subarray(skip * this.#channels, (skip + most - frames) * this.#channels)
      parts.push(part)
      frames += part.length / this.#channels
    }
    return { pcm: joined(parts), index: from, captureMs: first.captureMs + (from - first.index) / this.#framesPerMs }
  }

  /** The index of the frame that was captured at `captureMs`, or of the next one after it. */
  indexAt(captureMs: number): number {
    for (const piece of this.#pieces) {
      const endMs = piece.captureMs + this.#framesOf(piece) / this.#framesPerMs
      if (captureMs < endMs) return piece.index + Math.max(0, Math.floor((captureMs - piece.captureMs) * this.#framesPerMs))
    }
    return this.end
  }

  /** When the frame at `index` was captured; of one that is gone or yet to come, as near as can be told. */
  captureMsAt(index: number): number {
    const piece = this.#pieces.findLast((candidate) => candidate.index <= index) ?? this.#pieces[0]
    return piece ? piece.captureMs + (Math.max(piece.index, Math.min(index, this.end)) - piece.index) / this.#framesPerMs : 0
  }

  #follows(piece: AudioPiece, before: AudioPiece | undefined): boolean {
    return before !== undefined && Math.abs(before.captureMs + this.#framesOf(before) / this.#framesPerMs - piece.captureMs) <= breakMs
  }

  #framesOf({ pcm }: AudioPiece): number {
    return pcm.length / this.#channels
  }
}

/** Capture clocks jitter by this much without anything missing. */
const breakMs = 20

function joined(parts: readonly Int16Array[]): Int16Array {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
