import { isCuecardError } from '../../errors.ts'
import type { SentimentModel } from '../sentiment-model.ts'
import { loadFiles } from './load-files.ts'
import type { Answer, Request } from './messages.ts'
import { createOnnxClassifier } from './onnx-classifier.ts'

/** The part of a worker's scope that is used; the compiler knows only that of a page. */
interface Scope {
  postMessage(answer: Answer): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Request>) => void): void
}

const scope = globalThis as unknown as Scope
let model: SentimentModel | undefined

async function answer(request: Request): Promise<Answer> {
  if (request.type === 'load') {
    try {
      model = await createOnnxClassifier(await loadFiles(request.urls), request.settings)
      return { type: 'ready', version: model.version }
    } catch (error) {
      if (!isCuecardError(error)) return { type: 'broken', message: 'the sentiment model could not be loaded' }
      return { type: 'broken', message: error.message, ...(error.hint !== undefined && { hint: error.hint }) }
    }
  }
  try {
    if (!model) return { type: 'failed', id: request.id }
    return { type: 'classified', id: request.id, sentiment: await model.classify(request.text) }
  } catch {
    return { type: 'failed', id: request.id }
  }
}

scope.addEventListener('message', ({ data }) => void answer(data).then((message) => scope.postMessage(message)))
