import { sha256Hex } from '../hash.ts'
import { predictIntents, trainIntentModel } from './intent-model.ts'
import type { IntentExample } from './intent-model.ts'

/** How well intents are predicted on examples that the model has not seen. */
export interface IntentMeasure {
  readonly examples: number
  /** Share predicted right, over all folds. */
  readonly accuracy: number
  /** Share that would be right if the most frequent intent of the training folds were always said. */
  readonly majority: number
  /** Of those predicted right by only one of the two: how many by the model, how many by the majority (McNemar, 1947). */
  readonly onlyModel: number
  readonly onlyMajority: number
  /** How likely a difference so large is by chance: exact two-sided binomial test on those. */
  readonly chance: number
}

const folds = 5

/** Cross-validation in five folds, which depend on the examples alone: the same file gives the same figures. */
export function measureIntents(examples: readonly IntentExample[]): IntentMeasure {
  const foldOf = examples.map((example, index) => Number.parseInt(sha256Hex(`${index} ${JSON.stringify(example)}`).slice(0, 8), 16) % folds)
  let right = 0
  let majorityRight = 0
  let onlyModel = 0
  let onlyMajority = 0
  for (let fold = 0; fold < folds; fold += 1) {
    const model = trainIntentModel(examples.filter((_, index) => foldOf[index] !== fold))
    const majority = Object.entries(model.intents).sort(([a, { examples: m }], [b, { examples: n }]) => n - m || (a < b ? -1 : 1))[0]?.[0]
    for (const [index, { intent, context }] of examples.entries()) {
      if (foldOf[index] !== fold) continue
      const isRight = predictIntents(model, context)[0]?.intent === intent
      const isMajority = majority === intent
      right += Number(isRight)
      majorityRight += Number(isMajority)
      onlyModel += Number(isRight && !isMajority)
      onlyMajority += Number(isMajority && !isRight)
    }
  }
  const whole = Math.max(1, examples.length)
  return {
    examples: examples.length,
    accuracy: right / whole,
    majority: majorityRight / whole,
    onlyModel,
    onlyMajority,
    chance: twoSidedBinomial(onlyModel, onlyModel + onlyMajority),
  }
}

/** Exact two-sided test of `count` of `whole` against one half. */
function twoSidedBinomial(count: number, whole: number): number {
  const extreme = Math.max(count, whole - count)
  let logTerm = -whole * Math.LN2
  let tail = 0
  for (let at = 0; at <= whole; at += 1) {
    if (at >= extreme) tail += Math.exp(logTerm)
    logTerm += Math.log((whole - at) / (at + 1))
  }
  return Math.min(1, 2 * tail)
}
