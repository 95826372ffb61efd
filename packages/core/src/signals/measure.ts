import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import { prepareActs } from './acts.ts'
import { consent } from './consent.ts'
import type { ConsentValue } from './consent.ts'
import { empathy } from './empathy.ts'
import { escalation } from './escalation.ts'
import type { TriggerFound } from './escalation.ts'
import { matter } from './matter.ts'
import type { MatterValue } from './matter.ts'
import { overlap } from './overlap.ts'
import type { Overlap } from './overlap.ts'
import { pace } from './pace.ts'
import type { PaceValue } from './pace.ts'
import { initialReading, read } from './reading.ts'
import type { Reading } from './reading.ts'
import { resolution } from './resolution.ts'
import type { ResolutionValue } from './resolution.ts'
import { script, scriptItems, tickItem } from './script.ts'
import type { ScriptItem } from './script.ts'
import { sensitiveData } from './sensitive-data.ts'
import type { SensitiveValue } from './sensitive-data.ts'
import { sentiment } from './sentiment.ts'
import type { SentimentValue } from './sentiment.ts'
import type { Signal, SignalSetup } from './signal.ts'
import { silence } from './silence.ts'
import type { SilenceValue } from './silence.ts'
import { talk } from './talk.ts'
import type { TalkValue } from './talk.ts'
import { followSentiment, initialTrajectory } from './trajectory.ts'
import type { TrajectoryValue } from './trajectory.ts'

/** Everything measured, as it stands after a segment. */
export interface SignalValues {
  /** Of this utterance, where it is the customer's and final. */
  readonly sentiment: SentimentValue | undefined
  readonly trajectory: TrajectoryValue
  /** In this segment, where it is the customer's. */
  readonly escalation: readonly TriggerFound[]
  /** In this segment, where it is the agent's. */
  readonly empathy: ReturnType<typeof empathy.step>['value']
  readonly talk: TalkValue
  readonly script: readonly ScriptItem[]
  readonly pace: PaceValue
  readonly overlap: readonly Overlap[]
  readonly silence: SilenceValue
  readonly matter: MatterValue
  readonly consent: ConsentValue
  /** In this segment. */
  readonly sensitive: SensitiveValue
  readonly resolution: ResolutionValue
}

/** A value worth a line in the record. */
export interface Measurement {
  readonly signal: string
  readonly segmentId: string
  readonly value: unknown
}

/** The signals that keep a state and take nothing but readings. */
type Stateful = 'talk' | 'script' | 'pace' | 'overlap' | 'silence' | 'matter' | 'consent' | 'sensitive' | 'resolution'

/** All signals with their states. */
export interface SignalsState {
  readonly values: SignalValues
  readonly states: Readonly<Record<Stateful, unknown>> & {
    readonly reading: typeof initialReading
    readonly sentiment: typeof sentiment.initial
  }
}

/** The signals before anyone has spoken. */
export function initialSignals(setup: SignalSetup): SignalsState {
  prepareActs(setup.compiled)
  return {
    values: {
      sentiment: undefined,
      trajectory: initialTrajectory,
      escalation: [],
      empathy: [],
      talk: { monologueMs: 0, monologueIds: [], agentShare: 0.5 },
      script: scriptItems(setup),
      pace: { wordsPerMinute: 0, usual: 0, fillers: 0, usualFillers: 0 },
      overlap: [],
      silence: silence.initial,
      matter: { all: [] },
      consent: {},
      sensitive: { found: [], safeguarded: false },
      resolution: { isDone: false },
    },
    states: {
      reading: initialReading,
      sentiment: sentiment.initial,
      talk: talk.initial,
      script: script.initial,
      pace: pace.initial,
      overlap: overlap.initial,
      silence: silence.initial,
      matter: matter.initial,
      consent: consent.initial,
      sensitive: sensitiveData.initial,
      resolution: resolution.initial,
    },
  }
}

/** Measures every signal on one version of a segment. */
export function measure(
  { values: before, states }: SignalsState,
  segment: RedactedSegment,
  setup: SignalSetup,
): { readonly state: SignalsState; readonly reading: Reading; readonly measured: readonly Measurement[] } {
  const { state: readingState, reading } = read(states.reading, segment, setup.compiled)
  const follow = <State, Value>(signal: Signal<State, Value>, state: unknown) => signal.step(state as State, reading, setup)
  const mood = sentiment.step(states.sentiment, reading, setup)
  const next = {
    talk: follow(talk, states.talk),
    script: follow(script, states.script),
    pace: follow(pace, states.pace),
    overlap: follow(overlap, states.overlap),
    silence: follow(silence, states.silence),
    matter: follow(matter, states.matter),
    consent: follow(consent, states.consent),
    sensitive: follow(sensitiveData, states.sensitive),
    resolution: follow(resolution, states.resolution),
  }
  const values: SignalValues = {
    sentiment: mood.value,
    trajectory: mood.value ? followSentiment(before.trajectory, reading.utterance.id, segment.receivedMs, mood.value) : before.trajectory,
    escalation: escalation.step(null, reading, setup).value,
    empathy: empathy.step(null, reading, setup).value,
    talk: next.talk.value,
    script: next.script.value,
    pace: next.pace.value,
    overlap: next.overlap.value,
    silence: next.silence.value,
    matter: next.matter.value,
    consent: next.consent.value,
    sensitive: next.sensitive.value,
    resolution: next.resolution.value,
  }
  const state: SignalsState = {
    values,
    states: {
      reading: readingState,
      sentiment: mood.state,
      talk: next.talk.state,
      script: next.script.state,
      pace: next.pace.state,
      overlap: next.overlap.state,
      silence: next.silence.state,
      matter: next.matter.state,
      consent: next.consent.state,
      sensitive: next.sensitive.state,
      resolution: next.resolution.state,
    },
  }
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
  const values: SignalValues = {
    ...before,
    sentiment: value,
    trajectory: followSentiment(before.trajectory, reading.utterance.id, receivedMs, value),
    escalation: escalation.step(null, reading, setup).value,
    empathy: [],
    sensitive: { ...before.sensitive, found: [] },
  }
  return { state: { values, states }, measured: sentimentMeasurements(id, values) }
}

/** Ticks or unticks an item of the checklist: by the agent's own hand, or for a segment in which a model has recognised it. */
export function tick(
  { values, states }: SignalsState,
  item: { readonly itemId: string; readonly done: boolean; readonly atMs: number; readonly segmentId?: string },
  setup: SignalSetup,
): SignalsState {
  const progress = tickItem(states.script as Parameters<typeof tickItem>[0], item, setup) ?? []
  return { values: { ...values, script: progress.map((each) => each.item) }, states: { ...states, script: progress } }
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
  const triggers = after.escalation.map(({ trigger }) => trigger)
  const { shift, ...matterNow } = after.matter
  return [
    ...sentimentMeasurements(segmentId, after),
    ...(triggers.length > 0 ? [of('escalation', triggers)] : []),
    ...(after.empathy.length > 0 ? [of('empathy', after.empathy)] : []),
    ...(speaker === 'agent' ? [of('talk', { monologueMs: after.talk.monologueMs, agentShare: after.talk.agentShare })] : []),
    ...(speaker === 'agent' && after.pace.usual > 0 ? [of('pace', after.pace)] : []),
    ...(matterNow.current !== before.matter.current ? [of('matter', { ...matterNow, ...(shift && { from: shift.from }) })] : []),
    ...(after.consent !== before.consent && Object.keys(after.consent).length > 0 ? [of('consent', after.consent)] : []),
    ...(after.overlap.length > before.overlap.length ? [of('overlap', after.overlap.at(-1))] : []),
    ...(after.resolution.resolvedAtMs !== before.resolution.resolvedAtMs ? [of('resolution', after.resolution)] : []),
    ...after.script
      .filter((item) => item.done && !before.script.find(({ id }) => id === item.id)?.done)
      .map(({ id, kind, heard, done }) => of('script', { id, kind, heard, segmentIds: done?.segmentIds ?? [] })),
  ]
}
