import { CuecardError } from '../errors.ts'
import type { Emotion, Sentiment, SentimentLabel } from './sentiment-model.ts'

/** What each label of a model means: a sentiment, or an emotion, which stands for its sentiment too. */
export type LabelMap = Readonly<Record<string, SentimentLabel | Emotion>>

/** The sentiment that a sentiment or an emotion stands for. */
export const sentimentOf: Readonly<Record<SentimentLabel | Emotion, SentimentLabel>> = {
  negative: 'negative',
  neutral: 'neutral',
  positive: 'positive',
  angry: 'negative',
  frustrated: 'negative',
  worried: 'negative',
  confused: 'neutral',
  satisfied: 'positive',
}

const emotionNames = ['angry', 'frustrated', 'worried', 'confused', 'neutral', 'satisfied'] as const

/**
 * The map of a model's labels: its own where they are ours, in any case, or the one given.
 * @throws CuecardError Where a label is in no map, or no label is negative or none positive.
 */
export function labelMapFor(labels: readonly string[], given: LabelMap = {}): LabelMap {
  const map = Object.fromEntries(labels.map((label) => [label, meaningOf(label, given)]))
  const covered = new Set(Object.values(map).map((meaning) => sentimentOf[meaning]))
  if (covered.has('negative') && covered.has('positive')) return map
  throw new CuecardError({
    message: 'the labels of the sentiment model have no negative or no positive one',
    hint: 'give a label map such as { LABEL_0: "negative", LABEL_1: "positive" }',
  })
}

function meaningOf(label: string, given: LabelMap): SentimentLabel | Emotion {
  const meaning = Object.hasOwn(given, label) ? given[label] : label.toLowerCase()
  if (meaning !== undefined && Object.hasOwn(sentimentOf, meaning)) return meaning as SentimentLabel | Emotion
  throw new CuecardError({
    message: `the sentiment model has a label that is not known: ${label.slice(0, 40)}`,
    hint: `map it to one of ${Object.keys(sentimentOf).join(', ')}`,
  })
}

/**
 * Probabilities of a model's labels as a sentiment. Without an `intensity` of the model's own, the stronger of the two
 * probabilities stands for it, 3 times, and 0 where the label is neutral.
 */
export function sentimentFrom(probabilities: ReadonlyMap<string, number>, map: LabelMap, intensity?: number): Sentiment {
  const scores = { negative: 0, neutral: 0, positive: 0 }
  const emotions = Object.fromEntries(emotionNames.map((name) => [name, 0])) as Record<Emotion, number>
  for (const [label, probability] of probabilities) {
    const meaning = map[label]
    if (meaning === undefined) continue
    scores[sentimentOf[meaning]] += probability
    if (meaning in emotions) emotions[meaning as Emotion] += probability
  }
  const label = (['neutral', 'negative', 'positive'] as const).reduce((best, next) => (scores[next] > scores[best] ? next : best))
  const felt = label === 'neutral' ? 0 : 3 * scores[label]
  const hasEmotions = Object.values(map).some((meaning) => meaning === 'satisfied')
  return { label, scores, intensity: Math.min(3, Math.max(0, intensity ?? felt)), ...(hasEmotions && { emotions }) }
}

/** The likeliest emotion of those that the label stands for, where the model tells them apart. */
export function emotionOf({ label, emotions }: Sentiment): Emotion | undefined {
  if (!emotions) return undefined
  const fitting = emotionNames.filter((name) => sentimentOf[name] === label)
  return fitting.reduce((best, next) => (emotions[next] > emotions[best] ? next : best))
}
