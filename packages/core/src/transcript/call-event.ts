import type { PromptKind } from '../taxonomy.ts'
import type { Channel, Speaker } from './segment.ts'

/** What the desktop knows about the call as it starts. Rules may read it; it is never recorded or sent. */
export interface CallContext {
  readonly accountType?: string
  /** Two-letter code of the customer's state. */
  readonly state?: string
  readonly [detail: string]: unknown
}

/** The call has started. */
export interface CallStarted {
  readonly type: 'call-started'
  readonly callId: string
  readonly channel: Channel
  readonly direction?: 'inbound' | 'outbound'
  /** ISO 8601, with a zone. */
  readonly startedAt?: string
  /** BCP 47. */
  readonly language?: string
  /** Digest of who takes the call, so that calls of one agent can be compared; never the name. */
  readonly agentHash?: string
  /** `control` for agents who see critical prompts alone, so that the effect of the others can be measured against them. */
  readonly group?: 'coached' | 'control'
  readonly context?: CallContext
}

/** Words arrived: a partial (`final: false`) or a final. In chat the times may be missing; `receivedMs` then stands for both. */
export interface SegmentReceived {
  readonly type: 'segment'
  readonly id: string
  readonly speaker: Speaker
  readonly text: string
  readonly startMs?: number
  readonly endMs?: number
  readonly receivedMs?: number
  readonly final: boolean
  /** The transcriber's own, 0 to 1. */
  readonly confidence?: number
}

/** The agent began or stopped typing. */
export interface AgentTyping {
  readonly type: 'agent-typing'
  readonly atMs?: number
  readonly active: boolean
}

/** The call has ended. */
export interface CallEnded {
  readonly type: 'call-ended'
  readonly atMs?: number
}

/** How the source of the transcript is doing. `connected` also serves as its heartbeat. */
export interface SourceReported {
  readonly type: 'source-reported'
  readonly atMs?: number
  readonly status: 'connected' | 'reconnecting' | 'paused' | 'lost'
}

/** The kill switch: prompts of a kind are stopped at once, or come back. */
export interface PromptsSwitched {
  readonly type: 'prompts-stopped' | 'prompts-resumed'
  readonly atMs?: number
  readonly kind: PromptKind
  /** With `prompts-stopped`, for the record. Redacted before anything keeps it. */
  readonly reason?: string
}

/** What the agent did with a prompt. */
export interface AgentActed {
  readonly type: 'prompt-expanded' | 'prompt-accepted' | 'prompt-edited' | 'prompt-dismissed' | 'prompt-snoozed' | 'prompt-rated'
  readonly atMs?: number
  readonly promptId: string
  /** The agent's own wording, with `prompt-edited`. Redacted before anything keeps it. */
  readonly text?: string
  /** With `prompt-rated`. */
  readonly rating?: 'helpful' | 'unhelpful'
}

/** The agent ticked or unticked an item of the checklist by hand. */
export interface ItemTicked {
  readonly type: 'item-ticked'
  readonly atMs?: number
  /** Id of the step or disclosure. */
  readonly itemId: string
  readonly done: boolean
}

/**
 * A model that works outside the decision path, such as one of sentence embeddings, says how well a segment says what a step or a
 * disclosure asks for. It counts beside the playbook's own phrases and concepts, and takes nothing away from them.
 */
export interface StatementMatched {
  readonly type: 'statement-matched'
  readonly atMs?: number
  readonly segmentId: string
  /** Id of the step or disclosure. */
  readonly itemId: string
  /** Name and version of the model. */
  readonly model: string
  /** 0 to 1; it is said from the threshold of the step or disclosure on. */
  readonly score: number
}

/** A sentiment model that works outside the decision path has answered for a customer's segment. */
export interface SentimentMeasured {
  readonly type: 'sentiment-measured'
  readonly atMs?: number
  readonly segmentId: string
  /** Name and version of the model. */
  readonly model: string
  readonly label: 'negative' | 'neutral' | 'positive'
  /** -1 to 1: probability of positive less that of negative. */
  readonly score: number
  /** 0 to 3. */
  readonly intensity: number
  /** What the customer feels, of a model that tells. */
  readonly emotion?: 'angry' | 'frustrated' | 'worried' | 'confused' | 'neutral' | 'satisfied'
}

/** A language model that works outside the decision path has written words for a prompt. */
export interface SuggestionReceived {
  readonly type: 'suggestion-received'
  readonly atMs?: number
  readonly promptId: string
  readonly say: string
  /** Ids of the sources that it rests on. */
  readonly sources: readonly string[]
  /** Which model wrote it. */
  readonly model: string
}

/** Everything that can happen to a call from outside: the lines of a call file, and the same objects live. */
export type CallEvent =
  | CallStarted
  | SegmentReceived
  | AgentTyping
  | CallEnded
  | SourceReported
  | PromptsSwitched
  | AgentActed
  | ItemTicked
  | StatementMatched
  | SentimentMeasured
  | SuggestionReceived
