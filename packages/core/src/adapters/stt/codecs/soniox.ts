import type { HeardWord } from '../stt-adapter.ts'
import type { HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose, classifyStatus } from './closing.ts'
import { list, number, parsed, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { littleEndian } from './pcm.ts'

/** How Soniox is used. */
export interface SonioxOptions {
  /** `stt-rt-v5` where nothing is said. */
  readonly model?: string
  /** `wss://stt-rt.eu.soniox.com/transcribe-websocket` keeps the audio in Europe. */
  readonly endpoint?: string
}

/**
 * Soniox. Words come as tokens: final ones once, the others anew with every message; `<end>` ends an utterance and `<fin>` answers a
 * `finalize`. The token is a temporary API key, which goes into the first message.
 * Source: soniox.com/docs, "WebSocket API"; types of `@soniox/client` 2.3.
 */
export function soniox({ model = 'stt-rt-v5', endpoint = 'wss://stt-rt.soniox.com/transcribe-websocket' }: SonioxOptions = {}): SttCodec {
  return {
    id: 'soniox',
    capabilities: {
      partials: true,
      words: true,
      revisesFinals: false,
      channels: 'per-speaker',
      resume: 'none',
      languages: 'any',
      sampleRates: [8000, 16_000, 24_000, 48_000],
      chunkMs: [20, 250],
      audioLeavesMachine: true,
    },
    awaitsReady: false,
    keepAlive: { everyMs: 5000, frame: '{"type":"keepalive"}' },
    connect: (_, { url = endpoint }) => ({ url }),
    begin({ sampleRate, speakers, language, vocabulary = [] }, { token }) {
      const utterances = new Utterances()
      return {
        opening: [
          JSON.stringify({
            ...(token && { api_key: token }),
            model,
            audio_format: 'pcm_s16le',
            sample_rate: sampleRate,
            num_channels: speakers.length,
            enable_endpoint_detection: true,
            ...(language && { language_hints: [language.split('-')[0]] }),
            ...(vocabulary.length > 0 && { context: { terms: vocabulary } }),
          }),
        ],
        audio: (pcm) => [littleEndian(pcm)],
        decode: (frame) => utterances.take(parsed(frame)),
        flush: () => ['{"type":"finalize"}'],
        end: () => [''],
      }
    },
    classify: (code) => classifyClose(code),
  }
}

interface Token {
  readonly text: string
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  readonly confidence: number | undefined
  readonly final: boolean
}

class Utterances {
  #count = 0
  #done: Token[] = []
  /** Up to where the final tokens go: one that comes twice begins before it. */
  #throughMs = 0

  take(message: Fields): HeardEvent[] {
    const code = number(message['error_code'])
    if (code !== undefined) return [{ type: 'refused', as: classifyStatus(code), code }]
    const heard: HeardEvent[] = []
    const open: Token[] = []
    for (const raw of list(message['tokens'])) {
      const token = tokenOf(raw)
      if (token.text === '<end>' || token.text === '<fin>') heard.push(...this.#finish(token.text === '<end>'))
      else if (!token.final) open.push(token)
      else if (token.startMs === undefined || token.startMs >= this.#throughMs) this.#done.push(token)
    }
    this.#throughMs = Math.max(this.#throughMs, this.#done.at(-1)?.endMs ?? 0)
    if (open.length > 0 || this.#done.length > 0) heard.push(this.#segment([...this.#done, ...open], false))
    const throughMs = number(message['final_audio_proc_ms'])
    if (throughMs !== undefined && this.#done.length === 0) heard.push({ type: 'acknowledged', throughMs })
    if (message['finished'] === true) heard.push(...this.#finish(true), { type: 'finished' })
    return heard
  }

  #finish(endsTurn: boolean): HeardEvent[] {
    if (this.#done.length === 0) return []
    const segment = this.#segment(this.#done, true)
    this.#done = []
    this.#count += 1
    return endsTurn ? [segment, { type: 'turn-ended', channel: 0, atMs: segment.endMs }] : [segment]
  }

  #segment(tokens: readonly Token[], final: boolean) {
    const words = wordsOf(tokens)
    return {
      type: 'segment' as const,
      id: String(this.#count),
      channel: 0,
      text: tokens.map((token) => token.text).join(''),
      final,
      startMs: words[0]?.startMs,
      endMs: words.at(-1)?.endMs,
      words,
    }
  }
}

function tokenOf(raw: Fields): Token {
  return {
    text: text(raw['text']) ?? '',
    startMs: number(raw['start_ms']),
    endMs: number(raw['end_ms']),
    confidence: number(raw['confidence']),
    final: raw['is_final'] === true,
  }
}

/** Tokens are pieces of words; one that begins with a space begins a word. */
function wordsOf(tokens: readonly Token[]): HeardWord[] {
  const words: HeardWord[] = []
  for (const { text: piece, startMs, endMs, confidence } of tokens) {
    const last = words.at(-1)
    if (last && !piece.startsWith(' ')) words[words.length - 1] = { ...last, text: last.text + piece, endMs: endMs ?? last.endMs }
    else if (startMs !== undefined) {
      words.push({ text: piece.trim(), startMs, endMs: endMs ?? startMs, ...(confidence !== undefined && { confidence }) })
    }
  }
  return words
}
