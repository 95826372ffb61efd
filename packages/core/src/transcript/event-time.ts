import type { CallEvent } from './call-event.ts'

/** When a call file says that an event reached us, in milliseconds from the start of the call; `undefined` where it does not say. */
export function eventTimeMs(event: CallEvent): number | undefined {
  if (event.type === 'segment') return event.receivedMs ?? event.endMs ?? event.startMs
  return event.type === 'call-started' ? 0 : event.atMs
}
