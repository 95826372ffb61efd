import type { Emotion, SentimentLabel } from '../models/sentiment-model.ts'
import { rounded } from './signal.ts'
import type { Signal } from './signal.ts'

/** How a customer's utterance sounds, by its words. */
export interface SentimentValue {
  readonly label: SentimentLabel
  /** -1 (negative) to 1 (positive): the difference of the two probabilities. */
  readonly score: number
  /** 0 to 3. */
  readonly intensity: number
  /** Of a model that tells emotions apart. */
  readonly emotion?: Emotion
  /** The version of the model that gave it. */
  readonly model: string
}

interface State {
  readonly agentText?: string
}

/** Sentiment of each customer utterance, as far as it is final. Never measured on the agent. */
export const sentiment: Signal<State, SentimentValue | undefined> = {
  name: 'sentiment',
  initial: {},
  step(state, { segment, utterance }, setup) {
    if (!segment.final) return { state, value: undefined }
    if (segment.speaker === 'agent') return { state: { agentText: segment.text }, value: undefined }
    if (segment.speaker !== 'customer') return { state, value: undefined }
    const { label, scores, intensity } = setup.sentiment.classify(utterance.text, state)
    const score = rounded(scores.positive - scores.negative)
    return { state, value: { label, score, intensity: rounded(intensity), model: setup.sentiment.version } }
  },
}
