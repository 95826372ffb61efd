import type { CloseClass, HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { fields, number, parsed, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { base64, littleEndian } from './pcm.ts'

/** How OpenAI's real-time transcription is used. */
export interface OpenAiRealtimeOptions {
  /** `gpt-live-transcribe` where nothing is said. */
  readonly model?: string
  readonly endpoint?: string
}

/**
 * OpenAI's real-time transcription. Words are added to an item piece by piece, and `completed` has the item whole. The token is a
 * client secret (`ek_…`) of `/v1/realtime/client_secrets`. Items have the times at which speech began and ended, words have none.
 * Source: platform.openai.com, "Realtime transcription"; types of `openai` 6.49.
 */
export function openAiRealtime({
  model = 'gpt-live-transcribe',
  endpoint = 'wss://api.openai.com/v1/realtime',
}: OpenAiRealtimeOptions = {}): SttCodec {
  return {
    id: 'openai-realtime',
    capabilities: {
      partials: true,
      words: false,
      revisesFinals: false,
      channels: 'per-speaker',
      resume: 'none',
      languages: 'any',
      sampleRates: [24_000],
      chunkMs: [20, 250],
      audioLeavesMachine: true,
    },
    awaitsReady: true,
    connect: (_, { token, url = endpoint }) => ({
      url: `${url}?intent=transcription`,
      protocols: ['realtime', ...(token ? [`openai-insecure-api-key.${token}`] : [])],
    }),
    begin({ sampleRate, language }) {
      const items = new Items()
      const transcription = { model, ...(language && { language: language.split('-')[0] }) }
      const input = {
        format: { type: 'audio/pcm', rate: sampleRate },
        noise_reduction: { type: 'near_field' },
        transcription,
        turn_detection: { type: 'server_vad' },
      }
      return {
        opening: [JSON.stringify({ type: 'session.update', session: { type: 'transcription', audio: { input } } })],
        audio: (pcm) => [JSON.stringify({ type: 'input_audio_buffer.append', audio: base64(littleEndian(pcm)) })],
        decode: (frame) => items.take(parsed(frame)),
        flush: () => ['{"type":"input_audio_buffer.commit"}'],
        end() {
          items.ending = true
          return ['{"type":"input_audio_buffer.commit"}']
        },
      }
    },
    classify: (code) => classifyClose(code),
  }
}

interface Item {
  text: string
  startMs: number | undefined
  endMs: number | undefined
}

/** Items of which something may still come. */
const mostItems = 50

/** What is refused because of what was asked for, and will be refused again. */
const fatalErrors = /invalid_(?!api_key)|unsupported|not_found|insufficient_quota/

class Items {
  /** The last audio has been sent. */
  ending = false
  readonly #items = new Map<string, Item>()

  take(message: Fields): HeardEvent[] {
    const id = text(message['item_id']) ?? ''
    switch (message['type']) {
      case 'session.created':
        return []
      case 'session.updated':
        return [{ type: 'ready' }]
      case 'input_audio_buffer.speech_started': {
        const startMs = number(message['audio_start_ms'])
        this.#item(id).startMs = startMs
        return [{ type: 'speech-started', channel: 0, atMs: startMs }]
      }
      case 'input_audio_buffer.speech_stopped': {
        const endMs = number(message['audio_end_ms'])
        this.#item(id).endMs = endMs
        return [{ type: 'speech-ended', channel: 0, atMs: endMs }]
      }
      case 'conversation.item.input_audio_transcription.delta':
        this.#item(id).text += text(message['delta']) ?? ''
        return [this.#segment(id, this.#item(id), false)]
      case 'conversation.item.input_audio_transcription.completed':
        return this.#completed(id, message)
      case 'conversation.item.input_audio_transcription.failed':
        return this.#completed(id, { transcript: '' })
      case 'error':
        return this.#failed(fields(message['error']))
      default:
        return []
    }
  }

  #completed(id: string, message: Fields): HeardEvent[] {
    const item = this.#item(id)
    const segment = this.#segment(id, { ...item, text: text(message['transcript']) ?? item.text }, true)
    this.#items.delete(id)
    const turn: HeardEvent = { type: 'turn-ended', channel: 0, atMs: item.endMs }
    return this.ending && this.#items.size === 0 ? [segment, turn, { type: 'finished' }] : [segment, turn]
  }

  #failed(error: Fields): HeardEvent[] {
    const code = text(error['code']) ?? text(error['type']) ?? 'error'
    if (code === 'input_audio_buffer_commit_empty') return this.ending && this.#items.size === 0 ? [{ type: 'finished' }] : []
    const as: CloseClass = /api_key|auth|expired/.test(code) ? 'refresh' : fatalErrors.test(code) ? 'fatal' : 'retry'
    return [{ type: 'refused', as, code }]
  }

  #item(id: string): Item {
    const known = this.#items.get(id)
    if (known) return known
    const item: Item = { text: '', startMs: undefined, endMs: undefined }
    this.#items.set(id, item)
    const [oldest] = this.#items.keys()
    if (this.#items.size > mostItems && oldest !== undefined) this.#items.delete(oldest)
    return item
  }

  #segment(id: string, item: Item, final: boolean): HeardEvent {
    return { type: 'segment', id, channel: 0, final, ...item }
  }
}
