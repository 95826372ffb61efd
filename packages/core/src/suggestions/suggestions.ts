import type { Clock } from '../clock.ts'
import type { CompiledPlaybook } from '../playbook/compile-playbook.ts'
import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import type { Prompt } from '../prompts/prompt.ts'
import type { PromptChange, Rewriting } from '../prompts/restraint-state.ts'
import type { SuggestionReceived } from '../transcript/call-event.ts'
import type { RejectionReason } from './guard-suggestion.ts'
import type { SuggestionRequest } from './suggestion.ts'

/** How long an answer may take where the playbook does not say, in milliseconds. */
export const defaultBudgetMs = 1500

/** What becomes of an answer. */
export type JudgedSuggestion =
  | { readonly prompt: Prompt; readonly accepted: Rewriting }
  | {
      readonly prompt: Prompt
      readonly rejected: {
        readonly reason: RejectionReason | 'late' | 'opened' | 'gone'
        readonly model: string
        readonly template: string
      }
    }

/** Follows one call in the decision path: what a model is asked, and whether its answer may be shown. It reads no clock. */
export interface SuggestionCall {
  hear(segment: RedactedSegment): void
  /** Looks at a decision about a prompt; gives what a model is to be asked because of it. */
  see(change: PromptChange, atMs: number): SuggestionRequest | undefined
  /** `undefined` where nothing was asked for that prompt. `isHeld`: whether the prompt is still waiting or on screen. */
  judge(event: SuggestionReceived, atMs: number, isHeld: boolean): JudgedSuggestion | undefined
}

/** Where answers and failures go. */
export interface SuggestionTarget {
  readonly received: (event: SuggestionReceived) => void
  /** The message holds nothing of what was said. */
  readonly failed: (message: string) => void
}

/** Asks a model outside the decision path. */
export interface SuggestionAsker {
  ask(request: SuggestionRequest): void
  /** Nobody wants the words for this prompt any longer. */
  cancel(promptId: string): void
  cancelAll(): void
}

/** A language model's part in a call. It is handed in, so that a call without one does not carry the guard about. */
export interface Suggestions {
  follow(compiled: CompiledPlaybook, redactText: (text: string) => string): SuggestionCall
  asker(clock: Clock, budgetMs: number, target: SuggestionTarget): SuggestionAsker
}
