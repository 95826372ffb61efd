import type { InstantSentimentModel } from '../models/sentiment-model.ts'
import type { CompiledPlaybook } from '../playbook/compile-playbook.ts'
import type { CallStarted } from '../transcript/call-event.ts'
import type { Reading } from './reading.ts'

/** What a signal may know besides what is said. */
export interface SignalSetup {
  readonly compiled: CompiledPlaybook
  readonly call: CallStarted
  readonly sentiment: InstantSentimentModel
}

/**
 * Something that is measured while a call goes on. `step` is a pure function of the state and a reading, which may be a
 * partial or the revision of an earlier one; the value is what holds after it.
 */
export interface Signal<State, Value> {
  readonly name: string
  readonly initial: State
  readonly step: (state: State, reading: Reading, setup: SignalSetup) => { readonly state: State; readonly value: Value }
}

/** To three decimals: enough for any use, and the same on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}
