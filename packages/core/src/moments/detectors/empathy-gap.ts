import type { Reading } from '../../signals/reading.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { isBackchannel, tellsDistress, tellsGrievance } from '../../signals/turn.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'
import type { Evidence } from '../moment.ts'

/** The customer is upset and waits for the agent's answer. */
interface Upset {
  readonly segmentId: string
  readonly evidence: Evidence
  readonly confidence: number
  /** Words of the agent's answer so far, by segment. */
  readonly answer: Readonly<Record<string, number>>
  readonly raised: boolean
}

type State = Upset | null

/** An answer of so many words has gone past the place where an acknowledgement belongs. */
const answerWords = 9

/** Unhappy words aimed at the company count from here; words of anger or distress, unless the rest is plainly happy. */
const upsetScore = -0.5
const happyScore = 0.2

/** The customer is upset, and the agent answers without a word about it. */
export const empathyGap: Detector = detector<State>({
  moment: 'empathy-gap',
  watches: 'whether an upset customer is acknowledged before the answer',
  initial: () => ({ state: null }),
  step(state, input) {
    if (input.type !== 'segment') return { state }
    const { reading, signals } = input
    if (reading.segment.speaker === 'customer') return hearCustomer(state, reading, signals)
    return reading.segment.speaker === 'agent' && state ? hearAnswer(state, reading, signals) : { state }
  },
})

function hearCustomer(state: State, reading: Reading, { sentiment, escalation }: SignalValues): Detection<State> {
  const { segment } = reading
  if (!segment.final) return { state }
  const angryWords = escalation.some(({ trigger }) => trigger === 'anger' || trigger === 'repeat')
  if (sentiment && isUpset(reading, sentiment.score, angryWords)) {
    const confidence = Math.min(0.95, 0.6 + Math.abs(sentiment.score) / 4 + (angryWords ? 0.15 : 0))
    // A model that answers late says again what is known of this utterance; what was answered to it stays.
    if (state?.segmentId === segment.id) return { state: { ...state, confidence } }
    return { state: { segmentId: segment.id, evidence: evidenceOf(segment), confidence, answer: {}, raised: false } }
  }
  if (state?.segmentId === segment.id) return { state: null, gone: [{ cause: segment.id, reason: 'words-revised' }] }
  const movesOn = sentiment !== undefined && sentiment.score > 0.3 && !isBackchannel(reading)
  return movesOn && state ? { state: null, gone: [{ cause: state.segmentId, reason: 'mood-recovered' }] } : { state }
}

function isUpset(reading: Reading, score: number, angryWords: boolean): boolean {
  return (tellsGrievance(reading) && score <= upsetScore) || ((angryWords || tellsDistress(reading)) && score < happyScore)
}

function hearAnswer(state: Upset, reading: Reading, { empathy }: SignalValues): Detection<State> {
  const { segment } = reading
  if (empathy.length > 0) return { state: null, gone: [{ cause: state.segmentId, reason: 'acknowledged' }] }
  const answer = { ...state.answer, [segment.id]: reading.words.length }
  const said = Object.values(answer).reduce((sum, count) => sum + count, 0)
  if (state.raised || !segment.final || said < answerWords) return { state: { ...state, answer } }
  return {
    state: { ...state, answer, raised: true },
    found: [
      {
        cause: state.segmentId,
        confidence: state.confidence,
        evidence: [state.evidence, evidenceOf(segment)],
        because: `The customer said “${state.evidence.quote}”, and your answer has not acknowledged it.`,
      },
    ],
  }
}
