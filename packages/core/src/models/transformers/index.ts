import { CuecardError } from '../../errors.ts'
import { labelMapFor, sentimentFrom } from '../label-map.ts'
import type { LabelMap } from '../label-map.ts'
import { endsOf, isReadable, nothingRead } from '../readable-text.ts'
import type { SentimentModel } from '../sentiment-model.ts'

export type { LabelMap } from '../label-map.ts'
export type { Emotion, Sentiment, SentimentContext, SentimentLabel, SentimentModel } from '../sentiment-model.ts'

/** The part of `@huggingface/transformers` 4 that is used. */
export interface TransformersModule {
  readonly env: {
    allowLocalModels: boolean
    allowRemoteModels: boolean
    localModelPath: string
    remoteHost: string
    remotePathTemplate: string
  }
  pipeline(task: 'text-classification', model: string, options: Readonly<Record<string, unknown>>): Promise<TextClassifier>
}

/** What its `pipeline('text-classification', …)` gives. */
export type TextClassifier = (
  text: string,
  options: { readonly top_k: null },
) => Promise<readonly { readonly label: string; readonly score: number }[]>

/** How to run the model. */
export interface TransformersOptions {
  /** The library, where it is not the installed `@huggingface/transformers`. */
  readonly transformers?: TransformersModule
  /** What each label of the model means. Not needed where they are negative, neutral and positive, or our emotions. */
  readonly labels?: LabelMap
  /** Recorded with every value; the last part of the model's name where nothing is given. */
  readonly version?: string
  /** Numbers of the weights, such as `fp32`, `q8` (where nothing is given) or `fp16`. */
  readonly dtype?: string
  /** `webgpu`, `wasm`, or `cpu` in Node; WebGPU where there is one, where nothing is given. */
  readonly device?: string
}

/**
 * Any text-classification model, from a folder or from a server of your own, through `@huggingface/transformers`. The
 * public hub is switched off: a model that is not at `source` is an error. Call it in a worker of your own; it runs in
 * the thread that calls it.
 * @param source A folder, or an http(s) address, that holds config.json, tokenizer.json and onnx/.
 */
export async function transformersModel(source: string | URL, options: TransformersOptions = {}): Promise<SentimentModel> {
  const { labels, dtype = 'q8', device = defaultDevice() } = options
  const transformers = options.transformers ?? (await installedLibrary())
  const name = aim(transformers, String(source))
  const classify = await transformers
    .pipeline('text-classification', name, { dtype, ...(device !== undefined && { device }) })
    .catch(() => {
      throw new CuecardError({
        message: 'the text-classification model could not be loaded',
        hint: 'its folder needs config.json, tokenizer.json and onnx/',
      })
    })
  // Asked once, so that a model with other labels is told at the start and the first utterance is as fast as the others.
  const map = labelMapFor(
    (await classify('ready', { top_k: null })).map(({ label }) => label),
    labels,
  )
  return {
    version: options.version ?? name,
    async classify(text) {
      const read = endsOf(text)
      if (!isReadable(read)) return nothingRead
      const ranked = await classify(read, { top_k: null })
      return sentimentFrom(new Map(ranked.map(({ label, score }) => [label, score])), map)
    },
  }
}

async function installedLibrary(): Promise<TransformersModule> {
  try {
    return await import('@huggingface/transformers')
  } catch {
    throw new CuecardError({ message: '@huggingface/transformers is not installed', hint: 'npm install @huggingface/transformers' })
  }
}

/** Points the library at the parent of the model, and nowhere else; returns the model's own name. */
function aim({ env }: TransformersModule, source: string): string {
  const path = source.replace(/\/+$/u, '')
  const cut = path.lastIndexOf('/')
  const [parent, name] = [path.slice(0, cut + 1) || './', path.slice(cut + 1)]
  const isAddress = /^https?:/u.test(source)
  env.allowRemoteModels = isAddress
  env.allowLocalModels = !isAddress
  if (isAddress) {
    env.remoteHost = parent
    env.remotePathTemplate = '{model}/'
  } else env.localModelPath = parent
  return name
}

function defaultDevice(): string | undefined {
  return (globalThis as { navigator?: { gpu?: unknown } }).navigator?.gpu ? 'webgpu' : undefined
}
