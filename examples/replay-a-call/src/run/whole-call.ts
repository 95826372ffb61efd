import type { CallEvent } from '@cuecard/core'
import { eventTimeMs } from '@cuecard/core'

/** How long a call goes on after its last event where nothing in its file ends it. */
const lingerMs = 2000

/** The events with an end to the call, as a file may lack one. */
export function withEnd(events: readonly CallEvent[]): readonly CallEvent[] {
  if (events.some(({ type }) => type === 'call-ended')) return events
  return [...events, { type: 'call-ended', atMs: lastTimeMs(events) + lingerMs }]
}

/** When the last event reached us, in milliseconds from the start of the call. */
export function lastTimeMs(events: readonly CallEvent[]): number {
  return events.reduce((last, event) => Math.max(last, eventTimeMs(event) ?? 0), 0)
}
