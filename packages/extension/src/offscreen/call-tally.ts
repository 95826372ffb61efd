import type { RecordEvent } from '@cuecard/core'

/** What is counted of a call: how many of each, and no words. */
export interface CallCounts {
  readonly schema: 'cuecard-counts/1'
  readonly extensionVersion: string
  readonly playbookVersion: string
  readonly modelVersion: string
  readonly durationMs: number
  /** By type: `prompt-shown`, `prompt-accepted`, `fault-raised` … */
  readonly events: Readonly<Record<string, number>>
  readonly shown: Readonly<Record<string, number>>
  readonly faults: Readonly<Record<string, number>>
}

/** Counts the events of one call. */
export class CallTally {
  private readonly events: Record<string, number> = {}
  private readonly shown: Record<string, number> = {}
  private readonly faults: Record<string, number> = {}
  private versions = { playbookVersion: '', modelVersion: '' }

  take(event: RecordEvent): void {
    count(this.events, event.type)
    if (event.type === 'call-started') {
      this.versions = { playbookVersion: event.playbookVersion, modelVersion: event.modelVersion }
    }
    if (event.type === 'prompt-shown') count(this.shown, event.moment)
    if (event.type === 'fault-raised') count(this.faults, event.fault)
  }

  total(extensionVersion: string, durationMs: number): CallCounts {
    const { events, shown, faults } = this
    return { schema: 'cuecard-counts/1', extensionVersion, ...this.versions, durationMs, events, shown, faults }
  }
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}
