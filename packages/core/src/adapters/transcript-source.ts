import type { CallEvent } from '../transcript/call-event.ts'

/** Where a call's words come from. */
export interface TranscriptSource {
  /** What it is called, for people. */
  readonly name: string
  /** Whether audio leaves the machine to become text; `unknown` where the browser does not say. Tell the agent before it starts. */
  readonly audioLeavesMachine: boolean | 'unknown'
  /**
   * Begins to give events, its own state among them (`source-reported`; a source that is well says `connected` at least every
   * two seconds, so that silence on the line is not taken for a broken one). Returns what ends it.
   */
  start(emit: (event: CallEvent) => void): () => void
}
