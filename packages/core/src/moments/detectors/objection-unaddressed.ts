import { cueIn } from '../../signals/reading.ts'
import type { Reading } from '../../signals/reading.ts'
import { awaiting, hearAnswer } from '../awaited-answer.ts'
import type { Awaited } from '../awaited-answer.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorInput } from '../detector.ts'
import { evidenceOf, quoted } from '../evidence.ts'

interface State {
  readonly awaited: (Awaited & { readonly words: string }) | null
  /** When the agent last spoke of an offer or a price. */
  readonly pitchedMs: number | null
  /** When an objection was last told. */
  readonly raisedMs: number | null
}

/** A second objection so soon is part of the first. */
const onceInMs = 120_000

/** Only what follows an offer or a price within this time is an objection to it. */
const pitchLastsMs = 90_000

/** The customer objects to a price or an offer, and the agent passes over it. */
export const objectionUnaddressed: Detector = detector<State>({
  moment: 'objection-unaddressed',
  watches: 'whether an objection, such as one to the price, is answered',
  initial: () => ({ state: { awaited: null, pitchedMs: null, raisedMs: null } }),
  step(state, input) {
    const speaker = input.type === 'segment' ? input.reading.segment.speaker : undefined
    const { awaited } = state
    const before = awaited && speaker !== 'agent' ? judge(state, awaited, input) : { state }
    if (input.type !== 'segment' || speaker === 'unknown') return before
    if (speaker === 'customer') return hearCustomer(before, input.reading)
    const { reading, signals } = input
    const pitchedMs = cueIn(reading, 'pitch') || reading.segment.text.includes('$') ? reading.segment.endMs : state.pitchedMs
    if (!awaited) return { state: { ...state, pitchedMs } }
    const met = cueIn(reading, 'objection-met') ?? (signals.empathy.length > 0 ? true : undefined)
    const next = hearAnswer(awaited, reading, met && 'objection-met')
    if ('settled' in next) return { state: { ...state, awaited: null, pitchedMs }, gone: [{ cause: awaited.key, reason: next.settled }] }
    return judge({ ...state, pitchedMs }, { ...next, words: awaited.words }, input)
  },
})

function judge(state: State, awaited: NonNullable<State['awaited']>, input: DetectorInput): Detection<State> {
  const { state: next, ...rest } = awaiting(awaited, input, () => ({
    because: `The customer objected: “${awaited.words}”, and your answer has not taken it up.`,
    slots: { quote: awaited.words },
  }))
  const raisedMs = rest.found ? input.atMs : state.raisedMs
  return { ...rest, state: { ...state, raisedMs, awaited: { ...next, words: awaited.words } } }
}

function hearCustomer(before: Detection<State>, reading: Reading): Detection<State> {
  const { state } = before
  const { segment } = reading
  if (!segment.final) return before
  const objection = cueIn(reading, 'objection')
  const inTime = state.pitchedMs !== null && segment.startMs - state.pitchedMs <= pitchLastsMs
  const isNews = state.raisedMs === null || segment.startMs - state.raisedMs > onceInMs
  if (objection && inTime && isNews && !cueIn(reading, 'goodbye')) {
    const words = quoted(reading, objection)
    if (state.awaited?.evidence.segmentId === segment.id) return before
    const awaited = { key: segment.id, evidence: evidenceOf(segment, objection.start), confidence: 0.8, answer: {}, raised: false, words }
    return { ...before, state: { ...state, awaited } }
  }
  if (state.awaited?.evidence.segmentId === segment.id)
    return { ...before, state: { ...state, awaited: null }, gone: [{ cause: segment.id, reason: 'words-revised' }] }
  const goesOn = cueIn(reading, 'resolved') !== undefined || cueIn(reading, 'goodbye') !== undefined
  return goesOn && state.awaited && !state.awaited.raised ? { ...before, state: { ...state, awaited: null } } : before
}
