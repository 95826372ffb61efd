import type { Segment } from '../transcript/segment.ts'
import type { RedactedSegment } from './redacted-segment.ts'

/** What the gate lets through. */
export interface Redaction {
  /** The redacted form of the segment that came in, first; then, as revisions, earlier segments whose held text it settled. */
  readonly segments: readonly RedactedSegment[]
  /** Set where the gate failed closed (every number of the segment is hidden): why, without any of the words. */
  readonly fault?: string
}

/**
 * The gate of one call: raw segments in, redacted segments out. It remembers the call so far (values to recognise
 * when they are echoed, a question that asked for a number), in memory only. Deterministic: it reads no clock.
 */
export interface PrivacyGate {
  /** Never throws. Partials and revisions of a final come through here as well, told apart by id and revision. */
  redact(segment: Segment): Redaction
  /** When held text is settled for want of more words, in milliseconds from the start of the call; `undefined` when nothing is held. */
  readonly dueMs: number | undefined
  /** Settles what is due by `atMs`: revisions of earlier segments. */
  advance(atMs: number): readonly RedactedSegment[]
  /** Redacts words that belong to no segment, such as a prompt that the agent edited. */
  redactText(text: string): string
  /** Puts back what the options call reversible, for the agent's own eyes: the result is raw text. */
  restore(text: string): string
}
