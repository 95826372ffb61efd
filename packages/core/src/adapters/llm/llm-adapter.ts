/** A turn of what a model is given. */
export interface LlmMessage {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** What a model is asked. It is never given tools: there is nothing that words of a caller could make it call. */
export interface LlmRequest {
  /** What it has to do; nothing that a caller said belongs here. */
  readonly instructions: string
  readonly messages: readonly LlmMessage[]
  /** The longest answer, in tokens. */
  readonly maxOutputTokens?: number
  /** 0 to 2. */
  readonly temperature?: number
  /** A JSON Schema that the answer must meet, and its name; models that cannot be held to one are only asked. */
  readonly answer?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> }
}

/**
 * Why there is no answer, or no more of it: `credential`, `rate` (too many requests), `request` (it will be refused again),
 * `filtered`, `unavailable`, `network`, `malformed`.
 */
export type LlmErrorKind = 'credential' | 'rate' | 'request' | 'filtered' | 'unavailable' | 'network' | 'malformed'

/** Something that did not work. Holds nothing of what was asked or answered. */
export interface LlmError {
  readonly kind: LlmErrorKind
  /** Whether the same request may work a moment later. */
  readonly retryable: boolean
  /** The HTTP status, or the vendor's own name for it. */
  readonly code?: string | number
}

/** A piece of an answer. */
export type LlmPart =
  | { readonly type: 'response-metadata'; readonly id?: string; readonly model?: string }
  | { readonly type: 'text-delta'; readonly delta: string }
  | { readonly type: 'reasoning-delta'; readonly delta: string }
  | { readonly type: 'error'; readonly error: LlmError }
  | {
      readonly type: 'finish'
      readonly reason: 'stop' | 'length' | 'filtered' | 'other'
      readonly usage?: { readonly inputTokens?: number; readonly outputTokens?: number }
    }

/** What a model can do. */
export interface LlmCapabilities {
  /** Whether it can be held to a JSON Schema. */
  readonly schema: boolean
  /** Whether words leave the machine to reach it. */
  readonly wordsLeaveMachine: boolean
}

/** A language model. */
export interface LlmAdapter {
  readonly specVersion: 'v1'
  readonly id: string
  readonly capabilities: LlmCapabilities
  /**
   * Asks once. The parts end with `finish` or with `error`; it never throws. When the signal aborts, or the reader leaves, the
   * request is cancelled up to the server and the parts just end. Nothing is ever asked a second time.
   */
  stream(request: LlmRequest, options: { readonly signal: AbortSignal }): AsyncIterable<LlmPart>
}

/** What lets a request in. Asked on every request, so that it can be short-lived. */
export type LlmCredentials = () => Promise<{ readonly token?: string; readonly url?: string }>
