import type { Evidence } from '../moments/moment.ts'
import type { Prompt, PromptSource } from '../prompts/prompt.ts'
import type { Shown } from '../prompts/restraint-state.ts'
import type { RecordEntry } from '../record/event.ts'
import type { ScriptItem } from '../signals/script.ts'
import type { MomentName, PromptKind, Severity } from '../taxonomy.ts'
import type { Channel } from '../transcript/segment.ts'
import type { Coach } from './coach.ts'
import type { CallStatus } from './source-watch.ts'

/** One reason for a prompt, with the words it rests on. */
export interface PromptCause {
  readonly promptId: string
  readonly headline: string
  readonly because: string
  readonly evidence: readonly Evidence[]
  readonly say?: string
}

/** A prompt as a panel shows it. */
export interface PanelPrompt {
  readonly promptId: string
  readonly moment: MomentName
  readonly severity: Severity
  readonly headline: string
  readonly detail: string
  readonly say?: string
  readonly sources: readonly PromptSource[]
  /** Why it is shown; more than one where several causes share the prompt. */
  readonly causes: readonly PromptCause[]
  /** 0 to 1. */
  readonly confidence: number
  readonly shownAtMs: number
}

/** A step or disclosure on the agent's checklist. */
export interface ChecklistItem {
  readonly id: string
  readonly kind: 'step' | 'disclosure'
  readonly title: string
  readonly state: 'open' | 'begun' | 'done' | 'missing'
  /** The words that ticked it. */
  readonly quote?: string
  /** When it has to be done, in milliseconds from the start of the call. */
  readonly deadlineMs?: number
}

/** A decision about a prompt, for the agent who asks why. */
export interface Decision {
  readonly atMs: number
  readonly type: string
  readonly promptId: string
  readonly moment: MomentName
  readonly headline: string
  readonly reason?: string
}

/** The customer's mood for showing. */
export interface MoodView {
  /** -1 to 1. */
  readonly level: number
  /** Levels after each utterance, oldest first. */
  readonly points: readonly { readonly atMs: number; readonly level: number }[]
}

/** Everything a view of the call needs, as plain data: it can be kept, compared by reference, and sent as JSON. */
export interface SessionSnapshot {
  readonly status: CallStatus
  readonly callId: string | undefined
  readonly channel: Channel | undefined
  /** When it was taken, in milliseconds from the start of the call. */
  readonly atMs: number
  /** At most two, the most important first. */
  readonly prompts: readonly PanelPrompt[]
  readonly checklist: readonly ChecklistItem[]
  readonly mood: MoodView
  /** What is being watched, in words for the agent. */
  readonly watching: readonly { readonly moment: MomentName; readonly severity: Severity; readonly watches: string }[]
  /** Kinds of prompts that a kill switch has stopped. */
  readonly stopped: readonly PromptKind[]
  /** The latest decisions, newest first. */
  readonly decisions: readonly Decision[]
  readonly playbook: { readonly title: string; readonly versionId: string }
  readonly model: string
}

/** What the coach does not keep itself. */
export interface SnapshotContext {
  readonly decisions: readonly Decision[]
  readonly playbook: { readonly title: string; readonly versionId: string }
  readonly deadlines: ReadonlyMap<string, number>
  /** Ids of the steps that are not on the checklist. */
  readonly unlisted: ReadonlySet<string>
  readonly watching: SessionSnapshot['watching']
  readonly model: string
}

/** The view of a call as it stands. */
export function takeSnapshot(coach: Coach, context: SnapshotContext): SessionSnapshot {
  const { signals, restraint } = coach.state
  const missing = new Set(restraint.visible.flatMap(({ prompt, merged }) => [prompt, ...merged]).map(({ dedupeKey }) => dedupeKey))
  return {
    status: coach.status,
    callId: coach.call?.callId,
    channel: coach.call?.channel,
    atMs: coach.nowMs,
    prompts: restraint.visible.map(panelPrompt),
    checklist: signals.script
      .filter(({ id }) => !context.unlisted.has(id))
      .map((item) => checklistItem(item, context.deadlines.get(item.id), missing, coach.nowMs)),
    mood: { level: signals.trajectory.level, points: signals.trajectory.points.map(({ atMs, level }) => ({ atMs, level })) },
    watching: context.watching,
    stopped: coach.stopped,
    decisions: context.decisions,
    playbook: context.playbook,
    model: context.model,
  }
}

function panelPrompt({ prompt, merged, shownAtMs }: Shown): PanelPrompt {
  const { promptId, moment, severity, headline, detail, say, sources, confidence } = prompt
  return {
    promptId,
    moment,
    severity,
    headline,
    detail,
    ...(say && { say }),
    sources,
    causes: [prompt, ...merged].map(cause),
    confidence,
    shownAtMs,
  }
}

function cause({ promptId, headline, because, evidence, say }: Prompt): PromptCause {
  return { promptId, headline, because, evidence, ...(say && { say }) }
}

function checklistItem(
  { id, kind, title, heard, done }: ScriptItem,
  deadlineMs: number | undefined,
  missing: ReadonlySet<string>,
  nowMs: number,
): ChecklistItem {
  const late = missing.has(`disclosure-missing:${id}`) || (deadlineMs !== undefined && nowMs > deadlineMs)
  const state = done ? 'done' : late ? 'missing' : heard > 0 ? 'begun' : 'open'
  return { id, kind, title, state, ...(done && { quote: done.quote }), ...(deadlineMs !== undefined && { deadlineMs }) }
}

/** The decision that a record entry tells of, if it is one. */
export function decisionOf(entry: RecordEntry, atMs: number): Decision | undefined {
  if (!('promptId' in entry)) return undefined
  const { type, promptId, moment, headline } = entry
  return { atMs, type, promptId, moment, headline, ...('reason' in entry && { reason: entry.reason }) }
}
