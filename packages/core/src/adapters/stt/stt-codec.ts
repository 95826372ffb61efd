import type { HeardWord, SttCapabilities, SttCredential, SttSetup } from './stt-adapter.ts'

/** One message of a connection. */
export type Frame = string | Uint8Array<ArrayBuffer>

/**
 * What to do when a connection has closed: `retry` after a while, `refresh` at once with another credential, or nothing more,
 * because trying again would end the same way (`fatal`).
 */
export type CloseClass = 'retry' | 'refresh' | 'fatal'

/**
 * What an engine said. Times in milliseconds from the first audio of its session; `channel` counts from 0.
 * All styles of partials come down to versions of an id.
 */
export type HeardEvent =
  | { readonly type: 'ready' }
  | {
      readonly type: 'segment'
      readonly id: string
      readonly channel: number
      readonly text: string
      readonly final: boolean
      readonly startMs?: number | undefined
      readonly endMs?: number | undefined
      readonly words?: readonly HeardWord[] | undefined
      readonly confidence?: number | undefined
      readonly voice?: string | undefined
      readonly language?: string | undefined
    }
  | { readonly type: 'speech-started' | 'speech-ended' | 'turn-ended'; readonly channel: number; readonly atMs?: number | undefined }
  /** Up to here it has heard the audio, and will not need it again. */
  | { readonly type: 'acknowledged'; readonly throughMs: number }
  /** It said why it will not go on. */
  | { readonly type: 'refused'; readonly as: CloseClass; readonly code: string | number }
  | { readonly type: 'finished' }

/** Both directions of one session's messages. It remembers what its session needs, and does nothing but translate. */
export interface SttDialect {
  /** Sent as soon as the connection is open. */
  readonly opening?: readonly Frame[]
  /** Says audio: interleaved where all channels share the connection. */
  audio(pcm: Int16Array): readonly Frame[]
  /** Understands a message; what it does not know brings nothing. May throw on a message that is broken. */
  decode(frame: Frame): readonly HeardEvent[]
  /** Asks for the words so far. */
  flush?(): readonly Frame[]
  /** Says that no more audio will come. */
  end(): readonly Frame[]
}

/** Where and how to connect. */
export interface SttConnect {
  readonly url: string
  readonly protocols?: readonly string[]
}

/** A vendor's wire format, without any input or output of its own: what makes an adapter of a WebSocket. */
export interface SttCodec {
  readonly id: string
  readonly capabilities: SttCapabilities
  /** Whether audio must wait for the engine's `ready`. */
  readonly awaitsReady: boolean
  /** Keeps a connection open on which no audio goes. */
  readonly keepAlive?: { readonly everyMs: number; readonly frame: Frame }
  connect(setup: SttSetup, credential: SttCredential): SttConnect
  /** `setup` has one speaker where the engine takes a connection for each. */
  begin(setup: SttSetup, credential: SttCredential): SttDialect
  classify(code: number, reason: string): CloseClass
}
