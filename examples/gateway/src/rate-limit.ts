/** Callers that are remembered; the one not seen for longest is forgotten. */
const mostCallers = 10_000

interface Bucket {
  tokens: number
  atMs: number
}

/** A bucket for each caller: full at first, one taken a request, and filled again evenly. */
export class RateLimit {
  readonly #perMinute: number
  readonly #nowMs: () => number
  readonly #buckets = new Map<string, Bucket>()

  constructor(perMinute: number, nowMs: () => number) {
    this.#perMinute = perMinute
    this.#nowMs = nowMs
  }

  /** How many seconds a caller has to wait before the next request; 0 where this one may pass. */
  take(caller: string): number {
    const atMs = this.#nowMs()
    const before = this.#buckets.get(caller) ?? { tokens: this.#perMinute, atMs }
    const tokens = Math.min(this.#perMinute, before.tokens + ((atMs - before.atMs) * this.#perMinute) / 60_000)
    this.#buckets.delete(caller)
    this.#buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, atMs })
    const [oldest] = this.#buckets.keys()
    if (this.#buckets.size > mostCallers && oldest !== undefined) this.#buckets.delete(oldest)
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60) / this.#perMinute)
  }
}
