import type { CallEvent, RecordEvent, Severity } from '@cuecard/core'

/** A prompt on the timeline. */
export interface Mark {
  readonly promptId: string
  readonly atMs: number
  readonly severity: Severity
  readonly headline: string
  readonly shown: boolean
}

/** A stretch of talk on the timeline. */
export interface Talk {
  readonly speaker: 'agent' | 'customer' | 'unknown'
  readonly startMs: number
  readonly endMs: number
}

/** Where prompts are shown, each once, and where one was not, in the order of time. */
export function marksOf(record: readonly RecordEvent[]): readonly Mark[] {
  const marks = new Map<string, Mark>()
  for (const event of record) {
    const shown = event.type === 'prompt-shown'
    if (!shown && event.type !== 'prompt-suppressed') continue
    const { promptId, atMs, severity, headline } = event
    if (!marks.get(promptId)?.shown) marks.set(promptId, { promptId, atMs, severity, headline, shown })
  }
  return [...marks.values()].sort((a, b) => a.atMs - b.atMs)
}

/** Who talks when. */
export function talkOf(events: readonly CallEvent[]): readonly Talk[] {
  return events.flatMap((event) => {
    if (event.type !== 'segment' || !event.final) return []
    const startMs = event.startMs ?? event.receivedMs ?? 0
    return [{ speaker: event.speaker, startMs, endMs: Math.max(startMs, event.endMs ?? startMs) }]
  })
}

/** The time of the prompt after or before `timeMs`, if there is one. */
export function neighbour(marks: readonly Mark[], timeMs: number, step: 1 | -1): number | undefined {
  const times = marks.filter(({ shown }) => shown).map(({ atMs }) => atMs)
  return step > 0 ? times.find((time) => time > timeMs) : times.findLast((time) => time < timeMs)
}
