import type { Clock } from '../../clock.ts'
import type { SttFaultKind, SttStatus } from './stt-adapter.ts'
import type { HeardEvent } from './stt-codec.ts'

/** The agent has to be told within five seconds; the rest of the second is for whoever tells them. */
const deafAfterMs = 4000

/** How long one attempt to connect may take. */
const connectMs = 8000

/** Less speech than this may be a cough, and bring no words. */
const leastSpeechMs = 2000

/** An engine that said that it hears speech may take this long over it before it has words. */
const utteranceMs = 30_000

/** Audio of at least this loudness can be speech: root mean square of 16-bit samples, about -40 dB of full scale. */
const speechRms = 330

/**
 * Notices what a connection does not say by itself: that no audio comes in, that none gets out, or that speech goes out and nothing
 * ever comes back. Silence on the line is no sign of anything.
 */
export class LineWatch {
  readonly #clock: Clock
  readonly #tell: (status: SttStatus) => void
  #status: SttStatus | undefined
  #isConnected = false
  #sinceMs: number
  #pushedAtMs: number
  /** Since when the backlog has not been worked off. */
  #fullSinceMs: number | undefined
  #lowestBacklog = 0
  /** Speech that went out since something last came back, and when that began. */
  #unansweredMs = 0
  #unansweredSinceMs = 0
  #voicedMs = 0
  #attemptAtMs: number | undefined
  #inUtterance = false
  /** It was well by its own account once, and was not. */
  #doubted = false

  constructor(clock: Clock, tell: (status: SttStatus) => void) {
    this.#clock = clock
    this.#tell = tell
    this.#sinceMs = clock.now()
    this.#pushedAtMs = this.#sinceMs
    this.#say('connecting')
  }

  pushed(pcm: Int16Array, samplesPerSecond: number): void {
    this.#pushedAtMs = this.#clock.now()
    if (rms(pcm) >= speechRms) this.#voicedMs += (pcm.length / samplesPerSecond) * 1000
    if (this.#isConnected && !this.#doubted) this.#say('hearing')
  }

  /** What has been pushed so far is on its way. */
  sent(): void {
    if (this.#unansweredMs === 0) this.#unansweredSinceMs = this.#clock.now()
    this.#unansweredMs += this.#voicedMs
    this.#voicedMs = 0
  }

  /** Something came back. */
  alive(): void {
    this.#unansweredMs = 0
    if (!this.#isConnected) return
    this.#doubted = false
    if (this.#clock.now() - this.#pushedAtMs < deafAfterMs) this.#say('hearing')
  }

  answered({ type }: HeardEvent): void {
    if (type === 'speech-started') this.#inUtterance = true
    else if (type === 'segment' || type === 'speech-ended') this.#inUtterance = false
  }

  connecting(): void {
    this.#attemptAtMs = this.#clock.now()
  }

  connected(): void {
    this.#isConnected = true
    this.#attemptAtMs = undefined
    this.#inUtterance = false
    this.#unansweredMs = 0
    this.#fullSinceMs = undefined
    this.#pushedAtMs = this.#clock.now()
    if (!this.#doubted) this.#say('hearing')
  }

  disconnected(): void {
    if (this.#isConnected) this.#sinceMs = this.#clock.now()
    this.#isConnected = false
    this.#attemptAtMs = undefined
    if (this.#status !== 'deaf') this.#say('reconnecting')
  }

  failed(): void {
    this.#isConnected = false
    this.#say('deaf')
  }

  /** Looks at the line; gives what is wrong with the connection, if it has to be made anew. */
  look(backlogBytes: number): SttFaultKind | undefined {
    const nowMs = this.#clock.now()
    if (!this.#isConnected) {
      if (nowMs - this.#sinceMs >= deafAfterMs) this.#say('deaf')
      return this.#attemptAtMs !== undefined && nowMs - this.#attemptAtMs >= connectMs ? 'timeout' : undefined
    }
    if (nowMs - this.#pushedAtMs >= deafAfterMs) this.#say('deaf')
    const waitedMs = this.#unansweredMs >= leastSpeechMs ? nowMs - this.#unansweredSinceMs : 0
    if (waitedMs >= (this.#inUtterance ? utteranceMs : deafAfterMs)) return this.#unwell('unheard')
    if (backlogBytes === 0 || backlogBytes < this.#lowestBacklog || this.#fullSinceMs === undefined) {
      this.#fullSinceMs = nowMs
      this.#lowestBacklog = backlogBytes
    }
    return nowMs - this.#fullSinceMs >= deafAfterMs ? this.#unwell('timeout') : undefined
  }

  #unwell(kind: SttFaultKind): SttFaultKind {
    this.#doubted = true
    this.#say('deaf')
    return kind
  }

  #say(status: SttStatus): void {
    if (status === this.#status) return
    this.#status = status
    this.#tell(status)
  }
}

function rms(pcm: Int16Array): number {
  let sum = 0
  for (const sample of pcm) sum += sample * sample
  return Math.sqrt(sum / Math.max(1, pcm.length))
}
