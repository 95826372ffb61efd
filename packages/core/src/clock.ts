/** Where time comes from. Handed to everything that waits, so that a test or a replay can hold time in its hand. */
export interface Clock {
  /** Milliseconds on a scale that never runs backwards; only differences mean anything. */
  now(): number
  /** Calls `task` once, `delayMs` from now or as soon after as can be; returns what cancels it. */
  schedule(delayMs: number, task: () => void): () => void
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  schedule(delayMs, task) {
    const timer = setTimeout(task, Math.max(0, delayMs))
    return () => clearTimeout(timer)
  },
}
