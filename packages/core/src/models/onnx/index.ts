import { systemClock } from '../../clock.ts'
import type { Clock } from '../../clock.ts'
import type { LabelMap } from '../label-map.ts'
import type { SentimentModel } from '../sentiment-model.ts'
import type { ModelUrls } from './load-files.ts'
import type { ModelFiles } from './model-files.ts'
import { WorkerModel } from './worker-model.ts'
import type { ModelWorker } from './worker-model.ts'

export type { LabelMap } from '../label-map.ts'
export type { Emotion, Sentiment, SentimentContext, SentimentLabel, SentimentModel } from '../sentiment-model.ts'
export type { ModelFiles } from './model-files.ts'

/** What may differ from one host to the next; nothing of it is needed where a bundler follows `new URL(…, import.meta.url)`. */
export interface OnnxSentimentOptions {
  /** The folder of the model, ending in a slash, in the Hugging Face layout. The one that the package ships where nothing is given. */
  readonly modelFolder?: string | URL
  /** The files themselves, for a host without `Worker`, such as Node: the model then runs in this thread. */
  readonly files?: ModelFiles
  /** Starts the worker, for a page whose rules ask for another way: `@cuecard/core/sentiment-onnx/worker` is its module. */
  readonly createWorker?: () => Worker
  /** The folder of ONNX Runtime's two files, ending in a slash, where they do not lie beside its module. */
  readonly wasmFolder?: string | URL
  /** What each label of another model means. */
  readonly labels?: LabelMap
  /** How long an answer may take, in milliseconds; 50 where nothing is given. A later one is dropped. */
  readonly budgetMs?: number
  /** The machine's where nothing is given. */
  readonly clock?: Clock
}

/**
 * Loads the sentiment model that the package ships: `createSession({ …, loadSentiment: () => onnxSentiment() })`.
 * It runs in a worker, and in this thread only where `files` are given. Nothing is fetched but the package's own files.
 * Rejects with a `CuecardError` where the model cannot be loaded.
 */
export async function onnxSentiment(options: OnnxSentimentOptions = {}): Promise<SentimentModel> {
  const { files, labels, budgetMs = 50, clock = systemClock } = options
  const settings = {
    ...(options.wasmFolder !== undefined && { wasmPaths: String(options.wasmFolder) }),
    ...(labels && { labels }),
  }
  if (files) {
    const { createOnnxClassifier } = await import('./onnx-classifier.ts')
    return createOnnxClassifier(files, settings)
  }
  const worker = (options.createWorker ?? shippedWorker)() as ModelWorker
  return WorkerModel.load(worker, { type: 'load', urls: urlsOf(options.modelFolder), settings }, clock, budgetMs)
}

// The build leaves these addresses in the form that bundlers follow, and ends them in .js.
function shippedWorker(): Worker {
  return new Worker(new URL(/* @vite-ignore */ './worker.ts', import.meta.url), { type: 'module', name: 'cuecard-sentiment' })
}

function urlsOf(folder: string | URL | undefined): ModelUrls {
  if (folder === undefined) {
    return {
      model: new URL(/* @vite-ignore */ '../../../models/sentiment/onnx/model_quantized.onnx', import.meta.url).href,
      tokenizer: new URL(/* @vite-ignore */ '../../../models/sentiment/tokenizer.json', import.meta.url).href,
      config: new URL(/* @vite-ignore */ '../../../models/sentiment/config.json', import.meta.url).href,
    }
  }
  const within = (file: string): string => `${String(folder)}${file}`
  return { model: within('onnx/model_quantized.onnx'), tokenizer: within('tokenizer.json'), config: within('config.json') }
}
