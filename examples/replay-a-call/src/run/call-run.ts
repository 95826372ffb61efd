import { createSession } from '@cuecard/core'
import type { CallEvent, Playbook, RecordEvent, Session } from '@cuecard/core'
import { callFileSource } from '@cuecard/core/adapters'
import type { PanelAction } from '@cuecard/core/panel'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import type { AfterCall } from '@cuecard/core/review'
import { SimulatedClock } from '@cuecard/core/testing'
import { afterTheCall } from './after-the-call.ts'
import type { Said } from './call-on-stage.ts'

/** One pass of a call through Cuecard from its beginning, with a session, a gate and a clock of its own. Time only goes forward. */
export class CallRun {
  readonly session: Session
  readonly record: RecordEvent[] = []
  readonly said: Map<string, Said> = new Map()
  /** Grows with every change of `record` or `said`. */
  changes = 0
  /** Once the call has ended and was reviewed. */
  after: AfterCall | undefined
  private readonly clock = new SimulatedClock()
  private readonly privacy = createPrivacyGate()
  private readonly events: readonly CallEvent[]
  private stop = () => {}

  constructor(events: readonly CallEvent[], playbook: Playbook) {
    this.events = events
    this.session = createSession({
      playbook,
      moments,
      privacy: this.privacy,
      clock: this.clock,
      onRecordEvent: (event) => {
        this.record.push(event)
        this.changes += 1
      },
    })
  }

  /** Answers the call: until then there is none. */
  begin(): void {
    this.stop = callFileSource(this.events, this.clock).start((event) => {
      if (event.type === 'segment') {
        hear(this.said, event)
        this.changes += 1
      }
      this.session.receive(event)
    })
    this.advanceTo(0)
  }

  /** In milliseconds from the start of the call. */
  get timeMs(): number {
    return this.clock.now()
  }

  advanceTo(timeMs: number): void {
    this.clock.advanceTo(timeMs)
  }

  act(action: PanelAction): void {
    this.session.act(action)
  }

  /** Reviews the call, once. `onChange` is told when the agent adds something to its record. */
  review(onChange: () => void): void {
    this.after ??= afterTheCall(this.record, this.privacy, this.clock, onChange)
  }

  end(): void {
    this.stop()
    this.session.dispose()
  }
}

/** Keeps the latest wording of a segment; a partial that comes after its final is late. */
export function hear(said: Map<string, Said>, { id, speaker, text, startMs = 0, final }: Extract<CallEvent, { type: 'segment' }>): void {
  const before = said.get(id)
  if (before?.final && !final) return
  said.set(id, { id, speaker, text, startMs: before?.startMs ?? startMs, final })
}
