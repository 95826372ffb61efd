import type { Speaker } from '../transcript/segment.ts'
import type { MomentName, Severity } from '../taxonomy.ts'

/** The words a moment rests on. */
export interface Evidence {
  readonly segmentId: string
  readonly speaker: Speaker
  readonly startMs: number
  readonly endMs: number
  /** The redacted words, for showing; the record has them in `segment-redacted`. */
  readonly quote: string
}

/** What a detector saw. */
export interface Finding {
  /** Names what caused it, stable for as long as it lasts: two findings of one cause are one. */
  readonly cause: string
  /** 0 to 1. */
  readonly confidence: number
  /** In the order it was said. */
  readonly evidence: readonly Evidence[]
  /** The reason in one sentence for the agent. */
  readonly because: string
  /** What fills the `{slots}` of the playbook's text for it. */
  readonly slots?: Readonly<Record<string, string>>
  /** Texts of the playbook's entry behind it, before those of the moment: a disclosure brings its own words to say. */
  readonly texts?: { readonly headline?: string; readonly detail?: string; readonly say?: string }
  /** Articles that answer it, best first. */
  readonly articleIds?: readonly string[]
}

/** A moment of the call that may deserve a prompt. */
export interface Moment extends Finding {
  readonly momentId: string
  readonly moment: MomentName
  readonly severity: Severity
}
