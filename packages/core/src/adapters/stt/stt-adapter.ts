import type { Speaker } from '../../transcript/segment.ts'

/** What an engine can do, so that a host can choose and say what it does with the audio. */
export interface SttCapabilities {
  /** Whether words come before they are final. */
  readonly partials: boolean
  /** Whether single words have times. */
  readonly words: boolean
  /** Whether a final may come again with other words, punctuation or another voice. */
  readonly revisesFinals: boolean
  /** `native`: all speakers over one connection; `per-speaker`: a connection for each. */
  readonly channels: 'native' | 'per-speaker'
  /** `bytes`: a broken session goes on where the engine stopped hearing; `none`: a new session, for which the audio is sent again. */
  readonly resume: 'bytes' | 'none'
  /** BCP 47, or `any` where the engine or its model decides. */
  readonly languages: readonly string[] | 'any'
  /** Sample rates it takes, in Hz. */
  readonly sampleRates: readonly number[]
  /** Shortest and longest piece of audio in one message, in milliseconds. */
  readonly chunkMs: readonly [shortest: number, longest: number]
  /** Whether audio leaves the machine to become text. */
  readonly audioLeavesMachine: boolean
}

/** What a stream is opened for. */
export interface SttSetup {
  readonly callId: string
  /** Of the audio that will be pushed, in Hz; one of the adapter's own. */
  readonly sampleRate: number
  /** Who speaks on which channel, in the order of the channels. */
  readonly speakers: readonly Speaker[]
  /** BCP 47; the engine's own default where nothing is said. */
  readonly language?: string
  /** Words and names that the engine should expect, where it can be told. */
  readonly vocabulary?: readonly string[]
}

/** How a stream is opened. */
export interface SttOpenOptions extends SttSetup {
  /** Closes the stream when it aborts. */
  readonly signal?: AbortSignal
}

/** A stretch of one speaker's audio: 16-bit mono PCM at the stream's sample rate. */
export interface AudioChunk {
  readonly pcm: Int16Array
  readonly speaker: Speaker
  /** When its first sample was captured, in milliseconds from the start of the call. */
  readonly captureMs: number
}

/** One word as the engine heard it. Times in milliseconds from the start of the call. */
export interface HeardWord {
  readonly text: string
  readonly startMs: number
  readonly endMs: number
  /** 0 to 1. */
  readonly confidence?: number
}

/** Why something did not work. */
export type SttFaultKind = 'credential' | 'refused' | 'network' | 'timeout' | 'malformed' | 'unheard'

/** Something that did not work. Holds nothing of what was said, and no text of the vendor's. */
export interface SttFault {
  readonly kind: SttFaultKind
  readonly message: string
  /** The vendor's own code, or the close code of the connection. */
  readonly code?: string | number
  /** Whether the stream goes on trying. */
  readonly recoverable: boolean
}

/**
 * How the stream is doing. `hearing`: audio goes out and answers can come. `reconnecting`: it cannot hear right now and tries again.
 * `deaf`: it has not heard for as long as the agent has to be told, at most five seconds; it still tries, unless a fault says otherwise.
 */
export type SttStatus = 'connecting' | 'hearing' | 'reconnecting' | 'deaf'

/** A version of what one speaker said: later versions of an id take the place of the earlier ones. */
export interface SttSegment {
  readonly type: 'segment'
  readonly id: string
  /** 0 for the first version of an id, one more for each that changed it. */
  readonly revision: number
  readonly speaker: Speaker
  /** Empty where the engine took back what it had as a partial. */
  readonly text: string
  readonly startMs: number
  readonly endMs: number
  /** A final may still be revised, as a final. */
  readonly final: boolean
  readonly words?: readonly HeardWord[]
  /** 0 to 1. */
  readonly confidence?: number
  /** The engine's label for the voice, where it tells voices of one channel apart. */
  readonly voice?: string
  /** BCP 47, where the engine recognised it. */
  readonly language?: string
}

/** What a stream says. Times in milliseconds from the start of the call. */
export type SttEvent =
  | { readonly type: 'status'; readonly status: SttStatus }
  | SttSegment
  | { readonly type: 'speech-started' | 'speech-ended' | 'turn-ended'; readonly speaker: Speaker; readonly atMs: number }
  /** Audio that no engine will hear: the line was down, or too slow, for longer than audio is kept. */
  | { readonly type: 'audio-lost'; readonly speakers: readonly Speaker[]; readonly fromMs: number; readonly toMs: number }
  | { readonly type: 'fault'; readonly fault: SttFault }
  /** The last event. */
  | { readonly type: 'finished' }

/** A stream of audio in and events out. It can be read once. It never throws into its reader: what goes wrong is an event. */
export interface SttStream extends AsyncIterable<SttEvent> {
  /** Takes audio, also while there is no connection. */
  push(chunk: AudioChunk): void
  /** Asks for the words so far as finals, where the engine can. */
  flush(): void
  /** No more audio will come; resolves when the last words are in, or after five seconds without them. */
  end(): Promise<void>
  /** Stops at once. */
  close(): void
  /** Audio that waits to be sent, in milliseconds. */
  readonly bufferedMs: number
}

/** A speech-to-text engine. */
export interface SttAdapter {
  readonly specVersion: 'v1'
  readonly id: string
  readonly capabilities: SttCapabilities
  /**
   * Opens a stream; it connects by itself, and again whenever the connection breaks.
   *
   * @throws CuecardError where the setup asks for what the engine does not have.
   */
  open(options: SttOpenOptions): SttStream
}

/** What lets an attempt in. At least one of the two. */
export interface SttCredential {
  /** Short-lived. */
  readonly token?: string
  /** A URL that holds the permission itself, or of a server of your own. */
  readonly url?: string
}

/** For what a credential is asked. */
export interface CredentialRequest {
  readonly adapter: string
  readonly callId: string
  /** 1 for the first attempt of a connection, one more for each. */
  readonly attempt: number
}

/**
 * Gives the credential for one attempt to connect: asked on every attempt, so that it can be short-lived. A rejection counts as a
 * failed attempt and is tried again.
 */
export type CredentialProvider = (request: CredentialRequest) => Promise<SttCredential>
