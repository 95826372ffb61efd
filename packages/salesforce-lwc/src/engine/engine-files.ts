/** What the data scripts of the page have left: parts of each file in order, gzip in base64. */
interface EngineData {
  readonly [file: string]: readonly string[] | undefined
}

declare global {
  var coachEngineData: EngineData | undefined
}

/** The files that the engine is made of. */
export interface EngineFiles {
  readonly runtime: Uint8Array<ArrayBuffer>
  readonly model: Uint8Array<ArrayBuffer>
  readonly tokenizer: object
  readonly config: object
}

/**
 * The engine's files from the data scripts.
 * @throws Error Where one is missing or damaged.
 */
export async function unpackFiles(): Promise<EngineFiles> {
  const [runtime, model, tokenizer, config] = await Promise.all(['runtime', 'model', 'tokenizer', 'config'].map(unpack))
  if (!runtime || !model || !tokenizer || !config) throw new Error('the data of the engine is not complete')
  return { runtime, model, tokenizer: readObject(tokenizer), config: readObject(config) }
}

async function unpack(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts = globalThis.coachEngineData?.[file]
  if (!parts || parts.length === 0) throw new Error(`the data of the engine holds no ${file}`)
  const packed = Uint8Array.from(atob(parts.join('')), (character) => character.charCodeAt(0))
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}

function readObject(bytes: Uint8Array): object {
  return JSON.parse(new TextDecoder().decode(bytes)) as object
}
