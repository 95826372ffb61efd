import type { SentimentModel } from '@cuecard/core'
import { onnxSentiment } from '@cuecard/core/sentiment-onnx'
import { env } from 'onnxruntime-web/wasm'
import type { EngineAbilities, EngineAnswer, EngineRequest } from './engine-messages.ts'
import { packMessage, unpackMessage } from './engine-messages.ts'
import { isAllowedParent } from './engine-parent.ts'
import { unpackFiles } from './engine-files.ts'

// Runs in the frame, as a classic script after those of its data. It fetches nothing, keeps nothing and needs no worker, so that it
// also runs where the frame is opaque (`sandbox="allow-scripts"`), as Lightning Web Security makes it.

const nonce = location.hash.slice(1)
let model: SentimentModel | undefined
let parentOrigin: string | undefined
/** What is answered to whoever asks how far the engine is. */
let state: EngineAnswer = { type: 'loading', able: abilities() }

function abilities(): EngineAbilities {
  return { wasm: typeof WebAssembly === 'object', worker: typeof Worker === 'function', storage: hasStorage(), origin: self.origin }
}

/** An opaque frame throws at the mere question. */
function hasStorage(): boolean {
  try {
    return typeof localStorage === 'object'
  } catch {
    return false
  }
}

/** Without words an answer may go to whoever holds the frame; the nonce has come from there. */
function tell(answer: EngineAnswer): void {
  parent.postMessage(packMessage(answer, nonce), parentOrigin ?? '*')
}

async function load(): Promise<void> {
  try {
    const files = await unpackFiles()
    env.wasm.wasmBinary = files.runtime.buffer
    model = await onnxSentiment({ files })
    state = { type: 'ready', version: model.version }
  } catch (error) {
    state = { type: 'broken', message: error instanceof Error ? error.message : 'the engine could not start' }
  }
  tell(state)
}

async function answer(request: EngineRequest): Promise<EngineAnswer> {
  if (request.type === 'hello') return state
  try {
    if (!model) return { type: 'failed', id: request.id }
    return { type: 'classified', id: request.id, sentiment: await model.classify(request.text) }
  } catch {
    return { type: 'failed', id: request.id }
  }
}

addEventListener('message', ({ data, origin, source }) => {
  if (source !== parent || !isAllowedParent(origin, location.host, document.documentElement.dataset['parents'])) return
  const request = unpackMessage<EngineRequest>(data, nonce)
  if (!request) return
  parentOrigin = origin
  void answer(request).then(tell)
})

if (nonce !== '' && parent !== self) {
  tell(state)
  void load()
}
