import type { SttBench, SttBenchTraits, TestConnection, TestUtterance } from '../../testing/stt/stt-bench.ts'
import { azureSpeech } from './azure-speech.ts'
import type { AzureRecognizer, AzureSdk } from './azure-speech.ts'

/** The SDK's codes of cancellation. */
const authentication = 1
const badParameters = 2
const connectionFailure = 4

/** A recogniser of the SDK in the hand of a test: its cloud is the kit. */
class Connection implements TestConnection {
  readonly flushed = false
  ended = false
  closed = false
  recognizer: AzureRecognizer | undefined
  private readonly token: string
  private readonly heard: Int16Array[] = []
  private started: (() => void) | undefined
  private greeted = false

  constructor(token: string) {
    this.token = token
  }

  presented(): string {
    return this.token
  }

  write(data: ArrayBuffer): void {
    this.heard.push(new Int16Array(data))
  }

  start(done: (() => void) | undefined): void {
    this.started = done
    if (this.greeted) queueMicrotask(() => done?.())
  }

  audio(): Int16Array {
    return Int16Array.from(this.heard.flatMap((piece) => [...piece]))
  }

  messageSizes(): readonly number[] {
    return this.heard.map(({ length }) => length)
  }

  greet(): void {
    if (this.greeted) return
    this.greeted = true
    this.later(() => this.started?.())
  }

  say({ text, startMs, endMs, final }: TestUtterance): void {
    const words = text.split(' ').filter(Boolean)
    const step = (endMs - startMs) / Math.max(1, words.length)
    const ticks = (ms: number) => Math.round(ms * 10_000)
    const timed = words.map((Word, at) => ({ Word, Offset: ticks(startMs + at * step), Duration: ticks(step) }))
    const json = final ? JSON.stringify({ NBest: [{ Confidence: 0.9, Words: timed }] }) : '{}'
    const result = { text, offset: ticks(startMs), duration: ticks(endMs - startMs), json }
    this.later(() => this.recognizer?.[final ? 'recognized' : 'recognizing'](undefined as never, { result } as never))
  }

  finish(): void {
    this.later(() => this.recognizer?.sessionStopped(undefined as never, undefined as never))
  }

  /** The SDK stands between; what it cannot read, it does not pass on. The nearest to it is a result that has no text. */
  send(): void {
    this.later(() => this.recognizer?.recognized(undefined as never, { result: { text: undefined, offset: Number.NaN } } as never))
  }

  close(code: number): void {
    const errorCode = code === authentication || code === badParameters ? code : connectionFailure
    if (code !== 1000) this.later(() => this.recognizer?.canceled(undefined as never, { errorCode } as never))
  }

  drop(): void {
    this.close(1006)
  }

  private later(task: () => void): void {
    setTimeout(() => {
      if (!this.closed) task()
    })
  }
}

export const azureTraits: SttBenchTraits = {
  sampleRate: 16_000,
  namesUtterances: true,
  hasTimes: true,
  greets: true,
  expiredCode: authentication,
  fatalCode: badParameters,
  start: async () => startBench(),
}

function startBench(): SttBench {
  const connections: Connection[] = []
  const bench = { refusing: false }
  const sdk: AzureSdk = {
    SpeechConfig: {
      fromAuthorizationToken: (token) =>
        ({ token, speechRecognitionLanguage: '', outputFormat: 0, requestWordLevelTimestamps() {} }) as never,
    },
    AudioStreamFormat: { getWaveFormatPCM: () => ({}) },
    AudioInputStream: {
      createPushStream() {
        const input = {
          connection: undefined as Connection | undefined,
          write: (data: ArrayBuffer) => input.connection?.write(data),
          close: () => input.connection && (input.connection.ended = true),
        }
        return input as never
      },
    },
    AudioConfig: { fromStreamInput: (input) => input },
    OutputFormat: { Detailed: 1 },
    SpeechRecognizer: class {
      private readonly connection: Connection
      constructor(config: never, input: never) {
        this.connection = new Connection((config as { token: string }).token)
        this.connection.recognizer = this as unknown as AzureRecognizer
        ;(input as { connection: Connection }).connection = this.connection
      }
      startContinuousRecognitionAsync(done?: () => void, failed?: (message: string) => void) {
        if (bench.refusing) {
          setTimeout(() => failed?.('refused'))
          return
        }
        connections.push(this.connection)
        this.connection.start(done)
      }
      close() {
        this.connection.closed = true
      }
    } as unknown as AzureSdk['SpeechRecognizer'],
  }
  return {
    connections,
    get refusing() {
      return bench.refusing
    },
    set refusing(value: boolean) {
      bench.refusing = value
    },
    adapter: (options) => azureSpeech({ ...options, region: 'westeurope', loadSdk: async () => sdk }),
    credential: (name) => ({ token: name }),
    stop: async () => {},
  }
}
