import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import { empathy } from './empathy.ts'
import { escalation } from './escalation.ts'
import type { TriggerFound } from './escalation.ts'
import { initialReading, read } from './reading.ts'
import type { Reading } from './reading.ts'
import { script, scriptItems } from './script.ts'
import type { ScriptItem } from './script.ts'
import { sentiment } from './sentiment.ts'
import type { SentimentValue } from './sentiment.ts'
import type { SignalSetup } from './signal.ts'
import { talk } from './talk.ts'
import type { TalkValue } from './talk.ts'
import { followSentiment, initialTrajectory } from './trajectory.ts'
import type { TrajectoryValue } from './trajectory.ts'

/** Everything measured, as it stands after a segment. */
export interface SignalValues {
  /** Of this segment, where it is the customer's and final. */
  readonly sentiment: SentimentValue | undefined
  readonly trajectory: TrajectoryValue
  /** In this segment, where it is the customer's. */
  readonly escalation: readonly TriggerFound[]
  /** In this segment, where it is the agent's. */
  readonly empathy: ReturnType<typeof empathy.step>['value']
  readonly talk: TalkValue
  readonly script: readonly ScriptItem[]
}

/** A value worth a line in the record. */
export interface Measurement {
  readonly signal: string
  readonly segmentId: string
  readonly value: unknown
}

/** All signals with their states. */
export interface SignalsState {
  readonly values: SignalValues
  readonly states: {
    readonly reading: typeof initialReading
    readonly sentiment: typeof sentiment.initial
    readonly talk: typeof talk.initial
    readonly script: typeof script.initial
  }
}

/** The signals before anyone has spoken. */
export function initialSignals(setup: SignalSetup): SignalsState {
  return {
    values: {
      sentiment: undefined,
      trajectory: initialTrajectory,
      escalation: [],
      empathy: [],
      talk: { monologueMs: 0, monologueIds: [], agentShare: 0.5 },
      script: scriptItems(setup),
    },
    states: { reading: initialReading, sentiment: sentiment.initial, talk: talk.initial, script: script.initial },
  }
}

/** Measures every signal on one version of a segment. */
export function measure(
  { values: before, states }: SignalsState,
  segment: RedactedSegment,
  setup: SignalSetup,
): { readonly state: SignalsState; readonly reading: Reading; readonly measured: readonly Measurement[] } {
  const { state: readingState, reading } = read(states.reading, segment, setup.compiled)
  const mood = sentiment.step(states.sentiment, reading, setup)
  const talked = talk.step(states.talk, reading, setup)
  const said = script.step(states.script, reading, setup)
  const values: SignalValues = {
    sentiment: mood.value,
    trajectory: mood.value ? followSentiment(before.trajectory, segment.id, segment.receivedMs, mood.value) : before.trajectory,
    escalation: escalation.step(null, reading, setup).value,
    empathy: empathy.step(null, reading, setup).value,
    talk: talked.value,
    script: said.value,
  }
  const state = { values, states: { reading: readingState, sentiment: mood.state, talk: talked.state, script: said.state } }
  return { state, reading, measured: segment.final ? measurements(segment, before, values) : [] }
}

/** Puts a later model's value for a customer's segment in the place of the one it was read with. */
export function remeasure(
  { values: before, states }: SignalsState,
  reading: Reading,
  value: SentimentValue,
  setup: SignalSetup,
): { readonly state: SignalsState; readonly measured: readonly Measurement[] } {
  const { id, receivedMs } = reading.segment
  const trajectory = followSentiment(before.trajectory, id, receivedMs, value)
  const values: SignalValues = {
    ...before,
    sentiment: value,
    trajectory,
    escalation: escalation.step(null, reading, setup).value,
    empathy: [],
  }
  return { state: { values, states }, measured: sentimentMeasurements(id, values) }
}

function sentimentMeasurements(segmentId: string, { sentiment: value, trajectory: { level, fall } }: SignalValues): readonly Measurement[] {
  if (!value) return []
  return [
    { signal: 'sentiment', segmentId, value },
    { signal: 'trajectory', segmentId, value: { level, fall } },
  ]
}

function measurements({ id: segmentId, speaker }: RedactedSegment, before: SignalValues, after: SignalValues): readonly Measurement[] {
  const of = (signal: string, value: unknown): Measurement => ({ signal, segmentId, value })
  return [
    ...sentimentMeasurements(segmentId, after),
    ...(after.escalation.length > 0
      ? [
          of(
            'escalation',
            after.escalation.map(({ trigger }) => trigger),
          ),
        ]
      : []),
    ...(after.empathy.length > 0 ? [of('empathy', after.empathy)] : []),
    ...(speaker === 'agent' ? [of('talk', { monologueMs: after.talk.monologueMs, agentShare: after.talk.agentShare })] : []),
    ...after.script
      .filter((item) => item.done && !before.script.find(({ id }) => id === item.id)?.done)
      .map(({ id, kind, heard, done }) => of('script', { id, kind, heard, segmentIds: done?.segmentIds ?? [] })),
  ]
}
