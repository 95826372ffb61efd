import { cueIn, cuesIn, isByModel, likelihoodOf } from '../../signals/reading.ts'
import type { Found, Reading } from '../../signals/reading.ts'
import { awaiting, hearAnswer, isTakenUp } from '../awaited-answer.ts'
import type { Awaited } from '../awaited-answer.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorInput } from '../detector.ts'
import { evidenceOf, quoted } from '../evidence.ts'
import type { Evidence, Finding } from '../moment.ts'

interface State {
  readonly awaited: (Awaited & { readonly words: string }) | null
  /** When the agent last spoke of an offer or a price, or the customer of one. */
  readonly pitchedMs: number | null
  /** What the agent said last. */
  readonly answer: Evidence | null
  /** When an objection was last told. */
  readonly raisedMs: number | null
  /** What was answered: words that are only now known in full do not open it again. */
  readonly settledKey: string | null
}

/** A second objection so soon is part of the first. */
const onceInMs = 120_000

/** Only what follows an offer or a price within this time is an objection to it. */
const pitchLastsMs = 90_000

/** From this probability a question, as that for the street to deliver to, is asked in the place of an answer. */
const plainlyPassesOver = 0.5

/** From this probability it is an objection, whether or not an offer or a price was heard before it. */
const surelyObjects = 0.85

/** The customer objects to a price or an offer, and the agent passes over it. */
export const objectionUnaddressed: Detector = detector<State>({
  moment: 'objection-unaddressed',
  watches: 'whether an objection, such as one to the price, is answered',
  initial: () => ({ state: { awaited: null, pitchedMs: null, answer: null, raisedMs: null, settledKey: null } }),
  step(state, input) {
    const speaker = input.type === 'segment' ? input.reading.segment.speaker : undefined
    const { awaited } = state
    const before = awaited && speaker !== 'agent' ? judge(state, awaited, input) : { state }
    if (input.type !== 'segment' || speaker === 'unknown') return before
    if (speaker === 'customer') return hearCustomer(before, input.reading)
    const { reading, signals } = input
    const pitchedMs = namesPrice(reading) ? reading.segment.endMs : state.pitchedMs
    const heard = { ...state, pitchedMs, answer: evidenceOf(reading.segment) }
    if (!awaited) return { state: heard }
    // Who somebody is has to be known first; the answer comes later, and is no longer waited for.
    if (asksWhoItIs(reading) && likelihoodOf(reading, 'passes-over') < plainlyPassesOver)
      return { state: { ...heard, awaited: awaited.raised ? awaited : null } }
    const met =
      metIn(reading) ??
      cueIn(reading, 'wait-announced') ??
      cueIn(reading, 'hold-announced') ??
      (signals.empathy.length > 0 ? true : undefined)
    const next = hearAnswer(awaited, reading, met && 'objection-met', ['answers-objection', 'acknowledge'])
    if ('settled' in next)
      return { state: { ...heard, awaited: null, settledKey: awaited.key }, gone: [{ cause: awaited.key, reason: next.settled }] }
    return judge(heard, next, input)
  },
})

/** "Will that be by direct debit, or shall I send you the card?" has words of an offer, and passes over. */
function metIn(reading: Reading): Found | undefined {
  const found = cueIn(reading, 'objection-met')
  return found && !isByModel(found) && likelihoodOf(reading, 'passes-over') >= plainlyPassesOver ? undefined : found
}

function namesPrice(reading: Reading): boolean {
  return cueIn(reading, 'pitch') !== undefined || /[$£€]/u.test(reading.segment.text)
}

function asksWhoItIs({ found }: Reading): boolean {
  return found.some(({ meaning }) => meaning.kind === 'concept' && meaning.statement.id === 'verification')
}

function judge(state: State, awaited: NonNullable<State['awaited']>, input: DetectorInput): Detection<State> {
  if (isTakenUp(awaited, input)) return { state: { ...state, awaited: null, settledKey: awaited.key } }
  const { state: next, ...rest } = awaiting(awaited, input, () => ({
    because: `The customer objected: “${awaited.words}”, and your answer has not taken it up.`,
    slots: { quote: awaited.words },
  }))
  const raisedMs = rest.found ? input.atMs : state.raisedMs
  return { ...rest, state: { ...state, raisedMs, awaited: next } }
}

function hearCustomer(before: Detection<State>, reading: Reading): Detection<State> {
  const { segment } = reading
  if (!segment.final || before.state.settledKey === segment.id) return before
  // A customer who names the price of what they were charged speaks of it as an agent who offers it does.
  const pitchedMs = namesPrice(reading) && before.state.answer ? segment.endMs : before.state.pitchedMs
  const state = { ...before.state, pitchedMs }
  const objection = objectionIn(reading)
  const inTime = followsPitch(reading, pitchedMs) || likelihoodOf(reading, 'objection') >= surelyObjects
  const isNews = state.raisedMs === null || segment.startMs - state.raisedMs > onceInMs
  if (objection && inTime && isNews) {
    const words = quoted(reading, objection)
    if (state.awaited?.evidence.segmentId === segment.id) return { ...before, state }
    const awaited = { key: segment.id, evidence: evidenceOf(segment, objection.start), confidence: 0.8, answer: {}, raised: false, words }
    return { ...before, state: { ...state, awaited } }
  }
  const protest = inTime && isNews ? protestIn(reading, state.answer) : undefined
  if (protest) return { ...before, state: { ...state, raisedMs: segment.receivedMs }, found: [protest] }
  if (state.awaited?.evidence.segmentId === segment.id)
    return { ...before, state: { ...state, awaited: null }, gone: [{ cause: segment.id, reason: 'words-revised' }] }
  const goesOn = (['resolved', 'goodbye', 'objection-withdrawn'] as const).some((cue) => cueIn(reading, cue) !== undefined)
  return { ...before, state: goesOn && state.awaited && !state.awaited.raised ? { ...state, awaited: null } : state }
}

function followsPitch({ segment }: Reading, pitchedMs: State['pitchedMs']): boolean {
  return pitchedMs !== null && segment.startMs - pitchedMs <= pitchLastsMs
}

/** What is no objection after all: denied, or taken back in the same breath. */
function objectionIn(reading: Reading): Found | undefined {
  if (cueIn(reading, 'goodbye') ?? cueIn(reading, 'thanks') ?? cueIn(reading, 'praise')) return undefined
  const withdrawn = cueIn(reading, 'objection-withdrawn')
  return cuesIn(reading, 'objection').find((each) => {
    const before = reading.spoken.filter(({ end }) => end <= each.start).slice(-2)
    const isDenied = !isByModel(each) && before.some(({ text }) => denials.has(text))
    const isDropped = likelihoodOf(reading, 'objection-dropped') > likelihoodOf(reading, 'objection')
    return !isDenied && !isDropped && !(withdrawn && withdrawn.end > each.end)
  })
}

const denials: ReadonlySet<string> = new Set(['not', 'never', 'less', 'without'])

/** The customer says that the agent's last words passed over what they had said. */
function protestIn(reading: Reading, answer: Evidence | null): Finding | undefined {
  const protest = cueIn(reading, 'objection-passed-over')
  if (!protest || !answer) return undefined
  const words = quoted(reading, protest)
  return {
    cause: reading.segment.id,
    confidence: 0.8,
    evidence: [answer, evidenceOf(reading.segment, protest.start)],
    because: `The customer says that you passed over the objection: “${words}”.`,
    slots: { quote: words },
  }
}
