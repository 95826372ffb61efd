import type { AgentActed } from '../transcript/call-event.ts'
import { severityRank } from '../taxonomy.ts'
import type { MomentName } from '../taxonomy.ts'
import type { Prompt } from './prompt.ts'
import type { RestraintSettings } from './restraint-settings.ts'

/** A prompt with its place in time. */
export interface Held {
  readonly prompt: Prompt
  /** Other causes of the same critical moment, which this prompt shows as well. */
  readonly merged: readonly Prompt[]
  readonly queuedAtMs: number
  readonly eligibleAtMs: number
  readonly expiresAtMs: number
  /** How much longer it stays on screen once it is shown. */
  readonly displayMs: number
  /** How often it has been on screen. */
  readonly timesShown: number
  readonly alerted: boolean
}

/** A prompt on screen. */
export interface Shown extends Held {
  readonly shownAtMs: number
  readonly hidesAtMs: number
}

/** A prompt that the agent asked to see later. */
export interface Snoozed extends Held {
  readonly untilMs: number
}

/** Everything that the decision about prompts depends on, besides the input and the time. */
export interface RestraintState {
  readonly queue: readonly Held[]
  readonly visible: readonly Shown[]
  readonly snoozed: readonly Snoozed[]
  /** Prompts that are not critical and have been shown. */
  readonly spent: number
  /** Dedupe keys that have had their prompt. */
  readonly knownKeys: ReadonlySet<string>
  readonly lastShownMs: Readonly<Partial<Record<MomentName, number>>>
  readonly dismissals: Readonly<Partial<Record<MomentName, number>>>
  /** Until when the agent is known to have been speaking. */
  readonly speechEndMs: number
  readonly typing: boolean
}

export const initialRestraint: RestraintState = {
  queue: [],
  visible: [],
  snoozed: [],
  spent: 0,
  knownKeys: new Set(),
  lastShownMs: {},
  dismissals: {},
  speechEndMs: Number.NEGATIVE_INFINITY,
  typing: false,
}

/** Words to say in the place of the playbook's, and where they come from. */
export interface Rewriting {
  readonly say: string
  readonly model: string
  readonly template: string
  readonly sources: readonly string[]
}

/** What can change the decision; `time` is time alone passing. */
export type RestraintInput =
  | { readonly type: 'time' }
  | { readonly type: 'prompt'; readonly prompt: Prompt }
  | ({ readonly type: 'rewrite'; readonly promptId: string } & Rewriting)
  | { readonly type: 'cause-gone'; readonly momentId: string; readonly reason: string }
  | { readonly type: 'agent-spoke'; readonly untilMs: number }
  | { readonly type: 'agent-typing'; readonly active: boolean }
  | { readonly type: 'action'; readonly action: AgentActed }
  | { readonly type: 'call-ended' }

/** Why a prompt is not shown. */
export type SuppressionReason =
  | 'duplicate'
  | 'merged'
  | 'budget'
  | 'cooldown'
  | 'waiting'
  | 'snoozed'
  | 'dismissed'
  | 'stopped'
  | 'control-group'
  | 'call-ended'

type Change =
  | { readonly type: 'prompt-queued'; readonly eligibleAtMs: number; readonly expiresAtMs: number }
  | { readonly type: 'prompt-shown' }
  | { readonly type: 'prompt-displaced'; readonly by: string; readonly requeued: boolean }
  | { readonly type: 'prompt-expired' }
  | { readonly type: 'prompt-suppressed'; readonly reason: SuppressionReason; readonly mergedInto?: string }
  | { readonly type: 'prompt-withdrawn'; readonly reason: string }
  | { readonly type: 'prompt-snoozed'; readonly untilMs: number }
  | { readonly type: 'prompt-expanded' | 'prompt-accepted' | 'prompt-dismissed' }
  | { readonly type: 'prompt-edited'; readonly text?: string }
  | { readonly type: 'prompt-rated'; readonly rating?: 'helpful' | 'unhelpful' }
  | { readonly type: 'alert-raised' }
  | ({ readonly type: 'prompt-rewritten' } & Rewriting)

/** A decision, with the prompt it is about. */
export type PromptChange = Change & { readonly prompt: Prompt }

/** Best first: severity, then expected worth, then age. */
export function byClaim(usefulness: RestraintSettings['usefulness']): (a: Held, b: Held) => number {
  const worth = ({ prompt }: Held) => prompt.confidence * (usefulness[prompt.moment] ?? 0.5)
  return (a, b) =>
    severityRank(a.prompt.severity) - severityRank(b.prompt.severity) ||
    worth(b) - worth(a) ||
    a.queuedAtMs - b.queuedAtMs ||
    (a.prompt.promptId < b.prompt.promptId ? -1 : 1)
}
