import type { Clock } from '../clock.ts'
import { systemClock } from '../clock.ts'
import { CuecardError } from '../errors.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import type { Speaker } from '../transcript/segment.ts'
import type { TranscriptSource } from './transcript-source.ts'

/** The part of the browser's speech recognition that is used; TypeScript has no types for it. */
export interface SpeechRecognizer extends EventTarget {
  lang: string
  continuous: boolean
  interimResults: boolean
  start(): void
  stop(): void
}

interface RecognitionResult {
  readonly isFinal: boolean
  readonly 0?: { readonly transcript: string; readonly confidence: number }
}

/** How to recognise. */
export interface WebSpeechOptions {
  /** Who speaks into the microphone. */
  readonly speaker: Speaker
  /** BCP 47. */
  readonly language?: string
  readonly clock?: Clock
  /** The browser's own where nothing is given. */
  readonly createRecognizer?: () => SpeechRecognizer
}

const heartbeatMs = 2000

/** The browser ends a recognition by itself now and then; after a failure, trying at once would only fail again. */
const restartMs = 250
const retryMs = 2000

/** What a browser reports in the ordinary course of things. */
const harmless: ReadonlySet<string> = new Set(['no-speech', 'aborted'])

/** Errors after which trying again is of no use: the user or the machine said no. */
const fatal: ReadonlySet<string> = new Set(['not-allowed', 'service-not-allowed', 'audio-capture', 'language-not-supported'])

/** Whether this browser has speech recognition. */
export function hasWebSpeech(): boolean {
  return recognizerOf(globalThis) !== undefined
}

/**
 * The browser's speech recognition as a source: one speaker, by the microphone. Browsers may send the audio to a service of
 * their maker, and do not say whether they do. It ends by itself after a while; the source starts it again until it is stopped.
 *
 * @throws CuecardError where the browser has none.
 */
export function webSpeechSource({
  speaker,
  language = 'en-US',
  clock = systemClock,
  createRecognizer = browserRecognizer,
}: WebSpeechOptions): TranscriptSource {
  return {
    name: 'Speech recognition of this browser',
    audioLeavesMachine: 'unknown',
    start: (emit) => new Listening(createRecognizer(), { speaker, language, clock, emit }).start(),
  }
}

function recognizerOf(scope: object): (new () => SpeechRecognizer) | undefined {
  const named = scope as Record<string, unknown>
  return (named['SpeechRecognition'] ?? named['webkitSpeechRecognition']) as (new () => SpeechRecognizer) | undefined
}

function browserRecognizer(): SpeechRecognizer {
  const Recognizer = recognizerOf(globalThis)
  if (!Recognizer)
    throw new CuecardError({ message: 'this browser has no speech recognition', hint: 'use Chrome, Edge or Safari, or another source' })
  return new Recognizer()
}

class Listening {
  private readonly recognizer: SpeechRecognizer
  private readonly context: {
    readonly speaker: Speaker
    readonly language: string
    readonly clock: Clock
    readonly emit: (event: CallEvent) => void
  }
  private readonly originMs: number
  private runs = 0
  private stopped = false
  private failed = false
  private cancelBeat = () => {}
  private cancelRestart = () => {}
  /** When each result that is not final yet began. */
  private readonly begunMs = new Map<number, number>()

  constructor(recognizer: SpeechRecognizer, context: Listening['context']) {
    this.recognizer = recognizer
    this.context = context
    this.originMs = context.clock.now()
    recognizer.lang = context.language
    recognizer.continuous = true
    recognizer.interimResults = true
    recognizer.addEventListener('result', (event) =>
      this.hear(event as Event & { resultIndex: number; results: ArrayLike<RecognitionResult> }),
    )
    recognizer.addEventListener('error', (event) => this.fail((event as Event & { error?: string }).error ?? 'unknown'))
    recognizer.addEventListener('end', () => this.restart())
  }

  start(): () => void {
    this.run()
    this.beat()
    return () => {
      this.stop()
      this.recognizer.stop()
    }
  }

  private stop(): void {
    this.stopped = true
    this.cancelBeat()
    this.cancelRestart()
  }

  private run(): void {
    this.runs += 1
    this.begunMs.clear()
    this.recognizer.start()
  }

  private beat(): void {
    if (this.stopped) return
    if (!this.failed) this.context.emit({ type: 'source-reported', status: 'connected' })
    this.cancelBeat = this.context.clock.schedule(heartbeatMs, () => this.beat())
  }

  private hear({ resultIndex, results }: { resultIndex: number; results: ArrayLike<RecognitionResult> }): void {
    this.failed = false
    const nowMs = this.context.clock.now() - this.originMs
    for (let index = resultIndex; index < results.length; index += 1) {
      const result = results[index]
      const best = result?.[0]
      if (!result || !best) continue
      const startMs = this.begunMs.get(index) ?? nowMs
      this.begunMs.set(index, startMs)
      const { speaker, emit } = this.context
      emit({
        type: 'segment',
        id: `speech-${this.runs}-${index}`,
        speaker,
        text: best.transcript,
        startMs,
        endMs: nowMs,
        final: result.isFinal,
      })
    }
  }

  private fail(error: string): void {
    if (harmless.has(error)) return
    this.failed = true
    if (!fatal.has(error)) return this.context.emit({ type: 'source-reported', status: 'reconnecting' })
    this.stop()
    this.context.emit({ type: 'source-reported', status: 'lost' })
  }

  private restart(): void {
    if (this.stopped) return
    this.cancelRestart = this.context.clock.schedule(this.failed ? retryMs : restartMs, () => this.run())
  }
}
