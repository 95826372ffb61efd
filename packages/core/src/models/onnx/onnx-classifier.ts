import { Tokenizer } from '@huggingface/tokenizers'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { CuecardError } from '../../errors.ts'
import { labelMapFor, sentimentFrom } from '../label-map.ts'
import type { LabelMap } from '../label-map.ts'
import { endsOf, isReadable, nothingRead } from '../readable-text.ts'
import type { Sentiment, SentimentModel } from '../sentiment-model.ts'
import { sharedLexicon } from '../shared-lexicon.ts'
import { blend } from './blend.ts'
import { readConfig } from './model-files.ts'
import type { ModelConfig, ModelFiles } from './model-files.ts'

/** What may differ from one host to the next. */
export interface OnnxSettings {
  /** The folder of ONNX Runtime's own two files, ending in a slash, where they do not lie beside its module. */
  readonly wasmPaths?: string
  /** Of a model whose labels are not ours. */
  readonly labels?: LabelMap
}

/**
 * Loads a model into this thread, and lets it answer once so that the first utterance is as fast as the others.
 * @throws CuecardError Where a file is not what it should be.
 */
export async function createOnnxClassifier(files: ModelFiles, { wasmPaths, labels }: OnnxSettings = {}): Promise<SentimentModel> {
  // More threads cost more than they bring to a model of this size, and need a page that is isolated from others.
  env.wasm.numThreads = 1
  env.logLevel = 'error'
  if (wasmPaths !== undefined) env.wasm.wasmPaths = wasmPaths
  const config = readConfig(files.config)
  const map = labelMapFor(config.labels, labels)
  const classifier = new OnnxClassifier(config, map, tokenizerOf(files.tokenizer), await sessionOf(files.model))
  await classifier.warmUp()
  return classifier
}

function tokenizerOf(definition: object): Tokenizer {
  try {
    return new Tokenizer(definition, {})
  } catch {
    throw new CuecardError({ message: 'the tokenizer of the sentiment model cannot be read', hint: 'tokenizer.json is damaged' })
  }
}

async function sessionOf(model: Uint8Array): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, { executionProviders: ['wasm'] })
  } catch {
    throw new CuecardError({
      message: 'the sentiment model cannot be read',
      hint: 'the ONNX file is damaged, or ONNX Runtime could not start',
    })
  }
}

class OnnxClassifier implements SentimentModel {
  readonly version: string
  private readonly config: ModelConfig
  private readonly map: LabelMap
  private readonly tokenizer: Tokenizer
  private readonly session: InferenceSession
  /** A session runs one text at a time. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(config: ModelConfig, map: LabelMap, tokenizer: Tokenizer, session: InferenceSession) {
    this.version = config.version
    this.config = config
    this.map = map
    this.tokenizer = tokenizer
    this.session = session
  }

  async warmUp(): Promise<void> {
    try {
      await this.run('ready')
    } catch {
      throw new CuecardError({ message: 'the sentiment model does not run', hint: 'its inputs or outputs are not those of a classifier' })
    }
  }

  classify(text: string): Promise<Sentiment> {
    const read = endsOf(text)
    if (!isReadable(read)) return Promise.resolve(nothingRead)
    const answer = this.queue.then(() => this.run(read))
    this.queue = answer.catch(() => {})
    return answer
  }

  private async run(text: string): Promise<Sentiment> {
    const ids = this.tokenize(text)
    const dims = [1, ids.length]
    const feeds = { input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims) }
    // One text has no padding to mask; models of others may ask for the mask all the same.
    const mask = this.session.inputNames.includes('attention_mask') && {
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims),
    }
    const { logits, intensity } = await this.session.run({ ...feeds, ...mask })
    const values = logits?.data as Float32Array
    if (values.length !== this.config.labels.length) throw new Error('The model gives other labels than its configuration names.')
    const probabilities = softmax(values)
    const named = new Map(this.config.labels.map((label, index) => [label, probabilities[index] ?? 0]))
    const sentiment = sentimentFrom(named, this.map, (intensity?.data as Float32Array | undefined)?.[0])
    const { blend: weights } = this.config
    return weights ? blend(sentiment, sharedLexicon().classify(text), weights) : sentiment
  }

  /**
   * The head and the tail of a long text, which carry most of what it is about (Sun et al. 2019, "How to Fine-Tune BERT for
   * Text Classification", section 5.3.1).
   */
  private tokenize(text: string): number[] {
    const { ids } = this.tokenizer.encode(text)
    const half = this.config.maxTokens / 2
    return ids.length <= this.config.maxTokens ? ids : [...ids.slice(0, half), ...ids.slice(-half)]
  }
}

function softmax(logits: Float32Array): number[] {
  const highest = Math.max(...logits)
  const powers = Array.from(logits, (logit) => Math.exp(logit - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
