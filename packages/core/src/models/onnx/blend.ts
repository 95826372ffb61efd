import { sentimentOf } from '../label-map.ts'
import type { Emotion, Sentiment, SentimentLabel } from '../sentiment-model.ts'

/** How much each of the two counts: the exponents of a product of probabilities. 1 and 0 leave the model as it is. */
export interface BlendWeights {
  readonly model: number
  readonly lexicon: number
}

const labels = ['neutral', 'negative', 'positive'] as const
/** No word list is so sure that it may rule a label out. */
const least = 1e-4

/**
 * The model's answer with the lexicon's opinion in it: the normalised product of their probabilities, each to the power of its weight
 * (a logarithmic opinion pool: Genest and Zidek 1986, "Combining Probability Distributions"). The two err on different
 * utterances. Within a label, emotions keep the proportions that the model gave them.
 */
export function blend(model: Sentiment, lexicon: Sentiment, weights: BlendWeights): Sentiment {
  const pooled = labels.map(
    (label) => Math.max(least, model.scores[label]) ** weights.model * Math.max(least, lexicon.scores[label]) ** weights.lexicon,
  )
  const sum = pooled.reduce((total, value) => total + value, 0)
  const scores = Object.fromEntries(labels.map((label, index) => [label, (pooled[index] ?? 0) / sum])) as Record<SentimentLabel, number>
  const label = labels.reduce((best, next) => (scores[next] > scores[best] ? next : best))
  const emotions = model.emotions && spread(model.emotions, model.scores, scores)
  return {
    label,
    scores: { negative: scores.negative, neutral: scores.neutral, positive: scores.positive },
    intensity: model.intensity,
    ...(emotions && { emotions }),
  }
}

function spread(
  emotions: Readonly<Record<Emotion, number>>,
  before: Readonly<Record<SentimentLabel, number>>,
  after: Readonly<Record<SentimentLabel, number>>,
): Record<Emotion, number> {
  const scaled = Object.entries(emotions).map(([name, probability]) => {
    const label = sentimentOf[name as Emotion]
    return [name, (probability * after[label]) / Math.max(before[label], Number.EPSILON)] as const
  })
  return Object.fromEntries(scaled) as Record<Emotion, number>
}
