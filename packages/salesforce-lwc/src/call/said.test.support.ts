import { SimulatedClock } from '@cuecard/core/testing'
import { createCall } from './coach-core.ts'
import type { CoachedCall } from './coached-call.ts'

/** When the simulated clock starts, in milliseconds since 1970. */
export const startMs: number = Date.UTC(2026, 10, 20, 10)

/** A call whose time is in the test's hand. */
export function testCall(options: { readonly awaitsContext?: boolean; readonly hasHeartbeat?: boolean } = {}): {
  readonly call: CoachedCall
  readonly clock: SimulatedClock
  readonly now: () => number
} {
  const clock = new SimulatedClock()
  return { call: createCall({ clock, ...options }), clock, now: () => startMs + clock.now() }
}

/** Who said what in the call so far, as the record has it. */
export function said(call: CoachedCall): readonly string[] {
  return call.record.flatMap((event) => (event.type === 'segment-redacted' && event.final ? [`${event.speaker}: ${event.text}`] : []))
}

/** Headlines of the prompts that are visible. */
export function visible(call: CoachedCall): readonly string[] {
  return call.getSnapshot().prompts.map(({ headline }) => headline)
}
