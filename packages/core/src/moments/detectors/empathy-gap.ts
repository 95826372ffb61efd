import { ideasIn, likeliestOf, likelihoodOf } from '../../signals/reading.ts'
import type { Reading } from '../../signals/reading.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { isBackchannel, tellsDistress, tellsGrievance } from '../../signals/turn.ts'
import { answerWords, awaiting, hearAnswer, isTakenUp, takesUp, wordsOf } from '../awaited-answer.ts'
import type { Awaited } from '../awaited-answer.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorInput } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'

interface Upset extends Awaited {
  /** How likely it is, by the model, that the customer is upset; 1 where it does not know the language. */
  readonly likelihood: number
}

interface State {
  readonly awaited: Upset | null
  /** What was answered: words that are only now known in full do not open it again. */
  readonly settledKey: string | null
}

/** Unhappy words aimed at the company count from here; words of anger or distress, unless the rest is plainly happy. */
const upsetScore = -0.75
const happyScore = 0.2
const happyDespiteDistress = 0.6

/** "Order number?" says nothing of it however short it is; of other short answers the rest may still come. */
const business =
  /\b(?:number|name|post ?code|zip|code|birth|birthday|dob|address|e-?mail|order|card|bank|account|checking|debit|credit|cash|policy|reference|pay|payment|amount|date)\b/iu

/** "Monthly income?" asks for what is needed; "oh no, what happened?" asks because of what was said. */
const hardlyAcknowledges = 0.1

function turnsToBusiness({ segment, acts }: Reading): boolean {
  return business.test(segment.text) || (segment.text.includes('?') && (acts.get('acknowledge') ?? 1) < hardlyAcknowledges)
}

/** "Check spam folder": in a chat the rest does not come. */
const shortestMessage = 3

function isMessage({ segment }: Reading, { answer }: Awaited): boolean {
  return segment.endMs === segment.startMs && wordsOf(answer) >= shortestMessage
}

function asWhole(answer: Upset, { segment, words }: Reading): Upset {
  return { ...answer, answer: { ...answer.answer, [segment.id]: Math.max(answerWords, words.length) } }
}

/** The customer is upset, and the agent answers without a word about it. */
export const empathyGap: Detector = detector<State>({
  moment: 'empathy-gap',
  watches: 'whether an upset customer is acknowledged before the answer',
  initial: () => ({ state: { awaited: null, settledKey: null } }),
  step(state, input) {
    const speaker = input.type === 'segment' ? input.reading.segment.speaker : undefined
    const { awaited } = state
    const before = awaited && speaker !== 'agent' ? judge(state, awaited, input) : { state }
    if (input.type !== 'segment' || speaker === 'unknown') return before
    const { reading, signals } = input
    if (speaker === 'agent') {
      if (!awaited) return { state }
      if (awaited.likelihood < gravelyUpset && asksWho(reading) && !awaited.raised)
        return { state: { awaited: null, settledKey: awaited.key } }
      const next = hearAnswer(awaited, reading, signals.empathy.length > 0 ? 'acknowledged' : undefined, ['acknowledge'])
      return 'settled' in next
        ? { state: { awaited: null, settledKey: awaited.key }, gone: [{ cause: awaited.key, reason: next.settled }] }
        : judge(state, turnsToBusiness(reading) || isMessage(reading, next) ? asWhole(next, reading) : next, input)
    }
    const after = hearCustomer(before.state, reading, signals)
    return { ...after, found: [...(before.found ?? []), ...(after.found ?? [])] }
  },
})

/** Where somebody is this surely upset, an answer that only turns to the matter is a gap, too. */
const surelyUpset = 0.85

/** Who somebody is has to be known first; what is not grave can wait for it. */
function asksWho(reading: Reading): boolean {
  return likelihoodOf(reading, 'verifies') >= surelyAsksWho && likelihoodOf(reading, 'passes-over') < likelyPassesOver
}

const gravelyUpset = 0.9
const surelyAsksWho = 0.8
const likelyPassesOver = 0.3

function judge(state: State, awaited: Upset, input: DetectorInput): Detection<State> {
  if (isTakenUp(awaited, input) && (awaited.likelihood < surelyUpset || takesUp(awaited)))
    return { state: { awaited: null, settledKey: awaited.key } }
  const { state: next, ...rest } = awaiting(awaited, input, ({ evidence: { quote } }) => ({
    because: `The customer said “${quote}”, and your answer has not acknowledged it.`,
  }))
  return { ...rest, state: { ...state, awaited: next } }
}

function hearCustomer(state: State, reading: Reading, { sentiment, escalation }: SignalValues): Detection<State> {
  const { segment, utterance } = reading
  const { awaited } = state
  if (!segment.final || state.settledKey === utterance.id) return { state }
  const angryWords = escalation.some(({ trigger }) => trigger === 'anger')
  if (sentiment && isUpset(reading, sentiment.score, angryWords)) {
    const confidence = Math.min(0.95, 0.6 + Math.abs(sentiment.score) / 4 + (angryWords ? 0.15 : 0))
    // What was said before, and is not answered either, weighs on.
    const likelihood = Math.max(likelihoodUpset(reading), awaited && !awaited.raised && !awaited.last ? awaited.likelihood : 0)
    // A model that answers late says again what is known of this utterance; what was answered to it stays.
    if (awaited?.key === utterance.id) return { state: { ...state, awaited: { ...awaited, confidence, likelihood } } }
    const upset = { key: utterance.id, evidence: evidenceOf(segment), confidence, answer: {}, raised: false, likelihood }
    return { state: { ...state, awaited: upset } }
  }
  // What plays it down may come in the next breath.
  const isMild = awaited?.key === utterance.id && ideasIn(reading, 'mild').length > 0
  if (awaited && (isMild || awaited.evidence.segmentId === segment.id))
    return { state: { ...state, awaited: null }, gone: [{ cause: awaited.key, reason: 'words-revised' }] }
  const movesOn = sentiment !== undefined && sentiment.score > 0.3 && !isBackchannel(reading)
  return movesOn && awaited ? { state: { ...state, awaited: null }, gone: [{ cause: awaited.key, reason: 'mood-recovered' }] } : { state }
}

const unhappyActs = ['distress', 'angry', 'grievance', 'complaint', 'manager', 'leaving', 'legal'] as const

/** That any of it is true: "this is ridiculous, get me your manager" is both of two. */
function likelihoodUpset(reading: Reading): number {
  if (reading.acts.size === 0) return 1
  return 1 - unhappyActs.reduce((none, act) => none * (1 - likelihoodOf(reading, act)), 1)
}

/** From here, words of distress are of what is over: "I was scared to pick up the phone, and you have lifted me". */
const likelyGlad = 0.7

const likelyUnhappy = 0.5

/** "I am just plain disgusted": of words that are this unhappy the model needs to be less sure. */
function soundsUnhappy(reading: Reading): boolean {
  return likeliestOf(reading, ['angry', 'distress', 'grievance']) >= likelyUnhappy
}

function isUpset(reading: Reading, score: number, angryWords: boolean): boolean {
  if (likelihoodOf(reading, 'glad') >= likelyGlad) return false
  if (tellsDistress(reading)) return score < happyDespiteDistress
  if (angryWords) return score < happyScore
  return (tellsGrievance(reading) || soundsUnhappy(reading)) && score <= upsetScore && ideasIn(reading, 'others').length === 0
}
