import { createSession, systemClock } from '@cuecard/core'
import type { CallEvent, Clock, Playbook, RecordEvent, Session } from '@cuecard/core'
import type { TranscriptSource } from '@cuecard/core/adapters'
import type { PanelSource } from '@cuecard/core/panel'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import type { AfterCall } from '@cuecard/core/review'
import { afterTheCall } from './after-the-call.ts'
import { hear } from './call-run.ts'
import type { CallOnStage, Said } from './call-on-stage.ts'
import { Listeners } from './listeners.ts'

export interface LiveCallOptions {
  readonly playbook: Playbook
  /** The microphone; without one the words are typed. */
  readonly source?: TranscriptSource
  readonly startedAt?: string
  readonly clock?: Clock
}

/** A call that happens now. */
export class LiveCall implements CallOnStage {
  readonly record: RecordEvent[] = []
  readonly said: Map<string, Said> = new Map()
  readonly panel: PanelSource
  readonly hasMicrophone: boolean
  /** Who speaks now: the microphone does not know. */
  speaker: 'agent' | 'customer' = 'agent'
  version = 0
  readonly ringing = false
  ended = false
  after: AfterCall | undefined
  private readonly privacy = createPrivacyGate()
  private readonly session: Session
  private readonly clock: Clock
  private readonly originMs: number
  private readonly listeners = new Listeners()
  private readonly speakers = new Map<string, 'agent' | 'customer'>()
  private readonly stop: () => void
  private endedAtMs = 0
  private typed = 0

  constructor({ playbook, source, startedAt, clock = systemClock }: LiveCallOptions) {
    this.clock = clock
    this.hasMicrophone = source !== undefined
    this.session = createSession({
      playbook,
      moments,
      privacy: this.privacy,
      clock,
      onRecordEvent: (event) => this.record.push(event),
      // Nobody hears from a keyboard between two lines.
      ...(!source && { watchdogMs: 0 }),
    })
    this.panel = this.session
    this.session.subscribe(() => this.changed())
    this.originMs = clock.now()
    this.session.receive({ type: 'call-started', callId: 'live', channel: 'voice', language: 'en-US', ...(startedAt && { startedAt }) })
    this.stop = source?.start((event) => this.take(event)) ?? (() => {})
  }

  get timeMs(): number {
    return this.ended ? this.endedAtMs : this.clock.now() - this.originMs
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  /** Tells that time has passed. */
  tick(): void {
    if (!this.ended) this.listeners.tell()
  }

  speakAs(speaker: 'agent' | 'customer'): void {
    this.speaker = speaker
    this.changed()
  }

  /** Takes a line that was typed. */
  say(text: string): void {
    if (text.trim() === '') return
    this.typed += 1
    const atMs = Math.round(this.timeMs)
    this.take({ type: 'segment', id: `typed-${this.typed}`, speaker: this.speaker, text, startMs: atMs, endMs: atMs, final: true })
  }

  end(): void {
    if (this.ended) return
    this.endedAtMs = this.timeMs
    this.ended = true
    this.stop()
    this.session.receive({ type: 'call-ended' })
    this.after = afterTheCall(this.record, this.privacy, this.clock, () => this.changed())
    this.changed()
  }

  private take(event: CallEvent): void {
    if (this.ended) return
    const named = event.type === 'segment' ? { ...event, speaker: this.speakerOf(event.id) } : event
    if (named.type === 'segment') hear(this.said, named)
    this.session.receive(named)
  }

  /** Whoever spoke when a segment began spoke all of it. */
  private speakerOf(segmentId: string): 'agent' | 'customer' {
    const speaker = this.speakers.get(segmentId) ?? this.speaker
    this.speakers.set(segmentId, speaker)
    return speaker
  }

  private changed(): void {
    this.version += 1
    this.listeners.tell()
  }
}
