import type { Clock, RecordEvent } from '@cuecard/core'
import type { IdleSource, KeptCalls, LessonOffer, LessonOutcome, MicroLesson } from '@cuecard/core/review'

/** What the time between calls is known by. */
export interface BetweenCallsOptions {
  readonly clock: Clock
  /** The calls that the settings let be kept; without them there is nothing to go by. */
  readonly calls: () => KeptCalls | undefined
  readonly onRecordEvent: (callId: string, event: RecordEvent) => void
  readonly onChange: () => void
}

/**
 * Lessons between two calls. The extension knows of no presence: idle is who has ended a call here and is in no other that is heard,
 * or was meant to be.
 */
export class BetweenCalls implements IdleSource {
  private readonly options: BetweenCallsOptions
  private readonly listeners = new Set<(isIdle: boolean) => void>()
  private isCallOn = false
  private isIdle = false
  private offer: LessonOffer | undefined
  /** Tells the preparations apart: only the latest may offer. */
  private run = 0

  constructor(options: BetweenCallsOptions) {
    this.options = options
  }

  subscribe(listener: (isIdle: boolean) => void): () => void {
    this.listeners.add(listener)
    listener(this.isIdle)
    return () => this.listeners.delete(listener)
  }

  /** The lesson to show now. */
  get lesson(): MicroLesson | undefined {
    return this.offer?.getSnapshot()
  }

  /** Takes how things stand; `isDeaf` is whether there may be a call that cannot be heard. Resolves once lessons are chosen, if a call has ended. */
  async follow(isCallOn: boolean, isDeaf: boolean): Promise<void> {
    const hasEnded = this.isCallOn && !isCallOn
    this.isCallOn = isCallOn
    const isIdle = !isCallOn && !isDeaf && (this.isIdle || hasEnded)
    if (isIdle !== this.isIdle) {
      this.isIdle = isIdle
      for (const listener of this.listeners) listener(isIdle)
    }
    if (hasEnded) await this.prepare()
  }

  /** Takes what the agent did with the lesson. */
  act(outcome: LessonOutcome | 'later'): void {
    if (outcome === 'later') this.offer?.putOff()
    else this.offer?.settle(outcome)
  }

  /** What cannot be loaded or read is no lesson, and no harm. */
  private async prepare(): Promise<void> {
    this.run += 1
    const { run } = this
    const { calls: kept, clock, onRecordEvent, onChange } = this.options
    const calls = kept()
    if (!calls) return
    try {
      const { offerOwnLessons } = await import('./own-lessons.ts')
      const offer = await offerOwnLessons({ calls, idle: this, clock, onRecordEvent })
      if (run !== this.run) return offer.close()
      this.offer?.close()
      this.offer = offer
      offer.subscribe(onChange)
    } catch {
      return
    }
  }
}
