import { systemClock } from '../clock.ts'
import type { Clock } from '../clock.ts'
import { sharedLexicon } from '../models/shared-lexicon.ts'
import type { InstantSentimentModel, SentimentModel } from '../models/sentiment-model.ts'
import type { Moments } from '../moments/moments.ts'
import { compilePlaybook } from '../playbook/compile-playbook.ts'
import type { Knowledge } from '../playbook/knowledge.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { PrivacyGate } from '../privacy/privacy-gate.ts'
import type { RecordEvent } from '../record/event.ts'
import { createHashChain } from '../record/hash-chain.ts'
import { taxonomy } from '../taxonomy.ts'
import type { SuggestionRequest } from '../suggestions/suggestion.ts'
import { defaultBudgetMs } from '../suggestions/suggestions.ts'
import type { SuggestionAsker, Suggestions } from '../suggestions/suggestions.ts'
import type { MomentName } from '../taxonomy.ts'
import type { AgentActed, CallEvent, ItemTicked } from '../transcript/call-event.ts'
import { parseCallEvent } from '../transcript/parse-call-event.ts'
import { Coach } from './coach.ts'
import { decisionOf, takeSnapshot } from './snapshot.ts'
import { SentimentEffect } from './sentiment-effect.ts'
import type { Decision, SessionSnapshot, SnapshotContext } from './snapshot.ts'

/** What a session is made of. */
export interface SessionOptions {
  readonly playbook: Playbook
  /** What is listened for: `moments` of `@cuecard/core/moments`. */
  readonly moments: Moments
  /** The gate that all words go through: `createPrivacyGate()` of `@cuecard/core/privacy`. A gate serves one call. */
  readonly privacy: PrivacyGate
  /** Takes every event of the record as it happens: the place to store it, or to act on an `alert-raised`. */
  readonly onRecordEvent?: (event: RecordEvent) => void
  /** Ranks articles: `createLocalKnowledge` of `@cuecard/core/knowledge`, or an index of your own. Phrases alone where nothing is given. */
  readonly knowledge?: Knowledge
  /** The lexicon where nothing is given. */
  readonly sentiment?: InstantSentimentModel
  /**
   * Loads a better model, which may work in a worker or on a server of your own. It is called once, at the start; until it is
   * there, and wherever it fails, the instant model's values stand. Nothing waits for it.
   */
  readonly loadSentiment?: () => Promise<SentimentModel>
  /**
   * A language model that writes better words to say, for the moments whose playbook entry has `suggest`: `llmSuggestions()` of
   * `@cuecard/core/llm`. It sees redacted words and the playbook's content only. The playbook's words show at once, and stay wherever
   * no better ones come in time.
   */
  readonly suggestions?: Suggestions
  /** The machine's where nothing is given. */
  readonly clock?: Clock
  /**
   * How long the source may be silent, in milliseconds, before the agent is told that the call cannot be heard; 5 s where
   * nothing is said. Any event counts, also `source-reported` with `connected`. 0 for a source whose silence means nothing.
   */
  readonly watchdogMs?: number
  /** How often prompts of each moment were found useful, 0 to 1, as `cuecard effectiveness` learns it: of equal severity, the more useful come first. */
  readonly usefulness?: Readonly<Partial<Record<MomentName, number>>>
}

/** The coaching of one call. */
export interface Session {
  /**
   * Takes an event of the call, live or from a file. Never throws: what is not an event becomes a `fault-raised`.
   * The time of an event is its own `receivedMs` or `atMs`, or now.
   */
  receive(event: CallEvent): void
  /** What the agent did with a prompt, or with an item of the checklist. */
  act(action: Omit<AgentActed, 'atMs'> | Omit<ItemTicked, 'atMs'>): void
  /** Calls `listener` after each change of the snapshot; returns what ends that. */
  subscribe(listener: () => void): () => void
  /** The call as it stands: the same object until something changes. */
  getSnapshot(): SessionSnapshot
  /** Puts back what the privacy gate was told may be put back. For the agent's eyes only: the result is raw text. */
  restore(text: string): string
  /** Ends the call if it is on, and stops all timers. */
  dispose(): void
}

const defaultWatchdogMs = 5000
const keptDecisions = 30

/** After these nobody waits for better words. */
const endsPrompt: ReadonlySet<string> = new Set([
  'prompt-accepted',
  'prompt-dismissed',
  'prompt-edited',
  'prompt-expired',
  'prompt-withdrawn',
])

/** Starts the coaching of one call. */
export function createSession(options: SessionOptions): Session {
  return new LiveSession(options)
}

class LiveSession implements Session {
  private readonly clock: Clock
  private readonly coach: Coach
  private readonly listeners = new Set<() => void>()
  private readonly privacy: PrivacyGate
  private readonly asker: SuggestionAsker | undefined
  private readonly context: Omit<SnapshotContext, 'decisions' | 'model'>
  private modelVersion: string
  private decisions: readonly Decision[] = []
  /** The clock's time at the start of the call. */
  private originMs: number
  private cancelTimer: (() => void) | undefined
  private snapshot: SessionSnapshot | undefined

  constructor({
    playbook,
    moments,
    privacy,
    onRecordEvent,
    sentiment = sharedLexicon(),
    clock = systemClock,
    watchdogMs = defaultWatchdogMs,
    loadSentiment,
    suggestions,
    knowledge,
    usefulness,
  }: SessionOptions) {
    this.clock = clock
    this.originMs = clock.now()
    const seal = createHashChain()
    this.privacy = privacy
    this.asker = suggestions && this.askerOf(suggestions, playbook.suggestions?.budgetMs ?? defaultBudgetMs)
    const setup = {
      compiled: compilePlaybook(playbook),
      moments,
      privacy,
      sentiment,
      ...(knowledge && { knowledge }),
      ...(watchdogMs > 0 && { watchdogMs }),
      ...(suggestions && { suggestions }),
      onSuggestionWanted: (request: SuggestionRequest) => this.asker?.ask(request),
      ...(usefulness && { usefulness }),
    }
    const effect = loadSentiment && this.sentimentEffect(loadSentiment)
    this.coach = new Coach(setup, (entry, atMs) => {
      effect?.take(entry)
      if (endsPrompt.has(entry.type) && 'promptId' in entry) this.asker?.cancel(entry.promptId)
      const decision = decisionOf(entry, atMs)
      if (decision) this.decisions = [decision, ...this.decisions].slice(0, keptDecisions)
      const event = seal(entry, atMs)
      isolated(() => onRecordEvent?.(event))
    })
    this.context = {
      playbook: { title: playbook.title, versionId: playbook.versionId },
      deadlines: new Map(playbook.disclosures.flatMap(({ id, withinMs }) => (withinMs === undefined ? [] : [[id, withinMs] as const]))),
      unlisted: new Set(playbook.steps.flatMap(({ id, listed }) => (listed === false ? [id] : []))),
      watching: moments.detectors
        .filter(({ moment }) => playbook.moments[moment]?.enabled !== false)
        .map(({ moment, watches }) => ({ moment, severity: taxonomy[moment], watches })),
    }
    this.modelVersion = sentiment.version
  }

  receive(received: CallEvent): void {
    const parsed = parseCallEvent(received)
    if ('problem' in parsed) {
      this.coach.advance(this.elapsedMs)
      this.coach.raise('event-malformed', parsed.problem)
    } else {
      const { event, faults } = parsed
      for (const fault of faults) this.coach.raise('event-mended', fault)
      if (event.type === 'call-started' && !this.coach.call) this.originMs = this.clock.now()
      this.coach.handle(event, this.timeOf(event))
    }
    this.changed()
  }

  act(action: Omit<AgentActed, 'atMs'> | Omit<ItemTicked, 'atMs'>): void {
    this.receive({ ...action, atMs: Math.max(this.coach.nowMs, this.elapsedMs) } as AgentActed | ItemTicked)
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getSnapshot(): SessionSnapshot {
    return (this.snapshot ??= takeSnapshot(this.coach, { ...this.context, decisions: this.decisions, model: this.modelVersion }))
  }

  restore(text: string): string {
    return this.privacy.restore(text)
  }

  dispose(): void {
    if (this.coach.call && this.coach.status !== 'ended') this.receive({ type: 'call-ended' })
    this.cancelTimer?.()
    this.asker?.cancelAll()
    this.listeners.clear()
  }

  private askerOf(suggestions: Suggestions, budgetMs: number): SuggestionAsker {
    return suggestions.asker(this.clock, budgetMs, {
      received: (event) => {
        if (this.coach.status !== 'ended') this.receive(event)
      },
      failed: (message) => {
        if (this.coach.status !== 'ended') this.coach.raise('suggestion-failed', message)
        this.changed()
      },
    })
  }

  private sentimentEffect(load: () => Promise<SentimentModel>): SentimentEffect {
    return new SentimentEffect(load, {
      ready: (version) => {
        this.modelVersion = version
        this.changed()
      },
      measured: (event) => {
        if (this.coach.status !== 'ended') this.receive(event)
      },
      failed: (message) => {
        this.coach.raise('model-failed', message)
        this.changed()
      },
    })
  }

  /** Whole milliseconds since the call began: a clock has fractions, and a sum of them is never quite a deadline. */
  private get elapsedMs(): number {
    return Math.round(this.clock.now() - this.originMs)
  }

  /** An event that says when it was received is believed; the clock of the call follows it. */
  private timeOf(event: CallEvent): number {
    const ownMs = 'receivedMs' in event ? event.receivedMs : 'atMs' in event ? event.atMs : undefined
    if (ownMs === undefined) return this.elapsedMs
    if (ownMs > this.elapsedMs) this.originMs = this.clock.now() - ownMs
    return ownMs
  }

  private changed(): void {
    this.snapshot = undefined
    this.plan()
    for (const listener of this.listeners) isolated(listener)
  }

  private plan(): void {
    this.cancelTimer?.()
    const dueMs = this.coach.nextDueMs
    if (dueMs === undefined) return
    this.cancelTimer = this.clock.schedule(dueMs - (this.clock.now() - this.originMs), () => {
      this.coach.advance(this.elapsedMs)
      this.changed()
    })
  }
}

/** A fault of the host's own code must not end the coaching of the call; the host sees it all the same. */
function isolated(task: () => void): void {
  try {
    task()
  } catch (error) {
    reportError(error)
  }
}
