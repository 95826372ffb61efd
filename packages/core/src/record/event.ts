import type { RedactedEntity } from '../privacy/redacted-segment.ts'
import type { RejectionReason } from '../suggestions/guard-suggestion.ts'
import type { SuppressionReason } from '../prompts/restraint-state.ts'
import type { MomentName, PromptKind, Severity } from '../taxonomy.ts'
import type { Channel, Speaker } from '../transcript/segment.ts'

/** Words that a moment rests on; the words themselves are in the `segment-redacted` of that id. */
export interface RecordedEvidence {
  readonly segmentId: string
  readonly speaker: Speaker
  readonly startMs: number
  readonly endMs: number
}

/** What every entry about a prompt says of it. */
export interface PromptFields {
  readonly promptId: string
  readonly momentId: string
  readonly moment: MomentName
  readonly severity: Severity
  readonly headline: string
  readonly dedupeKey: string
}

/** The kinds of fault that a call can meet. */
export type FaultKind =
  | 'event-malformed'
  | 'event-mended'
  | 'event-out-of-place'
  | 'model-failed'
  | 'privacy-failed-closed'
  | 'source-silent'
  | 'stage-failed'
  | 'suggestion-failed'

/** The kill switch: prompts of a kind are stopped at once, or come back. */
type SwitchEntry =
  | { readonly type: 'prompts-stopped'; readonly kind: PromptKind; readonly reason: string }
  | { readonly type: 'prompts-resumed'; readonly kind: PromptKind }

/** What became of something that Cuecard may do only within a policy. */
type ActionEntry = {
  readonly type: 'action-decided'
  readonly actionId: string
  /** What kind of action it is, such as `send-wrap-up`. */
  readonly action: string
  readonly level: 'automatic' | 'ask-agent' | 'ask-supervisor' | 'never'
  readonly decision: 'pending' | 'approved' | 'refused' | 'undone' | 'overridden'
  /** Who decided. */
  readonly by: 'policy' | 'agent' | 'supervisor'
  readonly reason?: string
}

/** What is added to the record once the call is over. */
type AfterwardsEntry =
  | {
      readonly type: 'self-assessed'
      /** By dimension of the rubric, 1 (poor) to 5 (very good); empty where the agent skipped it. */
      readonly ratings: Readonly<Record<string, number>>
    }
  | { readonly type: 'finding-contested'; readonly findingId: string; readonly reason: string; readonly rubricVersion: string }
  | {
      /** A lesson that was offered after the call was read, or turned down; it is not offered again. */
      readonly type: 'lesson-settled'
      readonly lessonId: string
      /** `dimension.criterion` of the rubric that it is about. */
      readonly criterion: string
      readonly outcome: 'taken' | 'dismissed'
    }

/** What happened, without its place in the record. */
export type RecordEntry =
  | {
      readonly type: 'call-started'
      readonly callId: string
      readonly channel: Channel
      readonly direction?: 'inbound' | 'outbound'
      readonly startedAt?: string
      readonly language?: string
      readonly playbookVersion: string
      readonly modelVersion: string
      /** Digest of who took the call, so that calls of one agent can be compared; never the name. */
      readonly agentHash?: string
      /** Whether this agent is shown prompts, or is one of those against whom their effect is measured. */
      readonly group?: 'coached' | 'control'
    }
  | {
      readonly type: 'segment-redacted'
      readonly segmentId: string
      readonly speaker: Speaker
      readonly text: string
      readonly startMs: number
      readonly endMs: number
      readonly final: boolean
      readonly entities: readonly RedactedEntity[]
    }
  | { readonly type: 'signal-measured'; readonly signal: string; readonly segmentId?: string; readonly value: unknown }
  | {
      readonly type: 'moment-detected'
      readonly momentId: string
      readonly moment: MomentName
      readonly severity: Severity
      readonly confidence: number
      readonly evidence: readonly RecordedEvidence[]
      readonly because: string
    }
  | ({ readonly type: 'prompt-queued'; readonly eligibleAtMs: number; readonly expiresAtMs: number } & PromptFields)
  | ({ readonly type: 'prompt-suppressed'; readonly reason: SuppressionReason; readonly mergedInto?: string } & PromptFields)
  | ({ readonly type: 'prompt-displaced'; readonly by: string; readonly requeued: boolean } & PromptFields)
  | ({ readonly type: 'prompt-withdrawn'; readonly reason: string } & PromptFields)
  | ({ readonly type: 'prompt-snoozed'; readonly untilMs: number } & PromptFields)
  | ({ readonly type: 'prompt-edited'; readonly text?: string } & PromptFields)
  | ({ readonly type: 'prompt-rated'; readonly rating?: 'helpful' | 'unhelpful' } & PromptFields)
  | ({ readonly type: 'prompt-shown' } & PromptFields)
  | ({ readonly type: 'prompt-expired' } & PromptFields)
  | ({ readonly type: 'prompt-expanded' } & PromptFields)
  | ({ readonly type: 'prompt-accepted' } & PromptFields)
  | ({ readonly type: 'prompt-dismissed' } & PromptFields)
  | ({ readonly type: 'alert-raised' } & PromptFields)
  | ({
      readonly type: 'prompt-rewritten'
      readonly say: string
      readonly model: string
      readonly template: string
      readonly sources: readonly string[]
    } & PromptFields)
  | ({
      readonly type: 'suggestion-rejected'
      readonly reason: RejectionReason | 'late' | 'opened' | 'gone'
      readonly model: string
      readonly template: string
    } & PromptFields)
  | { readonly type: 'item-ticked'; readonly itemId: string; readonly done: boolean }
  | { readonly type: 'fault-raised'; readonly fault: FaultKind; readonly message: string }
  | { readonly type: 'call-ended' }
  | SwitchEntry
  | ActionEntry
  | AfterwardsEntry

/** An event of the record: in order, and chained to the one before so that no change stays unseen. */
export type RecordEvent = RecordEntry & {
  /** 0 for the first event of a call, one more for each. */
  readonly seq: number
  /** Milliseconds from the start of the call. */
  readonly atMs: number
  /** SHA-256 over this event without this field, in hexadecimal. */
  readonly hash: string
  /** The hash of the event before; of the first event, 64 zeros. */
  readonly prevHash: string
}
