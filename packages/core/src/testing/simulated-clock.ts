import type { Clock } from '../clock.ts'

interface Timer {
  readonly atMs: number
  readonly order: number
  readonly task: () => void
}

/** A clock that stands still until it is told to go on; what falls due on the way happens at its own time, in order. */
export class SimulatedClock implements Clock {
  private nowMs = 0
  private order = 0
  private timers: Timer[] = []

  now(): number {
    return this.nowMs
  }

  schedule(delayMs: number, task: () => void): () => void {
    const timer = { atMs: this.nowMs + Math.max(0, delayMs), order: (this.order += 1), task }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((other) => other !== timer)
    }
  }

  /** Goes on by `ms`. */
  advance(ms: number): void {
    this.advanceTo(this.nowMs + ms)
  }

  /** Goes on to `toMs`; never back. */
  advanceTo(toMs: number): void {
    for (let next = this.next(toMs); next; next = this.next(toMs)) {
      this.timers = this.timers.filter((timer) => timer !== next)
      this.nowMs = Math.max(this.nowMs, next.atMs)
      next.task()
    }
    this.nowMs = Math.max(this.nowMs, toMs)
  }

  private next(toMs: number): Timer | undefined {
    const due = this.timers.filter(({ atMs }) => atMs <= toMs)
    return due.sort((a, b) => a.atMs - b.atMs || a.order - b.order)[0]
  }
}
