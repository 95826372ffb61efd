import { featuresOf, featureWords } from './intent-features.ts'
import type { CallerContext } from './caller-context.ts'

/** A contact with the matter that it turned out to be about: one line of a tenant's export. */
export interface IntentExample {
  readonly intent: string
  readonly context: CallerContext
}

/** What a tenant's past contacts say about why people call, as plain data. */
export interface IntentModel {
  /** Version of this format. */
  readonly format: 1
  readonly examples: number
  /** How many different features were seen. */
  readonly features: number
  /** By intent: how many examples, how many features they had in all, and how many had each feature. */
  readonly intents: Readonly<
    Record<string, { readonly examples: number; readonly features: number; readonly counts: Readonly<Record<string, number>> }>
  >
}

/** A predicted matter. */
export interface PredictedIntent {
  readonly intent: string
  /** 0 to 1. */
  readonly probability: number
  /** What speaks for it against all others, strongest first: how many times as likely the feature is with it. */
  readonly reasons: readonly { readonly words: string; readonly ratio: number }[]
}

/** Laplace's: one more of everything than was seen, so that nothing is impossible. */
const smoothing = 1

/** Reasons that are hardly more likely with the intent than without are none. */
const leastRatio = 1.2
const mostReasons = 3

/** Counts the features of every intent: multinomial naive Bayes (McCallum and Nigam, 1998). */
export function trainIntentModel(examples: readonly IntentExample[]): IntentModel {
  const intents = new Map<string, { examples: number; features: number; counts: Map<string, number> }>()
  const seen = new Set<string>()
  for (const { intent, context } of examples) {
    const of = intents.get(intent) ?? { examples: 0, features: 0, counts: new Map<string, number>() }
    intents.set(intent, of)
    of.examples += 1
    for (const feature of featuresOf(context)) {
      of.counts.set(feature, (of.counts.get(feature) ?? 0) + 1)
      of.features += 1
      seen.add(feature)
    }
  }
  const plain = [...intents].map(([name, { counts, ...rest }]) => [name, { ...rest, counts: Object.fromEntries(counts) }] as const)
  return { format: 1, examples: examples.length, features: seen.size, intents: Object.fromEntries(plain) }
}

/** The intents from the most to the least likely, each with its reasons; none of a model without examples. */
export function predictIntents(model: IntentModel, context: CallerContext): readonly PredictedIntent[] {
  const features = featuresOf(context)
  const names = Object.keys(model.intents)
  const logs = names.map((name) => logLikelihood(model, name, features))
  const highest = Math.max(...logs)
  const shares = logs.map((log) => Math.exp(log - highest))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return names
    .map((intent, index) => ({ intent, probability: (shares[index] ?? 0) / whole, reasons: reasonsFor(model, intent, features) }))
    .sort((a, b) => b.probability - a.probability || (a.intent < b.intent ? -1 : 1))
}

function logLikelihood(model: IntentModel, name: string, features: readonly string[]): number {
  const prior = Math.log((model.intents[name]?.examples ?? 0) / model.examples)
  return features.reduce((sum, feature) => sum + Math.log(chanceOf(model, [name], feature)), prior)
}

/** How likely a feature is among those of these intents. */
function chanceOf(model: IntentModel, names: readonly string[], feature: string): number {
  let count = 0
  let whole = 0
  for (const name of names) {
    const intent = model.intents[name]
    if (!intent) continue
    count += Object.hasOwn(intent.counts, feature) ? (intent.counts[feature] ?? 0) : 0
    whole += intent.features
  }
  return (count + smoothing) / (whole + smoothing * (model.features + 1))
}

function reasonsFor(model: IntentModel, intent: string, features: readonly string[]): PredictedIntent['reasons'] {
  const others = Object.keys(model.intents).filter((name) => name !== intent)
  return features
    .map((feature) => ({ words: featureWords(feature), ratio: chanceOf(model, [intent], feature) / chanceOf(model, others, feature) }))
    .filter(({ ratio }) => ratio >= leastRatio)
    .sort((a, b) => b.ratio - a.ratio)
    .slice(0, mostReasons)
}
