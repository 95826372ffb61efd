import { restrain } from '../prompts/restraint.ts'
import { nextDecisionMs } from '../prompts/restraint-placing.ts'
import type { RestraintSettings } from '../prompts/restraint-settings.ts'
import { initialRestraint } from '../prompts/restraint-state.ts'
import type { PromptChange, RestraintInput } from '../prompts/restraint-state.ts'
import type { RestraintEvent } from './check-restraint.ts'

/** An input and when it comes, in milliseconds from the start of the call. */
export type Step = readonly [atMs: number, input: RestraintInput]

/** A decision as the record has it. */
export interface PlayedEvent extends RestraintEvent {
  readonly promptId: string
  readonly reason?: string
}

/** Plays a schedule through the rules of restraint in simulated time, up to `untilMs`, and gives every decision. */
export function play(steps: readonly Step[], untilMs: number, settings: RestraintSettings): PlayedEvent[] {
  const events: PlayedEvent[] = []
  let state = initialRestraint
  let nowMs = 0
  const take = (input: RestraintInput, atMs: number) => {
    nowMs = atMs
    const step = restrain(state, input, atMs, settings)
    state = step.state
    events.push(...step.changes.map((change) => toEvent(change, atMs)))
  }
  const passTime = (toMs: number) => {
    for (
      let dueMs = nextDecisionMs(state, nowMs, settings);
      dueMs !== undefined && dueMs <= toMs;
      dueMs = nextDecisionMs(state, nowMs, settings)
    ) {
      take({ type: 'time' }, dueMs)
    }
  }
  for (const [atMs, input] of [...steps].sort(([a], [b]) => a - b)) {
    if (atMs > untilMs) break
    passTime(atMs)
    take(input, atMs)
  }
  passTime(untilMs)
  return events
}

function toEvent({ prompt: { promptId, moment, severity, dedupeKey }, ...change }: PromptChange, atMs: number): PlayedEvent {
  return { atMs, promptId, moment, severity, dedupeKey, ...change }
}
