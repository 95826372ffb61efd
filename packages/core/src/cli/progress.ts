import type { Io } from './io.ts'

/** Work that takes less says nothing of its progress. */
const patienceMs = 2000
const terminalEveryMs = 250
const fileEveryMs = 10_000
const clearLine = '\r\u001B[K'

/** Says on standard error how far long work has got: in place on a terminal, now and then elsewhere. */
export class Progress {
  private readonly io: Io
  private readonly label: string
  private nextMs: number
  private isShown = false
  private count = 0

  constructor(io: Io, label: string) {
    this.io = io
    this.label = label
    this.nextMs = io.clock.now() + patienceMs
  }

  /** Counts lines that were read. */
  add(lines: number): void {
    this.count += lines
    const { stdout, stderr, clock } = this.io
    // On a terminal that shows the output itself, the output is the progress.
    if (stdout.isTTY || clock.now() < this.nextMs) return
    const text = `${this.label}: ${this.count} lines read`
    stderr.write(stderr.isTTY ? `${clearLine}${text}` : `${text}\n`)
    this.isShown = true
    this.nextMs = clock.now() + (stderr.isTTY ? terminalEveryMs : fileEveryMs)
  }

  end(): void {
    if (this.isShown && this.io.stderr.isTTY) this.io.stderr.write(clearLine)
  }
}
