import type { Sentiment } from '@cuecard/core'

/** What the panel's side says to the engine frame. Every message crosses as JSON text, with the nonce of this frame. */
export type EngineRequest = { readonly type: 'hello' } | { readonly type: 'classify'; readonly id: number; readonly text: string }

/** What the frame answers. No message holds any of the text. */
export type EngineAnswer =
  | { readonly type: 'loading'; readonly able: EngineAbilities }
  | { readonly type: 'ready'; readonly version: string }
  | { readonly type: 'broken'; readonly message: string }
  | { readonly type: 'classified'; readonly id: number; readonly sentiment: Sentiment }
  | { readonly type: 'failed'; readonly id: number }

/** What the frame may do, for the one who checks the org. */
export interface EngineAbilities {
  readonly wasm: boolean
  readonly worker: boolean
  readonly storage: boolean
  /** Of the frame, `null` where it is opaque. */
  readonly origin: string
}

type Enveloped<Message> = Message & { readonly cuecard: 1; readonly nonce: string }

/** A message as the text that is posted: objects of a sandbox cannot be cloned across frames. */
export function packMessage(message: EngineRequest | EngineAnswer, nonce: string): string {
  return JSON.stringify({ ...message, cuecard: 1, nonce } satisfies Enveloped<EngineRequest | EngineAnswer>)
}

/** The message in what was posted; `undefined` where that is not one, or not one with this nonce. */
export function unpackMessage<Message extends EngineRequest | EngineAnswer>(data: unknown, nonce: string): Message | undefined {
  if (typeof data !== 'string' || nonce === '') return undefined
  try {
    const message = JSON.parse(data) as Enveloped<Message> | null
    return message?.cuecard === 1 && message.nonce === nonce && typeof message.type === 'string' ? message : undefined
  } catch {
    return undefined
  }
}
