import { CuecardError } from '../../errors.ts'
import type { ModelFiles } from './model-files.ts'

/** Where the files of a model lie. */
export interface ModelUrls {
  readonly model: string
  readonly tokenizer: string
  readonly config: string
}

/**
 * Fetches the files of a model.
 * @throws CuecardError Where a file is missing or is not what its name says.
 */
export async function loadFiles(urls: ModelUrls): Promise<ModelFiles> {
  const [model, tokenizer, config] = await Promise.all([
    fetchFile(urls.model, 'the ONNX file', async (response) => new Uint8Array(await response.arrayBuffer())),
    fetchFile(urls.tokenizer, 'tokenizer.json', (response) => response.json() as Promise<object>),
    fetchFile(urls.config, 'config.json', (response) => response.json() as Promise<object>),
  ])
  return { model, tokenizer, config }
}

async function fetchFile<T>(url: string, name: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    const response = await fetch(url)
    if (response.ok) return await read(response)
  } catch {
    // Told below, without the address: it may hold a token.
  }
  throw new CuecardError({ message: `${name} of the sentiment model could not be read`, hint: 'check that the page serves it' })
}
