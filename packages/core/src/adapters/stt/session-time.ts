interface Mark {
  readonly sent: number
  readonly index: number
  readonly captureMs: number
}

/** A difference below this is the clock's jitter, in milliseconds. */
const jitterMs = 20

/** Marks kept of one session: each is a break in what was sent. */
const mostMarks = 500

/**
 * Turns an engine's time into the time of the call. Engines count the audio that they were sent, from 0 in each session; the
 * call's audio has gaps, and a session begins in the middle of it.
 */
export class SessionTime {
  readonly #framesPerMs: number
  #marks: Mark[] = []
  #sentFrames = 0

  constructor(sampleRate: number) {
    this.#framesPerMs = sampleRate / 1000
  }

  /** A new session: nothing has been sent in it. */
  restart(): void {
    this.#marks = []
    this.#sentFrames = 0
  }

  /** The session goes on, from the frame at `index`, which it has been sent before. */
  rewind(index: number): void {
    const mark = this.#marks.findLast((candidate) => candidate.index <= index)
    if (!mark) return
    this.#sentFrames = mark.sent + (index - mark.index)
    this.#marks = this.#marks.filter(({ sent }) => sent <= this.#sentFrames)
  }

  sent(frames: number, index: number, captureMs: number): void {
    const last = this.#marks.at(-1)
    const expected = last && last.captureMs + (this.#sentFrames - last.sent) / this.#framesPerMs
    const goesOn = last && last.index + (this.#sentFrames - last.sent) === index
    if (expected === undefined || !goesOn || Math.abs(expected - captureMs) > jitterMs) {
      this.#marks.push({ sent: this.#sentFrames, index, captureMs })
      if (this.#marks.length > mostMarks) this.#marks.shift()
    }
    this.#sentFrames += frames
  }

  /** How much of the call has been sent, as the time of the call. */
  get sentThroughMs(): number {
    return this.toCallMs(this.#sentFrames / this.#framesPerMs)
  }

  toCallMs(sessionMs: number): number {
    const mark = this.#markAt(sessionMs)
    return mark ? mark.captureMs + (sessionMs - mark.sent / this.#framesPerMs) : sessionMs
  }

  /** The frame that the engine has as `sessionMs`. */
  toIndex(sessionMs: number): number {
    const mark = this.#markAt(sessionMs)
    return mark ? mark.index + Math.max(0, Math.round(sessionMs * this.#framesPerMs) - mark.sent) : 0
  }

  #markAt(sessionMs: number): Mark | undefined {
    return this.#marks.findLast(({ sent }) => sent / this.#framesPerMs <= sessionMs) ?? this.#marks[0]
  }
}
