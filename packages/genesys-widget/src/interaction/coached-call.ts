import type { CallContext, CallEvent, Clock, SegmentReceived, Session } from '@cuecard/core'
import type { Media } from './conversation.ts'

/** What is known of a call as it starts. */
export interface CallStart {
  readonly callId: string
  readonly media: Media
  readonly direction: 'inbound' | 'outbound' | undefined
  /** Milliseconds since 1970, by the clock of Genesys Cloud. */
  readonly startedAtMs: number
  /** How long ago that was, in milliseconds. */
  readonly elapsedMs: number
  readonly language: string | undefined
  readonly context: CallContext
  /** Stands for the agent in the record. */
  readonly agentHash: string
}

/** A source that is well says so every two seconds, or the session takes silence for a broken one. */
const beatMs = 2000

/** One call of the agent in the core's terms: its start, its words, how well it is heard, and its end. */
export class CoachedCall {
  readonly session: Session
  readonly startedAtMs: number
  private readonly clock: Clock
  private startedMs: number
  private status: 'connected' | 'reconnecting' | 'lost' = 'connected'
  private isHeld = false
  private isOver = false
  private cancelBeat = () => {}
  private cancelTyping = () => {}

  constructor(session: Session, clock: Clock, start: CallStart) {
    this.session = session
    this.clock = clock
    this.startedAtMs = start.startedAtMs
    this.startedMs = clock.now() - start.elapsedMs
    const { callId, media, direction, startedAtMs, elapsedMs, language, context, agentHash } = start
    this.tell({
      type: 'call-started',
      callId,
      channel: media,
      ...(direction && { direction }),
      startedAt: new Date(startedAtMs).toISOString(),
      ...(language && { language }),
      context,
      agentHash,
    })
    this.tell({ type: 'source-reported', status: 'connected', atMs: Math.round(elapsedMs) })
    this.beat()
  }

  hear(segment: SegmentReceived): void {
    const endMs = segment.endMs ?? 0
    const aheadMs = endMs - (this.clock.now() - this.startedMs)
    // The machine's clock is behind that of Genesys Cloud: what has been said has been said.
    if (aheadMs > 0) this.startedMs -= aheadMs
    this.tell(aheadMs > 0 ? { ...segment, receivedMs: endMs } : segment)
  }

  get hasEnded(): boolean {
    return this.isOver
  }

  /** How well the call is heard. */
  report(status: 'connected' | 'reconnecting' | 'lost'): void {
    if (this.status === status) return
    this.status = status
    this.reportStatus()
  }

  hold(isHeld: boolean): void {
    if (this.isHeld === isHeld) return
    this.isHeld = isHeld
    this.reportStatus()
  }

  /** The agent was typing, for `durationMs`. */
  typing(durationMs: number): void {
    this.cancelTyping()
    this.tell({ type: 'agent-typing', active: true })
    this.cancelTyping = this.clock.schedule(durationMs, () => this.tell({ type: 'agent-typing', active: false }))
  }

  end(): void {
    if (this.isOver) return
    this.tell({ type: 'call-ended' })
    this.stop()
  }

  dispose(): void {
    this.stop()
    this.session.dispose()
  }

  private stop(): void {
    this.isOver = true
    this.cancelBeat()
    this.cancelTyping()
  }

  private reportStatus(): void {
    this.tell({ type: 'source-reported', status: this.isHeld ? 'paused' : this.status })
  }

  private beat(): void {
    this.cancelBeat = this.clock.schedule(beatMs, () => {
      if (this.status === 'connected' && !this.isHeld) this.tell({ type: 'source-reported', status: 'connected' })
      this.beat()
    })
  }

  private tell(event: CallEvent): void {
    if (!this.isOver) this.session.receive(event)
  }
}
