import type { SttAdapterOptions } from '../../adapters/stt/create-stt-adapter.ts'
import type { SttAdapter } from '../../adapters/stt/stt-adapter.ts'

/** Words that a test has an engine say. Times in milliseconds from the first audio of the connection. */
export interface TestUtterance {
  /** Counts the utterances of a connection and channel, from 0; versions of one utterance share it. */
  readonly number: number
  /** 0 where nothing is said. */
  readonly channel?: number
  readonly text: string
  readonly final: boolean
  readonly startMs: number
  readonly endMs: number
}

/** The engine's end of a connection. */
export interface TestConnection {
  /** Everything in which the client can have shown its credential: the URL, the subprotocols and its first message. */
  presented(): string
  /** The samples that came, by channel. */
  audio(channel?: number): Int16Array
  /** The sizes of the audio messages that came, in samples of one channel. */
  messageSizes(): readonly number[]
  /** Whether the client has said that no more audio will come, and that it wants the words so far. */
  readonly ended: boolean
  readonly flushed: boolean
  readonly closed: boolean
  /** Says that audio may come, in formats that have such a message. */
  greet(): void
  say(utterance: TestUtterance): void
  /** Says that this was all; what is proper after the client's end. */
  finish(): void
  send(frame: string | Uint8Array): void
  close(code: number, reason?: string): void
  /** Breaks the line without a word. */
  drop(): void
}

/** An engine under the test's hand, and an adapter for it. */
export interface SttBench {
  /** The adapter under test, which has to take what it is given: the kit holds its time, its chance and its credentials in its hand. */
  adapter(options: Required<SttAdapterOptions>): SttAdapter
  /** The credential of that name, as this adapter has to have it. */
  credential(name: string): { readonly token?: string; readonly url?: string }
  /** Connections that were made so far, oldest first. */
  readonly connections: readonly TestConnection[]
  /** While true, whoever tries to connect is turned away. */
  refusing: boolean
  stop(): Promise<void>
}

/** What the kit has to know about a format. */
export interface SttBenchTraits {
  /** The rate at which the kit sends, in Hz. */
  readonly sampleRate: number
  /** Whether a message says which utterance it is about, so that a repeated one can be told from new words. */
  readonly namesUtterances: boolean
  /** Whether messages say when words began and ended. */
  readonly hasTimes: boolean
  /** Whether audio must wait for the engine's greeting. */
  readonly greets: boolean
  /** Close codes that say: this credential is no longer good; never again. Left out where the engine has none. */
  readonly expiredCode?: number
  readonly fatalCode?: number
  /** Makes a bench. */
  start(): Promise<SttBench>
}
