import { initialMoments, detectMoments, nextWatchMs } from '../moments/detect-moments.ts'
import type { MomentsState, MomentsTrace } from '../moments/detect-moments.ts'
import type { DetectorInput, DetectorSetup } from '../moments/detector.ts'
import type { Moments } from '../moments/moments.ts'
import type { InstantSentimentModel } from '../models/sentiment-model.ts'
import type { CompiledPlaybook } from '../playbook/compile-playbook.ts'
import type { Knowledge } from '../playbook/knowledge.ts'
import type { PrivacyGate } from '../privacy/privacy-gate.ts'
import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import { restrain } from '../prompts/restraint.ts'
import { nextDecisionMs } from '../prompts/restraint-placing.ts'
import type { RestraintSettings } from '../prompts/restraint-settings.ts'
import { initialRestraint } from '../prompts/restraint-state.ts'
import type { PromptChange, RestraintInput, RestraintState } from '../prompts/restraint-state.ts'
import { writePrompt } from '../prompts/write-prompt.ts'
import type { FaultKind, RecordEntry } from '../record/event.ts'
import type { SignalsState } from '../signals/measure.ts'
import type { Reading } from '../signals/reading.ts'
import type { SignalSetup } from '../signals/signal.ts'
import type { SuggestionRequest } from '../suggestions/suggestion.ts'
import type { SuggestionCall, Suggestions } from '../suggestions/suggestions.ts'
import type { PromptKind } from '../taxonomy.ts'
import type {
  AgentActed,
  CallEvent,
  CallStarted,
  ItemTicked,
  PromptsSwitched,
  SegmentReceived,
  SentimentMeasured,
  SourceReported,
  SuggestionReceived,
  StatementMatched,
} from '../transcript/call-event.ts'
import { Transcript } from '../transcript/transcript.ts'
import { startedEntry, momentEntry, promptEntry, promptFields, segmentEntry } from './record-entries.ts'
import { heldBack, isOfKind } from './prompt-kinds.ts'
import { restraintOf } from './restraint-of.ts'
import { SourceWatch } from './source-watch.ts'
import type { CallStatus } from './source-watch.ts'

/** What a call is coached with. */
export interface CoachSetup {
  readonly compiled: CompiledPlaybook
  readonly moments: Moments
  readonly privacy: PrivacyGate
  readonly sentiment: InstantSentimentModel
  /** How long the source may be silent before the call counts as unheard, in milliseconds; missing where its silence means nothing. */
  readonly watchdogMs?: number
  /** A language model's part in the call, and what takes its questions; a replay only has the first. */
  readonly suggestions?: Pick<Suggestions, 'follow'>
  readonly onSuggestionWanted?: (request: SuggestionRequest) => void
  /** Is shown what each detector was told and said: for whoever asks why a moment was or was not detected. */
  readonly trace?: MomentsTrace
  readonly knowledge?: Knowledge
  /** How often prompts of each moment were found useful, 0 to 1, as `cuecard effectiveness` learns it. */
  readonly usefulness?: RestraintSettings['usefulness']
}

/** Takes what happened. */
export type Emit = (entry: RecordEntry, atMs: number) => void

/** Customer utterances for which a model may still answer. */
const openReadings = 10

/** More faults than this would only fill the record. */
const mostFaults = 200

/**
 * One call through every stage, without a clock: it is told what happens and when, and says what follows from it. The same
 * events at the same times give the same entries, however fast they are told. Never throws.
 */
export class Coach {
  private readonly setup: CoachSetup
  private readonly emit: Emit
  private readonly transcript = new Transcript()
  private readonly settings: RestraintSettings
  private readonly source: SourceWatch
  private readonly suggestions: SuggestionCall | undefined
  private sensing: SignalSetup & DetectorSetup
  private signals: SignalsState
  private moments: MomentsState | undefined
  private restraint: RestraintState = initialRestraint
  private readings: readonly Reading[] = []
  private prompts = 0
  private faults = 0

  call: CallStarted | undefined
  /** Kinds of prompts that are stopped. */
  stopped: readonly PromptKind[] = []
  /** Time of the call as far as it has been told, in milliseconds. */
  nowMs = 0

  constructor(setup: CoachSetup, emit: Emit) {
    this.setup = setup
    this.emit = emit
    this.source = new SourceWatch(setup.watchdogMs)
    this.suggestions = setup.suggestions?.follow(setup.compiled, (text) => setup.privacy.redactText(text))
    this.settings = restraintOf(setup.compiled.playbook.settings, setup.usefulness)
    const { compiled, sentiment, knowledge } = setup
    const call: CallStarted = { type: 'call-started', callId: '', channel: 'voice' }
    this.sensing = { compiled, sentiment, call, ...(knowledge && { knowledge }) }
    this.signals = setup.moments.signals.initial(this.sensing)
  }

  get status(): CallStatus {
    return this.source.status
  }

  get state(): {
    readonly signals: SignalsState['values']
    readonly restraint: RestraintState
    readonly moments: MomentsState | undefined
  } {
    return { signals: this.signals.values, restraint: this.restraint, moments: this.moments }
  }

  /** When it next has something to do without being told anything, in milliseconds from the start of the call. */
  get nextDueMs(): number | undefined {
    if (!this.call || this.status === 'ended') return undefined
    const { privacy } = this.setup
    const times = [
      privacy.dueMs,
      this.moments && nextWatchMs(this.moments),
      nextDecisionMs(this.restraint, this.nowMs, this.settings),
      this.source.silentAtMs,
    ]
    const due = times.filter((time) => time !== undefined)
    return due.length > 0 ? Math.max(this.nowMs, Math.min(...due)) : undefined
  }

  /** Lets time pass up to `toMs`: whatever falls due on the way happens at its own time, not when it is told. */
  advance(toMs: number): void {
    for (let due = this.nextDueMs; due !== undefined && due <= toMs; due = this.nextDueMs) {
      this.nowMs = due
      this.guard(() => this.passTime())
    }
  }

  /** Takes one event, at its time or, where that has passed, now. */
  handle(event: CallEvent, atMs: number): void {
    this.advance(atMs)
    this.nowMs = Math.max(this.nowMs, atMs)
    this.guard(() => this.take(event))
  }

  /** Puts a fault in the record. The message must hold nothing of what was said. */
  raise(fault: FaultKind, message: string): void {
    this.faults += 1
    if (this.faults < mostFaults) this.emit({ type: 'fault-raised', fault, message }, this.nowMs)
    else if (this.faults === mostFaults)
      this.emit({ type: 'fault-raised', fault, message: 'too many faults; no more are recorded' }, this.nowMs)
  }

  /** An error's text may quote what it choked on, so only its kind is told. */
  private guard(step: () => void): void {
    try {
      step()
    } catch (error) {
      this.raise('stage-failed', `a stage failed with ${error instanceof Error ? error.name : 'an unknown error'}; the call goes on`)
    }
  }

  private take(event: CallEvent): void {
    if (this.status === 'ended') return this.raise('event-out-of-place', `${event.type} came after the call had ended`)
    if (event.type === 'call-started') return this.start(event)
    if (!this.call) this.start({ type: 'call-started', callId: 'unknown', channel: 'voice' })
    switch (event.type) {
      case 'segment':
        return this.hear(event)
      case 'agent-typing':
        this.decide({ type: 'agent-typing', active: event.active })
        return this.detect({ type: 'typing', atMs: this.nowMs, active: event.active, signals: this.signals.values })
      case 'source-reported':
        return this.hearSource(event)
      case 'call-ended':
        return this.end()
      case 'sentiment-measured':
        return this.hearModel(event)
      case 'suggestion-received':
        return this.hearSuggestion(event)
      case 'prompts-stopped':
      case 'prompts-resumed':
        return this.switchPrompts(event)
      case 'item-ticked':
        return this.tick(event)
      case 'statement-matched':
        return this.hearStatement(event)
      case 'prompt-expanded':
      case 'prompt-accepted':
      case 'prompt-edited':
      case 'prompt-dismissed':
      case 'prompt-snoozed':
      case 'prompt-rated':
        return this.act(event)
    }
  }

  private start(call: CallStarted): void {
    if (this.call) return this.raise('event-out-of-place', 'call-started came twice')
    this.call = call
    this.source.heard(this.nowMs)
    const { moments, compiled, sentiment } = this.setup
    this.sensing = { ...this.sensing, call }
    this.signals = moments.signals.initial(this.sensing)
    this.moments = initialMoments(moments.detectors, this.sensing)
    this.emit(startedEntry(call, compiled.playbook.versionId, sentiment.version), this.nowMs)
  }

  private hear(event: SegmentReceived): void {
    this.source.heard(this.nowMs)
    const { segment, fault } = this.transcript.accept(event, this.nowMs)
    if (fault) this.raise('event-mended', fault)
    if (!segment) return
    const redaction = this.setup.privacy.redact(segment)
    if (redaction.fault) this.raise('privacy-failed-closed', redaction.fault)
    for (const redacted of redaction.segments) this.read(redacted)
  }

  private read(segment: RedactedSegment): void {
    if (!this.call) return
    this.emit(segmentEntry(segment), this.nowMs)
    this.suggestions?.hear(segment)
    const { state, reading, measured } = this.setup.moments.signals.measure(this.signals, segment, this.sensing)
    this.signals = state
    if (segment.final && segment.speaker === 'customer') this.readings = [reading, ...this.readings].slice(0, openReadings)
    for (const measurement of measured) this.emit({ type: 'signal-measured', ...measurement }, this.nowMs)
    const speaks = segment.speaker === 'agent' && this.call.channel === 'voice'
    // A partial says that the agent is still speaking; a final, when the agent stopped.
    if (speaks) this.decide({ type: 'agent-spoke', untilMs: segment.final ? segment.endMs : this.nowMs })
    else if (segment.speaker === 'agent' && segment.final) this.decide({ type: 'agent-typing', active: false })
    this.detect({ type: 'segment', atMs: this.nowMs, reading, signals: state.values })
  }

  private hearModel({ segmentId, model, label, score, intensity, emotion }: SentimentMeasured): void {
    const reading = this.readings.find(({ segment }) => segment.id === segmentId)
    if (!reading || !this.call) return
    const value = { label, score, intensity, ...(emotion && { emotion }), model }
    const { state, measured } = this.setup.moments.signals.remeasure(this.signals, reading, value, this.sensing)
    this.signals = state
    for (const measurement of measured) this.emit({ type: 'signal-measured', ...measurement }, this.nowMs)
    this.detect({ type: 'segment', atMs: this.nowMs, reading, signals: state.values })
  }

  private hearSuggestion(event: SuggestionReceived): void {
    const { queue, visible, snoozed } = this.restraint
    const isHeld = [...queue, ...visible, ...snoozed].some(({ prompt }) => prompt.promptId === event.promptId)
    const judged = this.suggestions?.judge(event, this.nowMs, isHeld)
    if (!judged) return this.raise('event-out-of-place', 'suggestion-received names a prompt for which nothing was asked')
    if ('accepted' in judged) return this.decide({ type: 'rewrite', promptId: event.promptId, ...judged.accepted })
    this.emit({ type: 'suggestion-rejected', ...promptFields(judged.prompt), ...judged.rejected }, this.nowMs)
  }

  private detect(input: DetectorInput): void {
    if (!this.moments || !this.call) return
    const { playbook } = this.setup.compiled
    const { state, moments, gone } = detectMoments(this.moments, input, this.sensing, this.setup.trace)
    this.moments = state
    for (const { momentId, reason } of gone) this.decide({ type: 'cause-gone', momentId, reason })
    for (const moment of moments) {
      this.emit(momentEntry(moment), this.nowMs)
      this.prompts += 1
      const prompt = writePrompt(moment, `p${this.prompts}`, playbook)
      const reason = input.type === 'call-ended' ? 'call-ended' : heldBack(prompt, this.stopped, this.call.group)
      if (reason) this.emit(promptEntry({ type: 'prompt-suppressed', reason, prompt }), this.nowMs)
      else this.decide({ type: 'prompt', prompt })
    }
  }

  private decide(input: RestraintInput): void {
    const { state, changes } = restrain(this.restraint, input, this.nowMs, this.settings)
    this.restraint = state
    for (const change of changes) {
      this.emit(promptEntry(this.redactedChange(change)), this.nowMs)
      const wanted = this.suggestions?.see(change, this.nowMs)
      if (wanted) this.setup.onSuggestionWanted?.(wanted)
    }
  }

  /** The agent's own wording may hold anything. */
  private redactedChange(change: PromptChange): PromptChange {
    return change.type === 'prompt-edited' && change.text !== undefined
      ? { ...change, text: this.setup.privacy.redactText(change.text) }
      : change
  }

  private act(action: AgentActed): void {
    const isVisible = this.restraint.visible.some(({ prompt }) => prompt.promptId === action.promptId)
    if (!isVisible) return this.raise('event-out-of-place', `${action.type} names a prompt that is not visible`)
    this.decide({ type: 'action', action })
  }

  /** What is on screen or waiting goes at once; what comes later is held back, and says why in the record. */
  private switchPrompts({ type, kind, reason = '' }: PromptsSwitched): void {
    const others = this.stopped.filter((stopped) => stopped !== kind)
    if ((type === 'prompts-stopped') !== (others.length === this.stopped.length)) return
    if (type === 'prompts-resumed') {
      this.stopped = others
      return this.emit({ type, kind }, this.nowMs)
    }
    this.stopped = [...others, kind]
    this.emit({ type, kind, reason: this.setup.privacy.redactText(reason) }, this.nowMs)
    const { visible, queue, snoozed } = this.restraint
    for (const { prompt } of [...visible, ...queue, ...snoozed].flatMap((held) => [held, ...held.merged.map((prompt) => ({ prompt }))]))
      if (isOfKind(prompt, kind)) this.decide({ type: 'cause-gone', momentId: prompt.momentId, reason: 'stopped' })
  }

  private tick({ itemId, done }: ItemTicked): void {
    if (!this.call) return
    if (!this.signals.values.script.some(({ id }) => id === itemId))
      return this.raise('event-out-of-place', 'item-ticked names an item that is not on the checklist')
    this.signals = this.setup.moments.signals.tick(this.signals, { itemId, done, atMs: this.nowMs }, this.sensing)
    this.emit({ type: 'item-ticked', itemId, done }, this.nowMs)
    this.detect({ type: 'time', atMs: this.nowMs, signals: this.signals.values })
  }

  /** What a model has recognised in other words counts as what the phrases recognise. */
  private hearStatement({ segmentId, itemId, model, score }: StatementMatched): void {
    const statement = this.setup.compiled.statements.get(itemId)
    const item = this.signals.values.script.find(({ id }) => id === itemId)
    if (!this.call || !statement || !item || item.done || score < statement.threshold) return
    this.signals = this.setup.moments.signals.tick(this.signals, { itemId, done: true, atMs: this.nowMs, segmentId }, this.sensing)
    this.emit(
      { type: 'signal-measured', signal: 'script', segmentId, value: { id: itemId, kind: item.kind, heard: score, model } },
      this.nowMs,
    )
    this.detect({ type: 'time', atMs: this.nowMs, signals: this.signals.values })
  }

  private passTime(): void {
    const { privacy } = this.setup
    if ((privacy.dueMs ?? Infinity) <= this.nowMs) for (const segment of privacy.advance(this.nowMs)) this.read(segment)
    if (this.moments && (nextWatchMs(this.moments) ?? Infinity) <= this.nowMs)
      this.detect({ type: 'time', atMs: this.nowMs, signals: this.signals.values })
    this.decide({ type: 'time' })
    if ((this.source.silentAtMs ?? Infinity) <= this.nowMs && this.source.lose())
      this.raise('source-silent', 'nothing has come from the source of the transcript')
  }

  private hearSource(event: SourceReported): void {
    if (this.source.report(event, this.nowMs)) this.raise('source-silent', 'the source of the transcript is lost')
  }

  private end(): void {
    this.advance(this.nowMs)
    this.detect({ type: 'call-ended', atMs: this.nowMs, signals: this.signals.values })
    this.decide({ type: 'call-ended' })
    this.source.status = 'ended'
    this.emit({ type: 'call-ended' }, this.nowMs)
  }
}
