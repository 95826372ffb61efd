import type { Severity } from '../taxonomy.ts'
import { severityRank } from '../taxonomy.ts'
import type { RestraintSettings } from '../prompts/restraint-settings.ts'

/** A prompt event of a record, as far as the rules of restraint look at it. Other events are passed over. */
export interface RestraintEvent {
  readonly atMs: number
  readonly type: string
  readonly promptId?: string
  readonly moment?: string
  readonly severity?: string
  readonly dedupeKey?: string
  readonly eligibleAtMs?: number
  readonly expiresAtMs?: number
}

interface Tracked {
  readonly promptId: string
  readonly moment: string
  readonly severity: Severity
  readonly eligibleAtMs: number
  readonly expiresAtMs: number
  /** How long it has waited although it could have been shown. */
  waitedMs: number
}

/** The longest that an eligible critical prompt may wait for a place that is not held by another critical one. */
const criticalWaitMs = 250

/**
 * Reads the prompt events of a call and names every breach of the rules of restraint: the visible limit, the budget, starvation,
 * overtaking, expiry, cooldown, dedupe and the life of a prompt. Written against the rules alone and not against the code that
 * decides, so it can judge any record.
 */
export function restraintBreaches(events: readonly RestraintEvent[], settings: RestraintSettings): string[] {
  const judge = new Judge(settings)
  for (const event of events) judge.read(event)
  return judge.breaches
}

class Judge {
  readonly breaches: string[] = []
  private readonly settings: RestraintSettings
  private readonly queue = new Map<string, Tracked>()
  private readonly visible = new Map<string, Tracked & { readonly shownAtMs: number }>()
  private readonly everShown = new Map<string, string>()
  private readonly keys = new Map<string, string>()
  private readonly lastShown = new Map<string, { readonly atMs: number; readonly promptId: string }>()
  private atMs = 0

  constructor(settings: RestraintSettings) {
    this.settings = settings
  }

  read(event: RestraintEvent): void {
    if (event.atMs < this.atMs) this.breach(event.atMs, 'time runs backwards')
    this.pass(event.atMs)
    const { promptId } = event
    if (!promptId) return
    switch (event.type) {
      case 'prompt-queued':
        this.queued(promptId, event)
        return
      case 'prompt-shown':
        this.shown(promptId, event)
        return
      case 'prompt-displaced':
      case 'prompt-snoozed':
      case 'prompt-dismissed':
      case 'prompt-accepted':
      case 'prompt-edited':
        if (!this.visible.delete(promptId)) this.breach(event.atMs, `${event.type} of ${promptId}, which is not visible`)
        return
      case 'prompt-expired':
      case 'prompt-withdrawn':
      case 'prompt-suppressed':
        this.visible.delete(promptId)
        this.queue.delete(promptId)
    }
  }

  private queued(promptId: string, { atMs, moment = '', severity = 'low', eligibleAtMs = atMs, expiresAtMs = atMs }: RestraintEvent): void {
    if (expiresAtMs <= eligibleAtMs) this.breach(atMs, `${promptId} expires before it is eligible`)
    this.queue.set(promptId, { promptId, moment, severity: severity as Severity, eligibleAtMs, expiresAtMs, waitedMs: 0 })
  }

  private shown(promptId: string, { atMs, dedupeKey = '' }: RestraintEvent): void {
    const prompt = this.queue.get(promptId)
    if (!prompt) return this.breach(atMs, `${promptId} is shown but was not queued`)
    this.queue.delete(promptId)
    if (atMs < prompt.eligibleAtMs) this.breach(atMs, `${promptId} is shown before it is eligible`)
    if (atMs >= prompt.expiresAtMs) this.breach(atMs, `${promptId} is shown after it expired`)
    this.checkOrder(prompt)
    if (prompt.severity !== 'critical') this.checkCooldown(prompt)
    const owner = this.keys.get(dedupeKey)
    if (owner !== undefined && owner !== promptId) this.breach(atMs, `${promptId} repeats the cause of ${owner}`)
    this.keys.set(dedupeKey, promptId)
    this.lastShown.set(prompt.moment, { atMs, promptId })
    this.visible.set(promptId, { ...prompt, shownAtMs: atMs })
    if (this.visible.size > this.settings.maxVisible) this.breach(atMs, `${this.visible.size} prompts are visible`)
    if (prompt.severity !== 'critical') this.everShown.set(promptId, prompt.moment)
    if (this.everShown.size > this.settings.budget) this.breach(atMs, `${promptId} is over the budget`)
  }

  private checkOrder(prompt: Tracked): void {
    for (const other of this.queue.values()) {
      if (severityRank(other.severity) < severityRank(prompt.severity))
        this.breach(this.atMs, `${prompt.promptId} overtakes ${other.promptId}`)
    }
  }

  private checkCooldown(prompt: Tracked): void {
    const last = this.lastShown.get(prompt.moment)
    if (last && last.promptId !== prompt.promptId && this.atMs - last.atMs < this.settings.cooldownMs) {
      this.breach(this.atMs, `${prompt.promptId} is shown within the cooldown of ${last.promptId}`)
    }
  }

  /** Lets time pass up to `toMs` with the screen as it is, and measures who waits without need. */
  private pass(toMs: number): void {
    for (const prompt of this.queue.values()) {
      if (toMs > prompt.expiresAtMs) this.breach(toMs, `${prompt.promptId} is still queued after it expired`)
      const couldShowFrom = Math.max(this.atMs, prompt.eligibleAtMs, this.placeFreeFromMs(prompt.severity))
      prompt.waitedMs += Math.max(0, toMs - couldShowFrom)
      if (prompt.waitedMs > this.longestWaitMs(prompt)) this.breach(toMs, `${prompt.promptId} (${prompt.severity}) starves`)
    }
    this.atMs = Math.max(this.atMs, toMs)
  }

  /** A high prompt that was seen and lost its place may wait for one that is free; one that nobody saw may not. */
  private longestWaitMs({ promptId, severity }: Tracked): number {
    if (severity === 'critical') return criticalWaitMs
    return severity === 'high' && !this.everShown.has(promptId) ? this.settings.highWaitMs : Number.POSITIVE_INFINITY
  }

  /** From when a prompt of this severity finds a place: only critical prompts keep theirs, and among themselves only for a time. */
  private placeFreeFromMs(severity: Severity): number {
    const critical = [...this.visible.values()].filter((shown) => shown.severity === 'critical')
    if (critical.length < this.settings.maxVisible) return 0
    if (severity !== 'critical') return Number.POSITIVE_INFINITY
    return Math.min(...critical.map(({ shownAtMs }) => shownAtMs)) + this.settings.criticalHoldMs
  }

  private breach(atMs: number, what: string): void {
    this.breaches.push(`${atMs} ms: ${what}`)
  }
}
