import type { HeardWord } from '../stt-adapter.ts'
import type { CloseClass, HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { list, number, parsed, seconds, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { base64, channelOf, littleEndian } from './pcm.ts'

/** How Speechmatics is used. */
export interface SpeechmaticsOptions {
  readonly endpoint?: string
  /** How long it may wait for a better wording, in seconds; 1 where nothing is said. */
  readonly maxDelaySeconds?: number
}

/**
 * Speechmatics' real-time interface, v2. Finals come in small pieces, and partials stand for what follows them; the pieces of one
 * utterance are one segment here. The token is a temporary key of `mp.speechmatics.com`.
 * Source: docs.speechmatics.com, "Realtime API"; types of `@speechmatics/real-time-client` 8.5.
 */
export function speechmatics({ endpoint = 'wss://eu2.rt.speechmatics.com/v2', maxDelaySeconds = 1 }: SpeechmaticsOptions = {}): SttCodec {
  return {
    id: 'speechmatics',
    capabilities: {
      partials: true,
      words: true,
      revisesFinals: false,
      channels: 'native',
      resume: 'none',
      languages: 'any',
      sampleRates: [8000, 16_000, 44_100, 48_000],
      chunkMs: [20, 250],
      audioLeavesMachine: true,
    },
    awaitsReady: true,
    connect: (_, { token, url = endpoint }) => ({ url: token ? `${url}?${new URLSearchParams({ jwt: token })}` : url }),
    begin({ sampleRate, speakers, language = 'en', vocabulary = [] }) {
      const utterances = new Utterances(speakers)
      const labelled = speakers.length > 1
      let sent = 0
      return {
        opening: [
          JSON.stringify({
            message: 'StartRecognition',
            audio_format: { type: 'raw', encoding: 'pcm_s16le', sample_rate: sampleRate },
            transcription_config: {
              language: language.split('-')[0],
              enable_partials: true,
              max_delay: maxDelaySeconds,
              conversation_config: { end_of_utterance_silence_trigger: 0.5 },
              ...(labelled && { diarization: 'channel', channel_diarization_labels: speakers }),
              ...(vocabulary.length > 0 && { additional_vocab: vocabulary.map((content) => ({ content })) }),
            },
          }),
        ],
        audio(pcm) {
          sent += 1
          if (!labelled) return [littleEndian(pcm)]
          return speakers.map((channel, index) =>
            JSON.stringify({
              message: 'AddChannelAudio',
              channel,
              data: base64(littleEndian(channelOf(pcm, index, speakers.length))),
            }),
          )
        },
        decode: (frame) => utterances.take(parsed(frame)),
        end: () =>
          labelled
            ? speakers.map((channel) => JSON.stringify({ message: 'EndOfChannel', channel, last_seq_no: sent }))
            : [JSON.stringify({ message: 'EndOfStream', last_seq_no: sent })],
      }
    },
    classify: (code) => classifyClose(code, { refresh: [4001], fatal: [4002, 4003, 4004] }),
  }
}

function classifyError(type: string): CloseClass {
  if (type === 'not_authorised') return 'refresh'
  return type.startsWith('invalid_') || type === 'not_allowed' || type === 'protocol_error' ? 'fatal' : 'retry'
}

interface Piece {
  readonly text: string
  readonly words: readonly HeardWord[]
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  readonly voice: string | undefined
}

const nothing: Piece = { text: '', words: [], startMs: undefined, endMs: undefined, voice: undefined }

class Utterances {
  readonly #channels: readonly string[]
  readonly #counts = new Map<number, number>()
  readonly #done = new Map<number, Piece>()
  /** Up to where the finals of each channel go: what comes twice begins before it. */
  readonly #throughMs = new Map<number, number>()

  constructor(channels: readonly string[]) {
    this.#channels = channels
  }

  take(message: Fields): HeardEvent[] {
    const channel = Math.max(0, this.#channels.indexOf(text(message['channel']) ?? ''))
    switch (message['message']) {
      case 'RecognitionStarted':
        return [{ type: 'ready' }]
      case 'AddPartialTranscript':
        return [this.#segment(channel, joined(this.#done.get(channel) ?? nothing, pieceOf(message)), false)]
      case 'AddTranscript':
        return this.#extend(channel, message)
      case 'EndOfUtterance':
        return this.#finish(channel)
      case 'EndOfTranscript':
        return [...this.#channels.flatMap((_, index) => this.#finish(index)), { type: 'finished' }]
      case 'Error': {
        const type = text(message['type']) ?? 'unknown_error'
        return [{ type: 'refused', as: classifyError(type), code: type }]
      }
      default:
        return []
    }
  }

  #extend(channel: number, message: Fields): HeardEvent[] {
    const added = pieceOf(message)
    const throughMs = this.#throughMs.get(channel) ?? 0
    if (added.startMs !== undefined && added.startMs < throughMs) return []
    this.#throughMs.set(channel, Math.max(throughMs, added.endMs ?? 0))
    const piece = joined(this.#done.get(channel) ?? nothing, added)
    this.#done.set(channel, piece)
    return list(message['results']).some((result) => result['is_eos'] === true)
      ? this.#finish(channel)
      : [this.#segment(channel, piece, false)]
  }

  #finish(channel: number): HeardEvent[] {
    const piece = this.#done.get(channel)
    if (!piece || piece.text === '') return []
    const segment = this.#segment(channel, piece, true)
    this.#done.delete(channel)
    this.#counts.set(channel, (this.#counts.get(channel) ?? 0) + 1)
    return [segment, { type: 'turn-ended', channel, atMs: piece.endMs }]
  }

  #segment(channel: number, piece: Piece, final: boolean): HeardEvent {
    return { type: 'segment', id: `${channel}-${this.#counts.get(channel) ?? 0}`, channel, final, ...piece }
  }
}

function pieceOf(message: Fields): Piece {
  let whole = ''
  const words: HeardWord[] = []
  let voice: string | undefined
  for (const result of list(message['results'])) {
    const [best = {}] = list(result['alternatives'])
    const content = text(best['content']) ?? ''
    const attached = result['type'] === 'punctuation' || result['attaches_to'] === 'previous'
    whole += whole === '' || attached ? content : ` ${content}`
    voice ??= text(best['speaker'])
    const last = words.at(-1)
    if (attached && last) words[words.length - 1] = { ...last, text: last.text + content }
    else if (!attached) {
      const confidence = number(best['confidence'])
      const times = { startMs: seconds(result['start_time']) ?? 0, endMs: seconds(result['end_time']) ?? 0 }
      words.push({ text: content, ...times, ...(confidence !== undefined && { confidence }) })
    }
  }
  return { text: whole, words, startMs: words[0]?.startMs, endMs: words.at(-1)?.endMs, voice: voice === 'UU' ? undefined : voice }
}

function joined(first: Piece, second: Piece): Piece {
  if (first.text === '') return second
  if (second.text === '') return first
  const space = /^[\p{P}]+$/u.test(second.text.split(' ')[0] ?? '') ? '' : ' '
  return {
    text: `${first.text}${space}${second.text}`,
    words: [...first.words, ...second.words],
    startMs: first.startMs ?? second.startMs,
    endMs: second.endMs ?? first.endMs,
    voice: first.voice ?? second.voice,
  }
}
