import { compilePlaybook } from '../playbook/compile-playbook.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { InstantSentimentModel } from '../models/sentiment-model.ts'
import { sharedLexicon } from '../models/shared-lexicon.ts'
import type { MomentsTrace } from '../moments/detect-moments.ts'
import type { Moments } from '../moments/moments.ts'
import type { Knowledge } from '../playbook/knowledge.ts'
import type { PrivacyGate } from '../privacy/privacy-gate.ts'
import type { RecordEvent } from '../record/event.ts'
import { createHashChain } from '../record/hash-chain.ts'
import type { MomentName } from '../taxonomy.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import { eventTimeMs } from '../transcript/event-time.ts'
import type { Suggestions } from '../suggestions/suggestions.ts'
import { Coach } from './coach.ts'

/** What a call is replayed with. */
export interface ReplayOptions {
  readonly playbook: Playbook
  readonly moments: Moments
  /** A fresh one: a gate serves one call. */
  readonly privacy: PrivacyGate
  readonly sentiment?: InstantSentimentModel
  /** Needed where the call's events hold what a language model wrote; nothing is asked. */
  readonly suggestions?: Pick<Suggestions, 'follow'>
  /** As the session had it. */
  readonly usefulness?: Readonly<Partial<Record<MomentName, number>>>
  readonly onRecordEvent: (event: RecordEvent) => void
  /** Is shown what each detector was told and said. */
  readonly trace?: MomentsTrace
  /** Ranks articles: `createLocalKnowledge` of `@cuecard/core/knowledge`, or an index of your own. */
  readonly knowledge?: Knowledge
}

/** Events of a file may stand a little out of order, where two people spoke at once; so many are held to put them right. */
const heldEvents = 500

/** Something to tell the coach, and when. */
interface Timed {
  readonly tell: (coach: Coach) => void
  readonly atMs: number
}

/** A call replayed as fast as possible, in simulated time. Feed it event by event, so that a call of any length fits in memory. */
export class CallReplay {
  private readonly coach: Coach
  /** Sorted by time; events of one time in the order they came. */
  private readonly held: Timed[] = []
  private lastMs = 0

  constructor({
    playbook,
    moments,
    privacy,
    sentiment = sharedLexicon(),
    suggestions,
    usefulness,
    onRecordEvent,
    trace,
    knowledge,
  }: ReplayOptions) {
    const seal = createHashChain()
    const setup = {
      compiled: compilePlaybook(playbook),
      moments,
      privacy,
      sentiment,
      ...(suggestions && { suggestions }),
      ...(trace && { trace }),
      ...(knowledge && { knowledge }),
      ...(usefulness && { usefulness }),
    }
    this.coach = new Coach(setup, (entry, atMs) => onRecordEvent(seal(entry, atMs)))
  }

  /** Takes the next event of the file. */
  push(event: CallEvent): void {
    const atMs = eventTimeMs(event) ?? this.lastMs
    this.lastMs = atMs
    this.hold({ atMs, tell: (coach) => coach.handle(event, atMs) })
  }

  /** Puts a fault in the record, where the file had something that is not an event or had to be mended. The message must not quote it. */
  fault(kind: 'event-malformed' | 'event-mended', message: string): void {
    this.hold({ atMs: this.lastMs, tell: (coach) => coach.raise(kind, message) })
  }

  /** Plays what is left, and ends the call if the file did not. */
  end(): void {
    while (this.held.length > 0) this.release()
    if (this.coach.call && this.coach.status !== 'ended') this.coach.handle({ type: 'call-ended' }, this.coach.nowMs)
  }

  private hold(item: Timed): void {
    let at = this.held.length
    while (at > 0 && (this.held[at - 1]?.atMs ?? 0) > item.atMs) at -= 1
    this.held.splice(at, 0, item)
    if (this.held.length > heldEvents) this.release()
  }

  private release(): void {
    this.held.shift()?.tell(this.coach)
  }
}

/** The record of a call that is all there. */
export function replayCall(events: Iterable<CallEvent>, options: Omit<ReplayOptions, 'onRecordEvent'>): RecordEvent[] {
  const record: RecordEvent[] = []
  const replay = new CallReplay({ ...options, onRecordEvent: (event) => record.push(event) })
  for (const event of events) replay.push(event)
  replay.end()
  return record
}
