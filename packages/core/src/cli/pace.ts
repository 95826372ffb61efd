import type { Clock } from '../clock.ts'

/** A timer takes no longer delay (about a day is well below its limit). */
const longestDelayMs = 86_400_000

/** Waits for times of a call on a clock, `speed` times as fast as they were. The first wait begins the call. */
export class Pace {
  private readonly clock: Clock
  private readonly speed: number
  private startMs: number | undefined

  constructor(clock: Clock, speed: number) {
    this.clock = clock
    this.speed = speed
  }

  /** How long it is until `atMs` of the call, in milliseconds of the clock; 0 if it has passed. */
  delayMs(atMs: number): number {
    this.startMs ??= this.clock.now()
    return Math.max(0, this.startMs + atMs / this.speed - this.clock.now())
  }

  async reach(atMs: number): Promise<void> {
    for (let delay = this.delayMs(atMs); delay > 0; delay = this.delayMs(atMs)) {
      await new Promise<void>((resolve) => void this.clock.schedule(Math.min(delay, longestDelayMs), resolve))
    }
  }
}
