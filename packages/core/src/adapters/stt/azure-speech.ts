import { adapterOf } from './create-stt-adapter.ts'
import type { SttAdapterOptions } from './create-stt-adapter.ts'
import { fields, list, number, text } from '../fields.ts'
import type { HeardWord, SttAdapter, SttCapabilities, SttCredential, SttSetup } from './stt-adapter.ts'
import type { CloseClass, HeardEvent } from './stt-codec.ts'
import type { LinkEvents, SttLink } from './stt-link.ts'

interface AzureResult {
  readonly text: string
  /** In steps of 100 ns from the first audio. */
  readonly offset: number
  readonly duration: number
  readonly json: string
}

/** What it calls has parameters of the SDK's own types, of which only what is used here is looked at. */
export interface AzureRecognizer {
  recognizing: (sender: never, event: never) => void
  recognized: (sender: never, event: never) => void
  canceled: (sender: never, event: never) => void
  sessionStopped: (sender: never, event: never) => void
  speechStartDetected: (sender: never, event: never) => void
  startContinuousRecognitionAsync(done?: () => void, failed?: (message: string) => void): void
  close(done?: () => void, failed?: (message: string) => void): void
}

/** The part of `microsoft-cognitiveservices-speech-sdk` that is used. */
export interface AzureSdk {
  readonly SpeechConfig: { fromAuthorizationToken(token: string, region: string): AzureConfig }
  readonly AudioStreamFormat: { getWaveFormatPCM(samplesPerSecond: number, bitsPerSample: number, channels: number): object }
  readonly AudioInputStream: { createPushStream(format: never): { write(data: ArrayBuffer): void; close(): void } }
  readonly AudioConfig: { fromStreamInput(stream: never): object }
  readonly SpeechRecognizer: new (config: never, audio: never) => AzureRecognizer
  readonly OutputFormat: { readonly Detailed: number }
}

interface AzureConfig {
  speechRecognitionLanguage: string
  outputFormat: number
  requestWordLevelTimestamps(): void
}

/** How Azure's speech service is used. */
export interface AzureSpeechOptions extends SttAdapterOptions {
  /** Such as `westeurope`. */
  readonly region: string
  /** Loads the SDK when the first stream is opened: `() => import('microsoft-cognitiveservices-speech-sdk')`. */
  readonly loadSdk: () => Promise<AzureSdk>
}

const capabilities: SttCapabilities = {
  partials: true,
  words: true,
  revisesFinals: false,
  channels: 'per-speaker',
  resume: 'none',
  languages: 'any',
  sampleRates: [8000, 16_000],
  chunkMs: [20, 250],
  audioLeavesMachine: true,
}

/**
 * Azure's speech service, through Microsoft's SDK: its framing has no public contract. The token is one of `sts/v1.0/issueToken` and lives
 * for ten minutes; when it is no longer taken, the stream goes on with another.
 * Source: learn.microsoft.com, "Speech SDK"; types of `microsoft-cognitiveservices-speech-sdk` 1.52.
 */
export function azureSpeech({ region, loadSdk, ...options }: AzureSpeechOptions): SttAdapter {
  const links = () => (setup: SttSetup, credential: SttCredential, events: LinkEvents) => {
    const link = new AzureLink(events)
    loadSdk().then(
      (sdk) => link.begin(sdk, region, setup, credential),
      () => link.finish('fatal', 'sdk'),
    )
    return link
  }
  return adapterOf({ id: 'azure-speech', capabilities }, links, options)
}

/** The SDK's codes of cancellation: authentication, bad parameters, forbidden; the others may pass. */
const classes: Readonly<Record<number, CloseClass>> = { 1: 'refresh', 2: 'fatal', 8: 'refresh' }

class AzureLink implements SttLink {
  readonly backlogBytes = 0
  readonly #events: LinkEvents
  #recognizer: AzureRecognizer | undefined
  #input: { write(data: ArrayBuffer): void; close(): void } | undefined
  #over = false
  #ended = false

  constructor(events: LinkEvents) {
    this.#events = events
  }

  begin(sdk: AzureSdk, region: string, { sampleRate, language = 'en-US' }: SttSetup, { token = '' }: SttCredential): void {
    if (this.#over) return
    const config = sdk.SpeechConfig.fromAuthorizationToken(token, region)
    config.speechRecognitionLanguage = language
    config.outputFormat = sdk.OutputFormat.Detailed
    config.requestWordLevelTimestamps()
    this.#input = sdk.AudioInputStream.createPushStream(sdk.AudioStreamFormat.getWaveFormatPCM(sampleRate, 16, 1) as never)
    const recognizer = new sdk.SpeechRecognizer(config as never, sdk.AudioConfig.fromStreamInput(this.#input as never) as never)
    this.#recognizer = recognizer
    recognizer.recognizing = (_, { result }: { readonly result: AzureResult }) => this.#hear(segmentOf(result, false))
    recognizer.recognized = (_, { result }: { readonly result: AzureResult }) => this.#hear(segmentOf(result, true))
    recognizer.speechStartDetected = (_, { offset }: { readonly offset: number }) =>
      this.#hear({ type: 'speech-started', channel: 0, atMs: offset / 10_000 })
    recognizer.canceled = (_, { errorCode }: { readonly errorCode: number }) =>
      errorCode === 0 ? this.#stopped() : this.finish(classes[errorCode] ?? 'retry', errorCode)
    recognizer.sessionStopped = () => this.#stopped()
    recognizer.startContinuousRecognitionAsync(
      () => {
        if (!this.#over) this.#events.ready()
      },
      () => this.finish('retry', 'start'),
    )
  }

  audio(pcm: Int16Array): void {
    this.#input?.write(pcm.slice().buffer)
  }

  flush(): void {}

  end(): void {
    this.#ended = true
    this.#input?.close()
  }

  close(): void {
    this.#over = true
    this.#recognizer?.close(
      () => {},
      () => {},
    )
  }

  finish(as: CloseClass, code: string | number): void {
    if (this.#over) return
    this.close()
    this.#events.closed({ as, code })
  }

  #stopped(): void {
    if (this.#ended) this.#hear({ type: 'finished' })
    else this.finish('retry', 'stopped')
  }

  #hear(event: HeardEvent | undefined): void {
    if (this.#over) return
    this.#events.alive()
    if (event) this.#events.heard(event)
    else this.#events.malformed()
  }
}

/** A partial and its final begin at the same offset, and nothing else does. */
function segmentOf({ text: whole, offset, duration, json }: AzureResult, final: boolean): HeardEvent | undefined {
  if (typeof whole !== 'string' || !Number.isFinite(offset)) return undefined
  const [best] = list(parsedOr(json)['NBest'])
  const words = best ? list(best['Words']).flatMap(heardWord) : []
  return {
    type: 'segment',
    id: String(offset),
    channel: 0,
    text: whole,
    final,
    startMs: offset / 10_000,
    endMs: (offset + (duration || 0)) / 10_000,
    ...(words.length > 0 && { words }),
    confidence: best && number(best['Confidence']),
  }
}

function heardWord(word: ReturnType<typeof fields>): HeardWord[] {
  const [content, offset, duration] = [text(word['Word']), number(word['Offset']), number(word['Duration'])]
  if (content === undefined || offset === undefined || duration === undefined) return []
  return [{ text: content, startMs: offset / 10_000, endMs: (offset + duration) / 10_000 }]
}

function parsedOr(json: string): ReturnType<typeof fields> {
  try {
    return fields(JSON.parse(json))
  } catch {
    return {}
  }
}
