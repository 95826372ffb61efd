import type { RecordEvent } from '../record/event.ts'
import type { CallView, Measured } from './call-view.ts'
import { citations } from './find-evidence.ts'
import type { Citation } from './scorecard.ts'

type PromptEvent = Extract<RecordEvent, { readonly promptId: string }>

/** One step of what was decided about a prompt. */
export interface DecisionStep {
  readonly atMs: number
  /** `queued`, `shown`, `suppressed` …, as in the record without `prompt-`. */
  readonly decision: string
  /** Why, or until when, in the record's own words. */
  readonly detail?: string
}

/** Why a prompt came up: from the words to the decision. */
export interface PromptExplanation {
  readonly promptId: string
  readonly headline: string
  readonly moment: string
  readonly severity: string
  /** Whether the agent ever saw it. */
  readonly wasShown: boolean
  readonly words: readonly Citation[]
  readonly signals: readonly Measured[]
  readonly detection:
    | { readonly momentId: string; readonly atMs: number; readonly confidence: number; readonly because: string }
    | undefined
  /** What triggered it, with the versions of the content and the model that decided. */
  readonly rule: { readonly cause: string; readonly playbookVersion: string; readonly modelVersion: string }
  readonly decisions: readonly DecisionStep[]
}

/** Why the agent saw what she saw at a time, and nothing else. */
export interface TimeExplanation {
  readonly atMs: number
  readonly visible: readonly PromptExplanation[]
  /** Prompts that were decided about near that time and were not on screen. */
  readonly notShown: readonly PromptExplanation[]
  /** Moments near that time that led to no prompt. */
  readonly moments: readonly { readonly momentId: string; readonly atMs: number; readonly moment: string; readonly because: string }[]
  /** What had just been said, and what was measured of it. */
  readonly words: readonly Citation[]
  readonly signals: readonly Measured[]
  /** Faults near that time: what Cuecard could not do. */
  readonly faults: readonly string[]
  /** Kinds of prompts that were stopped then. */
  readonly stopped: readonly string[]
}

/** How far from a time something still answers for it. */
const nearMs = 30_000

/** What was said so long before a time was fresh in mind. */
const freshMs = 20_000

/** What can happen to a prompt on screen that leaves it there; every other decision ends its time on it. */
const stays: ReadonlySet<PromptEvent['type']> = new Set([
  'prompt-shown',
  'prompt-expanded',
  'prompt-rated',
  'prompt-rewritten',
  'suggestion-rejected',
  'alert-raised',
  'prompt-queued',
])

/** Why this prompt came up, or `undefined` where the record knows of none by that id. */
export function explainPrompt(view: CallView, promptId: string): PromptExplanation | undefined {
  const events = view.prompts.filter((event) => event.promptId === promptId)
  const [first] = events
  if (!first) return undefined
  const detected = view.moments.find(({ momentId }) => momentId === first.momentId)
  const words = citations(detected?.evidence ?? [], view)
  const { playbookVersion = 'unknown', modelVersion = 'unknown' } = view.started ?? {}
  return {
    promptId,
    headline: first.headline,
    moment: first.moment,
    severity: first.severity,
    wasShown: events.some(({ type }) => type === 'prompt-shown'),
    words,
    signals: signalsOf(words, view),
    detection: detected && { momentId: detected.momentId, atMs: detected.atMs, confidence: detected.confidence, because: detected.because },
    rule: { cause: first.dedupeKey, playbookVersion, modelVersion },
    decisions: events.map(stepOf),
  }
}

/** What was on screen at a time and why, what was not and why, and what there was to react to. */
export function explainTime(view: CallView, atMs: number): TimeExplanation {
  const isNear = (event: { readonly atMs: number }) => Math.abs(event.atMs - atMs) <= nearMs
  const visible = visibleAt(view, atMs)
  const decided = new Set([...view.prompts.filter(isNear).map(({ promptId }) => promptId), ...waitingAt(view, atMs)])
  const explained = (promptId: string) => explainPrompt(view, promptId) ?? []
  const prompted = new Set(view.prompts.map(({ momentId }) => momentId))
  const recent = view.segments.filter(({ startMs, endMs }) => startMs <= atMs && endMs >= atMs - freshMs)
  const words = citations(recent, view)
  return {
    atMs,
    visible: visible.flatMap(explained),
    notShown: [...decided].filter((promptId) => !visible.includes(promptId)).flatMap(explained),
    moments: view.moments
      .filter((moment) => isNear(moment) && !prompted.has(moment.momentId))
      .map(({ momentId, atMs: detectedMs, moment, because }) => ({ momentId, atMs: detectedMs, moment, because })),
    words,
    signals: signalsOf(words, view),
    faults: view.record.events.flatMap((event) => (event.type === 'fault-raised' && isNear(event) ? [event.message] : [])),
    stopped: stoppedAt(view, atMs),
  }
}

function visibleAt({ prompts, isWhole, durationMs }: CallView, atMs: number): readonly string[] {
  if (isWhole && atMs > durationMs) return []
  const visible = new Set<string>()
  for (const event of prompts) {
    if (event.atMs > atMs) break
    if (event.type === 'prompt-shown') visible.add(event.promptId)
    else if (!stays.has(event.type) && !isJoining(event)) visible.delete(event.promptId)
  }
  return [...visible]
}

/** Prompts that had come up by then and were not done with. */
function waitingAt({ prompts }: CallView, atMs: number): readonly string[] {
  const before = new Set(prompts.filter((event) => event.atMs <= atMs).map(({ promptId }) => promptId))
  return prompts.filter((event) => event.atMs > atMs && before.has(event.promptId)).map(({ promptId }) => promptId)
}

/** A cause that joins a prompt is never on screen by itself. */
function isJoining(event: PromptEvent): boolean {
  return event.type === 'prompt-suppressed'
}

function stoppedAt({ record }: CallView, atMs: number): readonly string[] {
  const stopped = new Set<string>()
  for (const event of record.events) {
    if (event.atMs > atMs) break
    if (event.type === 'prompts-stopped') stopped.add(event.kind)
    else if (event.type === 'prompts-resumed') stopped.delete(event.kind)
  }
  return [...stopped]
}

function signalsOf(words: readonly Citation[], { measured }: CallView): readonly Measured[] {
  const ids = new Set(words.map(({ segmentId }) => segmentId))
  return measured.filter(({ segmentId }) => segmentId !== undefined && ids.has(segmentId))
}

function stepOf(event: PromptEvent): DecisionStep {
  const detail = detailOf(event)
  return { atMs: event.atMs, decision: event.type.replace(/^prompt-/, ''), ...(detail !== undefined && { detail }) }
}

function detailOf(event: PromptEvent): string | undefined {
  switch (event.type) {
    case 'prompt-queued':
      return event.eligibleAtMs > event.atMs
        ? `not before ${event.eligibleAtMs} ms, and not after ${event.expiresAtMs} ms`
        : `until ${event.expiresAtMs} ms`
    case 'prompt-suppressed':
      return event.mergedInto === undefined ? event.reason : `${event.reason} into ${event.mergedInto}`
    case 'prompt-displaced':
      return `by ${event.by}${event.requeued ? ', and waits again' : ''}`
    case 'prompt-withdrawn':
      return event.reason
    case 'prompt-snoozed':
      return `until ${event.untilMs} ms`
    case 'prompt-rated':
      return event.rating
    case 'prompt-rewritten':
      return `by ${event.model}, with ${event.template}`
    case 'suggestion-rejected':
      return `${event.reason}, of ${event.model}`
    case 'prompt-edited':
    case 'prompt-shown':
    case 'prompt-expired':
    case 'prompt-expanded':
    case 'prompt-accepted':
    case 'prompt-dismissed':
    case 'alert-raised':
      return undefined
  }
}
