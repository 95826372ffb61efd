import { english } from './lexicon-english.ts'
import { weigh } from './lexicon-evidence.ts'
import type { Evidence } from './lexicon-evidence.ts'
import { createMatcher } from './lexicon-matcher.ts'
import { tokenize } from './lexicon-tokens.ts'
import type { InstantSentimentModel, Sentiment } from './sentiment-model.ts'

const nothingRead: Sentiment = { label: 'neutral', scores: { negative: 0, neutral: 1, positive: 0 }, intensity: 0 }

/**
 * From evidence to probabilities: a logistic model with neutral as its base. Its figures were fitted, and rounded, on a mixture
 * of utterances of which most are of service conversations; the benchmark prints how well they are calibrated.
 */
function toSentiment({ positive, negative, facts, grievances }: Evidence): Sentiment {
  const n = Math.min(negative, 4)
  const p = Math.min(positive, 4)
  const f = Math.min(facts, 2)
  const g = Math.min(grievances, 2)
  const negativeOdds = Math.exp(-2.4 + 2.05 * n + 0.6 * p + 0.65 * f + 1.15 * g)
  const positiveOdds = Math.exp(-3 + 0.6 * n + 2.7 * p - 0.7 * f + g)
  const sum = 1 + negativeOdds + positiveOdds
  const scores = { negative: negativeOdds / sum, neutral: 1 / sum, positive: positiveOdds / sum }
  const felt = (size: number): number => Math.min(3, 0.6 + 0.6 * size)
  if (negativeOdds > 1 && negativeOdds >= positiveOdds) return { label: 'negative', scores, intensity: felt(n) }
  if (positiveOdds > 1) return { label: 'positive', scores, intensity: felt(p) }
  return { label: 'neutral', scores, intensity: 0 }
}

/**
 * The model that is always there: words, phrases and rules, for customers who speak or type English. It answers at once,
 * needs nothing but the text, and takes time linear in its length.
 */
export function createLexiconModel(): InstantSentimentModel {
  const matcher = createMatcher(english)
  return {
    version: 'lexicon-1',
    classify(text) {
      const list = tokenize(text)
      const matches = matcher.find(list.tokens)
      const readable = matches.length > 0 || list.tokens.some((token) => english.letters.test(token.word))
      return readable ? toSentiment(weigh(list, matches)) : nothingRead
    },
  }
}
