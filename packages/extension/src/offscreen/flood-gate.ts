import type { Clock } from '@cuecard/core'

/** More than anybody says or types; a page that reads its whole transcript at once stays below. */
const burst = 2000
const perSecond = 50

/** Lets through what a call can hold: a bucket of `burst`, filled again by `perSecond`. */
export class FloodGate {
  private left = burst
  private lastMs: number
  private readonly clock: Clock

  constructor(clock: Clock) {
    this.clock = clock
    this.lastMs = clock.now()
  }

  /** Whether `count` more may pass. */
  passes(count: number): boolean {
    const nowMs = this.clock.now()
    this.left = Math.min(burst, this.left + ((nowMs - this.lastMs) / 1000) * perSecond)
    this.lastMs = nowMs
    if (count > this.left) return false
    this.left -= count
    return true
  }
}
