import type { MomentName } from '../taxonomy.ts'
import type { Speaker } from '../transcript/segment.ts'

/** What was said, redacted. */
export interface SuggestionLine {
  readonly speaker: Speaker
  readonly text: string
}

/** Something that a suggestion may rest on. */
export interface SuggestionSource {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** What a model may know when it is asked for better words. All of it is redacted, or the tenant's own content. */
export interface SuggestionRequest {
  readonly promptId: string
  readonly moment: MomentName
  /** The prompt that the agent sees already. */
  readonly prompt: { readonly headline: string; readonly detail: string; readonly say?: string }
  /** The end of the call so far, oldest first. */
  readonly window: readonly SuggestionLine[]
  /** What it may cite: the playbook's own words for this moment, under the id `playbook`, and the articles that match. */
  readonly sources: readonly SuggestionSource[]
  /** BCP 47. */
  readonly language: string
  /** What the tenant asks of the wording. */
  readonly guidance: string
  /** Name and version of that, as the record has it. */
  readonly template: string
}

/** Words for the agent to say, as a model wrote them. */
export interface Suggestion {
  readonly say: string
  /** Ids of the sources that it rests on. */
  readonly sources: readonly string[]
  /** Which model wrote it. */
  readonly model: string
}

/**
 * Asks a model. It may work anywhere; nothing waits for it. A rejection means that there is no suggestion.
 * When the signal aborts, nobody wants the answer any longer.
 */
export type Suggester = (request: SuggestionRequest, signal: AbortSignal) => Promise<Suggestion>
