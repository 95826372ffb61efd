import type { Sentiment } from '../sentiment-model.ts'
import type { ModelUrls } from './load-files.ts'
import type { OnnxSettings } from './onnx-classifier.ts'

/** What the worker is asked. */
export type Request =
  | { readonly type: 'load'; readonly urls: ModelUrls; readonly settings: OnnxSettings }
  | { readonly type: 'classify'; readonly id: number; readonly text: string }

/** What it answers. No message holds any of the text. */
export type Answer =
  | { readonly type: 'ready'; readonly version: string }
  | { readonly type: 'broken'; readonly message: string; readonly hint?: string }
  | { readonly type: 'classified'; readonly id: number; readonly sentiment: Sentiment }
  | { readonly type: 'failed'; readonly id: number }
