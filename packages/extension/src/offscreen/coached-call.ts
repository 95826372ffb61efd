import { createSession } from '@cuecard/core'
import type { CallEvent, CallStarted, Clock, RecordEvent, Session, SessionSnapshot } from '@cuecard/core'
import { createLocalKnowledge } from '@cuecard/core/knowledge'
import { moments } from '@cuecard/core/moments'
import type { PanelAction } from '@cuecard/core/panel'
import { createPrivacyGate } from '@cuecard/core/privacy'
import type { Coaching } from './coaching.ts'
import type { DeskCall } from './desk-call.ts'

export interface CoachedCallOptions {
  readonly id: string
  readonly from: string
  readonly started: Omit<CallStarted, 'type' | 'callId'>
  readonly coaching: Coaching
  readonly clock: Clock
  /** 0 for a source whose silence means nothing. */
  readonly watchdogMs?: number
  readonly onRecordEvent: (callId: string, event: RecordEvent) => void
  readonly onChange: () => void
}

/** A call that is coached here. */
export class CoachedCall implements DeskCall {
  readonly id: string
  readonly from: string
  events = 0
  private readonly session: Session

  constructor({ id, from, started, coaching, clock, watchdogMs, onRecordEvent, onChange }: CoachedCallOptions) {
    this.id = id
    this.from = from
    const { playbook, privacyProfile, loadSentiment, suggestions, stoppedPrompts } = coaching
    this.session = createSession({
      playbook,
      moments,
      privacy: createPrivacyGate({ profile: privacyProfile }),
      knowledge: createLocalKnowledge(playbook),
      clock,
      onRecordEvent: (event) => {
        this.events += 1
        onRecordEvent(id, event)
      },
      ...(watchdogMs !== undefined && { watchdogMs }),
      ...(loadSentiment && { loadSentiment }),
      ...(suggestions && { suggestions }),
    })
    this.session.subscribe(onChange)
    this.session.receive({ type: 'call-started', callId: id, ...started })
    for (const kind of stoppedPrompts) this.session.receive({ type: 'prompts-stopped', kind, reason: 'policy' })
  }

  get snapshot(): SessionSnapshot {
    return this.session.getSnapshot()
  }

  get isOn(): boolean {
    return this.snapshot.status !== 'ended'
  }

  receive(event: CallEvent): void {
    if (this.isOn) this.session.receive(event)
  }

  act(action: PanelAction): void {
    this.session.act(action)
  }

  end(): void {
    if (this.isOn) this.session.receive({ type: 'call-ended' })
  }
}
