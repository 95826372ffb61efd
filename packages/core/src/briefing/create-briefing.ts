import type { Clock } from '../clock.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { askInTime } from './ask-in-time.ts'
import { makeCard } from './briefing-card.ts'
import type { BriefingCard } from './briefing-card.ts'
import { mergeContexts } from './caller-context.ts'
import type { BriefingRequest, CallerContext, ContextSource } from './caller-context.ts'
import { clearOutboundCall } from './do-not-call.ts'
import type { Clearance, DoNotCallRegister } from './do-not-call.ts'
import type { IntentModel } from './intent-model.ts'

/** What a briefing is made of. */
export interface BriefingOptions {
  readonly request: BriefingRequest
  readonly sources: readonly ContextSource[]
  readonly playbook: Playbook
  readonly clock: Clock
  /** Trained from the tenant's own past contacts; without one, no matter is predicted. */
  readonly model?: IntentModel
  /** Asked before an outbound call connects. */
  readonly registers?: readonly DoNotCallRegister[]
  /** How long sources may take, in milliseconds; 1000 where nothing is said. */
  readonly budgetMs?: number
}

/** A briefing as it stands. */
export interface BriefingSnapshot {
  /** `gathering` until every source has answered or the time is up. */
  readonly stage: 'gathering' | 'ready'
  readonly card: BriefingCard
  readonly isOutbound: boolean
  /** Of an outbound call, once every register has answered: connect only on a yes. */
  readonly clearance?: Clearance
}

/** The card of one contact, filled as sources answer. */
export interface Briefing {
  subscribe(listener: () => void): () => void
  /** The same object until something changes. */
  getSnapshot(): BriefingSnapshot
  /** Resolves when the card is as full as it gets: at the latest when the time is up. Never rejects. */
  readonly ready: Promise<BriefingSnapshot>
}

const budgetForSourcesMs = 1000

/** Asks every source at once, and shows what there is as it comes; after the time is up nothing changes any more. */
export function createBriefing(options: BriefingOptions): Briefing {
  return new LiveBriefing(options)
}

class LiveBriefing implements Briefing {
  private readonly options: BriefingOptions
  private readonly listeners = new Set<() => void>()
  private readonly answers: (CallerContext | 'waiting' | 'late' | 'error')[]
  private snapshot: BriefingSnapshot
  readonly ready: Promise<BriefingSnapshot>

  constructor(options: BriefingOptions) {
    this.options = options
    this.answers = options.sources.map(() => 'waiting' as const)
    this.snapshot = { stage: 'gathering', isOutbound: options.request.direction === 'outbound', card: this.card() }
    this.ready = this.gather()
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getSnapshot(): BriefingSnapshot {
    return this.snapshot
  }

  private async gather(): Promise<BriefingSnapshot> {
    const { sources, request, clock, registers = [], budgetMs = budgetForSourcesMs } = this.options
    const clearing = request.direction === 'outbound' ? clearOutboundCall(registers, request, clock, budgetMs) : undefined
    await Promise.all([
      ...sources.map(async (source, index) => {
        const answer = await askInTime((asked) => source.read(request, asked), clock, budgetMs)
        this.answers[index] =
          'value' in answer ? (typeof answer.value === 'object' && answer.value !== null ? answer.value : 'error') : answer.failed
        this.change({ ...this.snapshot, card: this.card() })
      }),
      clearing?.then((clearance) => this.change({ ...this.snapshot, clearance })),
    ])
    this.change({ ...this.snapshot, stage: 'ready' })
    return this.snapshot
  }

  private card(): BriefingCard {
    const { sources, request, playbook, model } = this.options
    const own = ownContext(request)
    const context = mergeContexts([own, ...this.answers.filter((answer) => typeof answer === 'object')])
    const missing = sources.flatMap(({ name }, index) => {
      const why = this.answers[index]
      return typeof why === 'string' ? [{ source: name, why }] : []
    })
    return makeCard(context, missing, { request, playbook, ...(model && { model }) })
  }

  private change(snapshot: BriefingSnapshot): void {
    this.snapshot = snapshot
    for (const listener of this.listeners) {
      try {
        listener()
      } catch (error) {
        reportError(error)
      }
    }
  }
}

/** What the desktop already knows, as far as it is what a card is made of. */
function ownContext({ context = {} }: BriefingRequest): CallerContext {
  const { accountType, state, tier, ivr, navigation, history, cues } = context as CallerContext
  return {
    ...(accountType !== undefined && { accountType }),
    ...(state !== undefined && { state }),
    ...(tier !== undefined && { tier }),
    ...(ivr && { ivr }),
    ...(navigation && { navigation }),
    ...(history && { history }),
    ...(cues && { cues }),
  }
}
