import type { Clock } from '../../clock.ts'
import type { Speaker } from '../../transcript/segment.ts'
import { AudioRing } from './audio-ring.ts'
import { backoffMs } from './backoff.ts'
import { LineWatch } from './line-watch.ts'
import { SegmentLedger } from './segment-ledger.ts'
import { SessionTime } from './session-time.ts'
import { heardSegment } from './heard-segment.ts'
import type { CredentialProvider, SttCapabilities, SttCredential, SttEvent, SttFault, SttSetup } from './stt-adapter.ts'
import type { HeardEvent } from './stt-codec.ts'
import type { ConnectLink, LinkClosed, SttLink } from './stt-link.ts'

/** What a line is made of. */
export interface LineParts {
  readonly adapter: string
  readonly capabilities: SttCapabilities
  /** With the speakers of this line only. */
  readonly setup: SttSetup
  readonly connect: ConnectLink
  readonly credentials: CredentialProvider
  readonly clock: Clock
  readonly random: () => number
  /** Begins the ids of the segments, and tells lines apart. */
  readonly prefix: string
  readonly emit: (event: SttEvent) => void
  readonly onFinished: () => void
}

/** Audio that is kept to be sent again, and audio that may be on its way at once, in milliseconds. */
const keptMs = 30_000
const inFlightMs = 1000

/** Words may be that late: after a break, at least this much is sent again, and this much more before words that were open. */
const lagMs = 10_000
const leadMs = 500

/** How often a line that is full, or not well, is looked at; and how long the last words may take. */
const watchMs = 250
const lastWordsMs = 5000

/** A credential with which a connection has stood for this long was a good one. */
const settledMs = 3000

/** Attempts to go on with a broken session before another one is begun. */
const mostResumes = 5

/**
 * One connection to an engine, kept up over breaks: it keeps the audio, sends it as fast as the line takes it, connects again with a
 * fresh credential, sends again what the engine may not have heard, and brings what comes back into one order with times of the call.
 */
export class Line {
  readonly #parts: LineParts
  readonly #ring: AudioRing
  readonly #time: SessionTime
  readonly #ledger: SegmentLedger
  readonly #watch: LineWatch
  #link: SttLink | undefined
  #state: 'connecting' | 'open' | 'waiting' | 'over' = 'connecting'
  /** The next frame to send, and the one up to which frames have ever been sent. */
  #cursor = 0
  #sentThrough = 0
  /** Frames before it go out even where they make less than the shortest message. */
  #flushThrough = 0
  #attempts = 0
  /** Which attempt is the present one; what an earlier one still brings is late. */
  #generation = 0
  #openedAtMs = 0
  #failures = 0
  #resumes = 0
  #began = false
  #refreshed = false
  #ending = false
  #endSent = false
  #acknowledged = 0
  #credential: SttCredential | undefined
  #cancels: Record<'retry' | 'pump' | 'watch' | 'end', () => void> = { retry() {}, pump() {}, watch() {}, end() {} }

  constructor(parts: LineParts) {
    this.#parts = parts
    const { sampleRate, speakers } = parts.setup
    this.#ring = new AudioRing({ channels: speakers.length, sampleRate, capacityMs: keptMs })
    this.#time = new SessionTime(sampleRate)
    this.#ledger = new SegmentLedger(parts.prefix)
    this.#watch = new LineWatch(parts.clock, (status) => parts.emit({ type: 'status', status }))
    this.#connect()
    this.#look()
  }

  /** Audio that waits to be sent, in milliseconds. */
  get bufferedMs(): number {
    return (this.#ring.end - Math.max(this.#cursor, this.#ring.start)) / this.#framesPerMs
  }

  push(pcm: Int16Array, captureMs: number): void {
    if (this.#state === 'over' || this.#ending) return
    this.#watch.pushed(pcm, this.#parts.setup.sampleRate * this.#parts.setup.speakers.length)
    this.#ring.push(pcm, captureMs)
    this.#pump()
  }

  flush(): void {
    if (this.#state === 'over') return
    this.#flushThrough = this.#ring.end
    this.#pump()
    if (this.#state === 'open' && this.#cursor >= this.#ring.end) this.#link?.flush()
  }

  end(): void {
    if (this.#ending || this.#state === 'over') return
    this.#ending = true
    this.#flushThrough = this.#ring.end
    this.#cancels.end = this.#parts.clock.schedule(lastWordsMs, () => this.#finish())
    this.#pump()
  }

  close(): void {
    this.#finish()
  }

  get #framesPerMs(): number {
    return this.#parts.setup.sampleRate / 1000
  }

  #connect(): void {
    this.#state = 'connecting'
    this.#attempts += 1
    this.#generation += 1
    this.#watch.connecting()
    const generation = this.#generation
    const attempt = this.#attempts
    const { adapter, setup, capabilities } = this.#parts
    const present = () => this.#generation === generation && this.#state === 'connecting'
    if (capabilities.resume === 'bytes' && this.#began && this.#credential && this.#resumes < mostResumes) {
      this.#resumes += 1
      return this.#open(this.#credential)
    }
    this.#began = false
    const ask = async () => this.#parts.credentials({ adapter, callId: setup.callId, attempt })
    ask().then(
      (credential) => present() && this.#open((this.#credential = credential)),
      () => present() && this.#lost({ as: 'retry' }, 'credential'),
    )
  }

  #open(credential: SttCredential): void {
    let own: SttLink | undefined
    const mine = () => own === undefined || own === this.#link
    own = this.#parts.connect(this.#parts.setup, credential, {
      ready: () => mine() && this.#ready(),
      alive: () => mine() && this.#watch.alive(),
      heard: (event) => mine() && this.#hear(event),
      malformed: () =>
        mine() && this.#fault({ kind: 'malformed', message: 'a message of the engine cannot be understood', recoverable: true }),
      closed: (cause) => mine() && this.#lost(cause, 'network'),
    })
    this.#link = own
  }

  #ready(): void {
    if (this.#state !== 'connecting') return
    this.#state = 'open'
    if (this.#began) {
      this.#cursor = Math.max(this.#acknowledged, this.#ring.start)
      this.#time.rewind(this.#cursor)
    } else {
      const replayUntilMs = this.#ring.captureMsAt(this.#sentThrough)
      this.#cursor = this.#resumeIndex()
      this.#acknowledged = this.#cursor
      this.#ledger.startSession(replayUntilMs)
      this.#time.restart()
      this.#began = true
      this.#resumes = 0
    }
    this.#openedAtMs = this.#parts.clock.now()
    this.#watch.connected()
    this.#pump()
  }

  /** Where a new session has to begin so that nothing is missing, as far as the audio is still there. */
  #resumeIndex(): number {
    if (this.#sentThrough === 0) return this.#ring.start
    const sentMs = this.#ring.captureMsAt(this.#sentThrough)
    const from = this.#parts.setup.speakers.map((speaker) => {
      const { openFromMs, finalThroughMs = 0 } = this.#ledger.progress(speaker)
      return openFromMs === undefined ? Math.max(finalThroughMs - leadMs, sentMs - lagMs) : openFromMs - leadMs
    })
    // Bytes that were acknowledged were heard, but the words of them may have been lost with their session.
    const known = this.#parts.capabilities.resume === 'bytes' ? 0 : this.#acknowledged
    return Math.max(this.#ring.indexAt(Math.min(...from)), known)
  }

  /** Sends what the line takes. */
  #pump(): void {
    if (this.#state !== 'open' || !this.#link) return
    const { setup, capabilities } = this.#parts
    const [shortest, longest] = capabilities.chunkMs.map((ms) => Math.round(ms * this.#framesPerMs)) as [number, number]
    const bytesPerFrame = 2 * setup.speakers.length
    while (this.#cursor < this.#ring.end) {
      this.#skipLost()
      if (this.#link.backlogBytes > inFlightMs * this.#framesPerMs * bytesPerFrame) return this.#pumpLater()
      if (this.#ring.end - this.#cursor < shortest && this.#cursor >= this.#flushThrough) return
      const piece = this.#ring.read(this.#cursor, longest)
      if (!piece) return
      const pcm = padded(piece.pcm, shortest * setup.speakers.length)
      this.#time.sent(pcm.length / setup.speakers.length, piece.index, piece.captureMs)
      this.#cursor = piece.index + piece.pcm.length / setup.speakers.length
      this.#sentThrough = Math.max(this.#sentThrough, this.#cursor)
      this.#link.audio(pcm)
      this.#watch.sent()
    }
    if (this.#ending && !this.#endSent) {
      this.#endSent = true
      this.#link.end()
    }
  }

  #pumpLater(): void {
    this.#cancels.pump()
    this.#cancels.pump = this.#parts.clock.schedule(watchMs / 5, () => this.#pump())
  }

  /** What was never sent and is no longer there, no engine will hear. */
  #skipLost(): void {
    const { start } = this.#ring
    this.#cursor = Math.max(this.#cursor, start)
    if (this.#sentThrough >= start) return
    const toMs = this.#ring.captureMsAt(start)
    const fromMs = Math.max(0, toMs - (start - this.#sentThrough) / this.#framesPerMs)
    this.#sentThrough = start
    this.#parts.emit({ type: 'audio-lost', speakers: this.#parts.setup.speakers, fromMs: Math.round(fromMs), toMs: Math.round(toMs) })
  }

  #hear(event: HeardEvent): void {
    this.#failures = 0
    this.#resumes = 0
    this.#watch.answered(event)
    switch (event.type) {
      case 'segment': {
        const heard = heardSegment(event, this.#parts.setup.speakers, this.#time)
        if (!heard) return this.#fault({ kind: 'malformed', message: 'a segment of the engine has no id or no words', recoverable: true })
        for (const segment of this.#ledger.accept(heard)) this.#parts.emit(segment)
        return
      }
      case 'acknowledged':
        this.#acknowledged = Math.max(this.#acknowledged, Math.min(this.#time.toIndex(event.throughMs), this.#sentThrough))
        return
      case 'speech-started':
      case 'speech-ended':
      case 'turn-ended': {
        const speaker: Speaker | undefined = this.#parts.setup.speakers[event.channel]
        const atMs = event.atMs === undefined ? this.#time.sentThroughMs : this.#time.toCallMs(event.atMs)
        if (speaker) this.#parts.emit({ type: event.type, speaker, atMs: Math.max(0, Math.round(atMs)) })
        return
      }
      case 'finished':
        return this.#endSent ? this.#finish() : undefined
      case 'ready':
      case 'refused':
    }
  }

  #lost(cause: LinkClosed, kind: SttFault['kind']): void {
    if (this.#state === 'over') return
    this.#link?.close()
    this.#link = undefined
    if (this.#endSent && (cause.code === 1000 || cause.code === 1005)) return this.#finish()
    this.#endSent = false
    this.#failures += 1
    if (this.#state === 'open' && this.#parts.clock.now() - this.#openedAtMs >= settledMs) this.#refreshed = false
    const refused = cause.as === 'fatal' || (cause.as === 'refresh' && this.#refreshed)
    const code = cause.code !== undefined && { code: cause.code }
    if (refused) {
      this.#fault({ kind: 'refused', message: 'the engine refuses the connection', recoverable: false, ...code })
      this.#watch.failed()
      return this.#finish()
    }
    this.#fault({ kind: cause.as === 'refresh' ? 'credential' : kind, message: 'the connection is lost', recoverable: true, ...code })
    this.#state = 'waiting'
    this.#watch.disconnected()
    const delayMs = cause.as === 'refresh' ? 0 : backoffMs(this.#failures, this.#parts.random())
    if (cause.as === 'refresh') {
      this.#refreshed = true
      this.#began = false
    }
    this.#cancels.retry = this.#parts.clock.schedule(delayMs, () => this.#connect())
  }

  /** Looks whether the line is well, for as long as there is one. */
  #look(): void {
    this.#cancels.watch = this.#parts.clock.schedule(watchMs, () => {
      const trouble = this.#watch.look(this.#link?.backlogBytes ?? 0)
      if (trouble) this.#lost({ as: 'retry' }, trouble)
      if (this.#state !== 'over') this.#look()
    })
  }

  #fault(fault: SttFault): void {
    this.#parts.emit({ type: 'fault', fault })
  }

  #finish(): void {
    if (this.#state === 'over') return
    this.#state = 'over'
    for (const cancel of Object.values(this.#cancels)) cancel()
    this.#link?.close()
    this.#link = undefined
    for (const segment of this.#ledger.settleAll()) this.#parts.emit(segment)
    this.#parts.onFinished()
  }
}

/** With silence at the end, where it is shorter than the engine takes. */
function padded(pcm: Int16Array, samples: number): Int16Array {
  if (pcm.length >= samples) return pcm
  const longer = new Int16Array(samples)
  longer.set(pcm)
  return longer
}
