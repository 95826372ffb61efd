import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CuecardError } from '../errors.ts'
import { createLexiconModel } from '../models/lexicon-model.ts'
import { onnxSentiment } from '../models/onnx/index.ts'
import type { SentimentModel } from '../models/sentiment-model.ts'
import { shippedSentimentModel } from './package-files.ts'

/**
 * The model that `--model` names: `lexicon`, a folder, or the shipped one where nothing is named. It runs on ONNX Runtime's
 * WebAssembly build, as in the browser, so that a value is the same in both and nothing has to be compiled or downloaded.
 */
export async function loadModel(name: string | undefined): Promise<SentimentModel> {
  if (name === 'lexicon') return createLexiconModel()
  const folder = name ?? shippedSentimentModel()
  // One after the other, so that a folder which holds nothing is always told by the same file.
  const config = await readObject(folder, 'config.json')
  const tokenizer = await readObject(folder, 'tokenizer.json')
  const model = await read(folder, 'onnx/model_quantized.onnx')
  return onnxSentiment({ files: { model, tokenizer, config } })
}

async function read(folder: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, file))
  } catch {
    throw new CuecardError({
      message: `${join(folder, file)} cannot be read`,
      hint: 'name the folder of a model, or write --model lexicon',
    })
  }
}

async function readObject(folder: string, file: string): Promise<object> {
  const bytes = await read(folder, file)
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as object
  } catch {
    throw new CuecardError({ message: `${join(folder, file)} is not JSON`, hint: 'the file is damaged' })
  }
}
