import { createSession, systemClock } from '@cuecard/core'
import type {
  CallContext,
  CallEvent,
  CallStarted,
  Clock,
  Playbook,
  RecordEvent,
  SentimentModel,
  Session,
  SessionSnapshot,
} from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import type { PanelAction, PanelSource } from '@cuecard/core/panel'
import { createPrivacyGate } from '@cuecard/core/privacy'

/** What a call is made of. */
export interface CoachedCallOptions {
  readonly playbook: Playbook
  /** Puts words where the agent writes to the customer; without it they go to the clipboard. */
  readonly insert?: (text: string) => void
  readonly clock?: Clock
  /** Whether the source says every two seconds that it is well; the platform's own do not, and their silence means nothing. */
  readonly hasHeartbeat?: boolean
  /** Whether rules may read fields of the record: then nothing is told to the session until `know` says them, or some time has passed. */
  readonly awaitsContext?: boolean
}

/** How long is waited for the fields of the record, in milliseconds. */
const contextWithinMs = 3000

/** What a component is told while a call goes on. */
export interface CallListener {
  /** The snapshot has changed. */
  readonly changed?: () => void
  /** A critical prompt was left unaddressed, and the playbook asks for an alert. */
  readonly alerted?: (headline: string) => void
}

/** A call as it starts. */
export type CallStart = Pick<CallStarted, 'callId' | 'channel' | 'context' | 'direction' | 'language' | 'startedAt'>

/**
 * The call of one record in one component, and all that is known of it. Nothing of it is shared with another component. It is
 * what the panel shows (a `PanelSource`), from before the call starts until after it has ended.
 */
export class CoachedCall implements PanelSource {
  /** Missing where words cannot be inserted, so that the panel puts them on the clipboard. */
  insert?: (text: string) => void
  private readonly session: Session
  private readonly kept: RecordEvent[] = []
  private readonly callListeners = new Set<CallListener>()
  private giveModel: (model: Promise<SentimentModel>) => void = () => {}
  /** What waits for the fields of the record. */
  private waiting: (() => void)[] | undefined
  private context: CallContext = {}
  private cancelWait = () => {}
  private isStarted = false
  private isEnded = false
  private isPast = false

  constructor({ playbook, insert, awaitsContext = false, hasHeartbeat = false, clock = systemClock }: CoachedCallOptions) {
    if (insert) this.insert = insert
    if (awaitsContext) {
      this.waiting = []
      this.cancelWait = clock.schedule(contextWithinMs, () => this.know({}))
    }
    this.session = createSession({
      playbook,
      moments,
      privacy: createPrivacyGate(),
      clock,
      ...(!hasHeartbeat && { watchdogMs: 0 }),
      loadSentiment: () =>
        new Promise((resolve) => {
          this.giveModel = resolve
        }),
      onRecordEvent: (event) => this.keep(event),
    })
  }

  /** Whether the call has started and is not over. */
  get isOn(): boolean {
    return this.isStarted && !this.isEnded
  }

  /** Whether the call is over: nothing more is taken. */
  get hasEnded(): boolean {
    return this.isEnded
  }

  /** Every event of the record so far; redacted words only. */
  get record(): readonly RecordEvent[] {
    return this.kept
  }

  /** Starts the call; a second start is not taken. */
  start(start: CallStart): void {
    if (this.isStarted || this.isEnded) return
    this.isStarted = true
    this.inTurn(() => this.session.receive({ type: 'call-started', ...start, context: { ...start.context, ...this.context } }))
  }

  /** Says what rules may read of the record; only the first counts. */
  know(context: CallContext): void {
    this.cancelWait()
    const { waiting = [] } = this
    if (this.waiting) this.context = context
    this.waiting = undefined
    for (const task of waiting) task()
  }

  /** Takes an event of the call while it is on. */
  receive(event: CallEvent): void {
    if (event.type === 'call-ended') this.end()
    else if (this.isOn) this.inTurn(() => this.session.receive(event))
  }

  /**
   * Takes what was said before the component was there, up to `elapsedMs` from the start of the call. It is read at the times at
   * which it was said, so that only what still counts is shown, and nobody is alerted any more.
   */
  receivePast(events: readonly CallEvent[], elapsedMs: number): void {
    if (!this.isOn) return
    this.inTurn(() => {
      this.isPast = true
      for (const event of events) this.session.receive(event)
      this.session.receive({ type: 'source-reported', status: 'connected', atMs: Math.max(0, Math.round(elapsedMs)) })
      this.isPast = false
    })
  }

  /** Starts the call where it has not, and says that it cannot be heard. */
  lose(start: CallStart): void {
    this.start(start)
    this.receive({ type: 'source-reported', status: 'lost' })
  }

  end(): void {
    if (!this.isOn) return
    this.isEnded = true
    this.inTurn(() => this.session.receive({ type: 'call-ended' }))
  }

  /** Tells `listener` what happens to the call; returns what ends that. */
  listen(listener: CallListener): () => void {
    this.callListeners.add(listener)
    const unsubscribe = this.session.subscribe(() => listener.changed?.())
    return () => {
      this.callListeners.delete(listener)
      unsubscribe()
    }
  }

  /** Offers a better model than the lexicon; where it rejects, the lexicon's values stand and the record says so. The first one counts. */
  offerModel(model: Promise<SentimentModel>): void {
    this.giveModel(model)
  }

  subscribe(listener: () => void): () => void {
    return this.session.subscribe(listener)
  }

  getSnapshot(): SessionSnapshot {
    return this.session.getSnapshot()
  }

  act(action: PanelAction): void {
    this.session.act(action)
  }

  restore(text: string): string {
    return this.session.restore(text)
  }

  /** From now on words go to the clipboard: the platform does not take them. */
  stopInserting(): void {
    delete this.insert
  }

  dispose(): void {
    this.know({})
    this.end()
    this.isEnded = true
    this.callListeners.clear()
    this.session.dispose()
  }

  private inTurn(task: () => void): void {
    if (this.waiting) this.waiting.push(task)
    else task()
  }

  private keep(event: RecordEvent): void {
    this.kept.push(event)
    if (event.type !== 'alert-raised' || this.isPast) return
    for (const { alerted } of this.callListeners) alerted?.(event.headline)
  }
}
