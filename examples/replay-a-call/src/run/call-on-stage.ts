import type { RecordEvent } from '@cuecard/core'
import type { PanelSource } from '@cuecard/core/panel'
import type { AfterCall } from '@cuecard/core/review'

/** What a source gave, before the gate. Only this demo keeps it, to show it beside what Cuecard keeps. */
export interface Said {
  readonly id: string
  readonly speaker: 'agent' | 'customer' | 'unknown'
  readonly text: string
  readonly startMs: number
  readonly final: boolean
}

/** A call that the page shows, replayed or live. */
export interface CallOnStage {
  /** Calls `listener` after each change, of the time alone as well; returns what ends that. */
  subscribe(listener: () => void): () => void
  /** Grows whenever `record` or `said` has changed. */
  readonly version: number
  /** In milliseconds from the start of the call. */
  readonly timeMs: number
  /** Whether it has not been answered yet. */
  readonly ringing: boolean
  readonly ended: boolean
  /** Once the call is over. */
  readonly after: AfterCall | undefined
  readonly record: readonly RecordEvent[]
  readonly said: ReadonlyMap<string, Said>
  readonly panel: PanelSource
}
