import { CuecardError } from '../../errors.ts'
import type { BlendWeights } from './blend.ts'

/** A text-classification model in the Hugging Face folder layout, as read from its files. */
export interface ModelFiles {
  /** `onnx/model_quantized.onnx` */
  readonly model: Uint8Array
  /** `tokenizer.json`, parsed */
  readonly tokenizer: object
  /** `config.json`, parsed */
  readonly config: object
}

/** What of `config.json` is used. */
export interface ModelConfig {
  readonly version: string
  /** In the order of the logits. */
  readonly labels: readonly string[]
  /** Where the lexicon has a say in the answer. */
  readonly blend?: BlendWeights
  /** Most tokens that the network takes, with the two that mark the ends. */
  readonly maxTokens: number
}

/**
 * Reads the configuration of a model.
 * @throws CuecardError Where the labels are missing or not numbered from 0.
 */
export function readConfig(config: object): ModelConfig {
  const {
    id2label,
    max_position_embeddings: positions,
    cuecard_version: version,
    cuecard_blend: weights,
  } = config as Record<string, unknown>
  const named = typeof id2label === 'object' && id2label !== null ? (id2label as Record<string, unknown>) : {}
  const labels = Object.keys(named).map((_, index) => named[index])
  if (labels.length === 0 || labels.some((label) => typeof label !== 'string'))
    throw new CuecardError({ message: 'the configuration of the sentiment model names no labels', hint: 'config.json needs "id2label"' })
  return {
    version: typeof version === 'string' ? version : 'onnx',
    labels: labels as string[],
    ...(isBlend(weights) && { blend: weights }),
    maxTokens: typeof positions === 'number' && positions > 2 ? positions : 64,
  }
}

function isBlend(weights: unknown): weights is BlendWeights {
  if (typeof weights !== 'object' || weights === null) return false
  const { model, lexicon } = weights as Record<string, unknown>
  return Number.isFinite(model) && Number.isFinite(lexicon)
}
