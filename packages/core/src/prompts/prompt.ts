import type { Evidence } from '../moments/moment.ts'
import type { MomentName, Severity } from '../taxonomy.ts'

/** Where a prompt's advice comes from. */
export interface PromptSource {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly url?: string
}

/** What the agent may be shown. */
export interface Prompt {
  readonly promptId: string
  readonly momentId: string
  readonly moment: MomentName
  readonly severity: Severity
  /** At most 60 characters. */
  readonly headline: string
  readonly detail: string
  /** Words the agent can say as they stand. */
  readonly say?: string
  readonly sources: readonly PromptSource[]
  /** Why it is shown, in one sentence. */
  readonly because: string
  readonly evidence: readonly Evidence[]
  /** 0 to 1. */
  readonly confidence: number
  /** Two prompts with one key are one. */
  readonly dedupeKey: string
}
