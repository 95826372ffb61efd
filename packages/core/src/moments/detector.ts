import type { CompiledPlaybook } from '../playbook/compile-playbook.ts'
import type { Knowledge } from '../playbook/knowledge.ts'
import type { Reading } from '../signals/reading.ts'
import type { SignalValues } from '../signals/measure.ts'
import type { CallStarted } from '../transcript/call-event.ts'
import type { MomentName } from '../taxonomy.ts'
import type { Finding } from './moment.ts'

/** What a detector is told: words, with the signals as they stand after them; that the agent types; that time has passed; or the end. */
export type DetectorInput =
  | { readonly type: 'segment'; readonly atMs: number; readonly reading: Reading; readonly signals: SignalValues }
  | { readonly type: 'time'; readonly atMs: number; readonly signals: SignalValues }
  | { readonly type: 'typing'; readonly atMs: number; readonly active: boolean; readonly signals: SignalValues }
  | { readonly type: 'call-ended'; readonly atMs: number; readonly signals: SignalValues }

/** What a detector may know besides. */
export interface DetectorSetup {
  readonly compiled: CompiledPlaybook
  readonly call: CallStarted
  /** Ranks articles by the words, where the host has an index. */
  readonly knowledge?: Knowledge
}

/** What a detector says. */
export interface Detection<State> {
  readonly state: State
  readonly found?: readonly Finding[]
  /** Causes that are gone, and why in a few words. */
  readonly gone?: readonly { readonly cause: string; readonly reason: string }[]
  /** When it wants to be told that time has passed, in milliseconds from the start of the call. */
  readonly dueMs?: number
  /** Why it came close and did not fire, or what it waits for, in a few words for whoever asks. */
  readonly note?: string
}

/** Watches for one moment. `step` is a pure function of its state and the input. */
export interface Detector<State = unknown> {
  readonly moment: MomentName
  /** What it watches, in a sentence for the agent. */
  readonly watches: string
  readonly initial: (setup: DetectorSetup) => Detection<State>
  readonly step: (state: State, input: DetectorInput, setup: DetectorSetup) => Detection<State>
}

/** Gives a detector the common type of the catalogue, which does not name its state. */
export function detector<State>(entry: Detector<State>): Detector {
  return entry as Detector
}
