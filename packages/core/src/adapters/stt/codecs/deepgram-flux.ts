import type { HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { list, number, parsed, seconds, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { littleEndian } from './pcm.ts'

/** How Deepgram's Flux models are used. */
export interface DeepgramFluxOptions {
  /** `flux-general-en` where nothing is said. */
  readonly model?: string
  readonly endpoint?: string
}

/**
 * Deepgram Flux, `listen` v2. Each message is the turn as it stands, under the turn's number; `EndOfTurn` makes it final.
 * Messages are numbered, so that one that comes out of order is passed over.
 * Source: types of `@deepgram/sdk` 5.13.
 */
export function deepgramFlux({
  model = 'flux-general-en',
  endpoint = 'wss://api.deepgram.com/v2/listen',
}: DeepgramFluxOptions = {}): SttCodec {
  return {
    id: 'deepgram-flux',
    capabilities: {
      partials: true,
      words: false,
      revisesFinals: false,
      channels: 'per-speaker',
      resume: 'none',
      languages: ['en'],
      sampleRates: [8000, 16_000, 24_000, 48_000],
      chunkMs: [20, 250],
      audioLeavesMachine: true,
    },
    awaitsReady: false,
    connect({ sampleRate, vocabulary = [] }, { token, url = endpoint }) {
      const query = new URLSearchParams({ model, encoding: 'linear16', sample_rate: String(sampleRate) })
      for (const word of vocabulary) query.append('keyterm', word)
      return { url: `${url}?${query}`, ...(token && { protocols: ['bearer', token] }) }
    },
    begin() {
      const turns = new Turns()
      return {
        audio: (pcm) => [littleEndian(pcm)],
        decode: (frame) => turns.take(parsed(frame)),
        end: () => ['{"type":"CloseStream"}'],
      }
    },
    classify: (code) => classifyClose(code),
  }
}

class Turns {
  #latest = -1
  #startMs: number | undefined
  #turn = -1

  take(message: Fields): HeardEvent[] {
    if (message['type'] === 'Error') return [{ type: 'refused', as: 'retry', code: text(message['code']) ?? 'error' }]
    if (message['type'] !== 'TurnInfo') return []
    const sequence = number(message['sequence_id']) ?? this.#latest + 1
    if (sequence <= this.#latest) return []
    this.#latest = sequence
    const turn = number(message['turn_index']) ?? 0
    if (turn !== this.#turn) this.#startMs = undefined
    this.#turn = turn
    const event = text(message['event'])
    const words = list(message['words'])
    const from = seconds(words[0]?.['start']) ?? (event === 'StartOfTurn' ? seconds(message['audio_window_start']) : undefined)
    this.#startMs ??= from
    const endMs = seconds(words.at(-1)?.['end']) ?? seconds(message['audio_window_end'])
    const final = event === 'EndOfTurn'
    const heard: HeardEvent[] = []
    if (event === 'StartOfTurn') heard.push({ type: 'speech-started', channel: 0, atMs: this.#startMs })
    heard.push({
      type: 'segment',
      id: String(turn),
      channel: 0,
      text: text(message['transcript']) ?? '',
      final,
      startMs: this.#startMs ?? seconds(message['audio_window_start']),
      endMs,
      confidence: lowest(words.map((word) => number(word['confidence']))),
    })
    if (final) heard.push({ type: 'turn-ended', channel: 0, atMs: endMs })
    return heard
  }
}

function lowest(confidences: readonly (number | undefined)[]): number | undefined {
  const known = confidences.filter((confidence) => confidence !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
