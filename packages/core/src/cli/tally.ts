import type { RecordEvent } from '../record/event.ts'

type Counts = Map<string, number>
type PromptEvent = Extract<RecordEvent, { readonly promptId: string }>

/** Counts what happened in a call, or in several. */
export class Tally {
  private readonly segments: Counts = new Map()
  private readonly moments: Counts = new Map()
  private readonly shown: Counts = new Map()
  private readonly suppressed: Counts = new Map()
  private readonly withdrawn: Counts = new Map()
  private readonly others: Counts = new Map()
  /** Prompts that have been on screen and may come back: they count once. */
  private readonly away = new Set<string>()

  add(event: RecordEvent): void {
    if ('promptId' in event) this.addPrompt(event)
    else if (event.type === 'segment-redacted' && event.final) increment(this.segments, event.speaker)
    else if (event.type === 'moment-detected') increment(this.moments, event.moment)
    else if (event.type === 'fault-raised') increment(this.others, 'faults')
    else if (event.type === 'call-ended') this.away.clear()
  }

  private addPrompt(event: PromptEvent): void {
    const { type, promptId, moment } = event
    if (type === 'prompt-shown' && !this.away.delete(promptId)) increment(this.shown, moment)
    else if (type === 'prompt-displaced' || type === 'prompt-snoozed') this.away.add(promptId)
    else if (type === 'prompt-suppressed') increment(this.suppressed, event.reason)
    else if (type === 'prompt-withdrawn') increment(this.withdrawn, event.reason)
    else if (type === 'prompt-expired') increment(this.others, 'prompts expired')
    else if (type === 'alert-raised') increment(this.others, 'alerts raised')
  }

  /** Adds what another has counted. */
  merge(other: Tally): void {
    for (const name of ['segments', 'moments', 'shown', 'suppressed', 'withdrawn', 'others'] as const) {
      for (const [key, count] of other[name]) increment(this[name], key, count)
    }
  }

  lines(): readonly string[] {
    return [
      described('segments', this.segments),
      described('moments', this.moments),
      described('prompts shown', this.shown),
      described('prompts suppressed', this.suppressed),
      described('prompts withdrawn', this.withdrawn),
      ...[...this.others].map(([name, count]) => `${name}: ${count}`),
    ]
  }
}

function increment(counts: Counts, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** The total and, most first, its parts. */
function described(name: string, counts: Counts): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const parts = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([part, count]) => `${part} ${count}`)
  return `${name}: ${total}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
}
