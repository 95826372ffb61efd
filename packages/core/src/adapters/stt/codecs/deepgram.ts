import type { HeardWord } from '../stt-adapter.ts'
import type { HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { fields, list, number, parsed, seconds, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { littleEndian } from './pcm.ts'

/** How Deepgram's models of the `listen` v1 interface are used. */
export interface DeepgramOptions {
  /** `nova-3` where nothing is said. */
  readonly model?: string
  /** Where another region or a server of one's own is used. */
  readonly endpoint?: string
  /** Whether voices within a channel are told apart. */
  readonly diarize?: boolean
}

/**
 * Deepgram, `listen` v1 (nova-3). The token is a short-lived one of `/v1/auth/grant`. A result stands for a stretch of audio of one
 * channel, and is replaced until `is_final`.
 * Source: developers.deepgram.com, "Live Streaming API"; types of `@deepgram/sdk` 5.13.
 */
export function deepgram({
  model = 'nova-3',
  endpoint = 'wss://api.deepgram.com/v1/listen',
  diarize = false,
}: DeepgramOptions = {}): SttCodec {
  return {
    id: 'deepgram',
    capabilities: {
      partials: true,
      words: true,
      revisesFinals: false,
      channels: 'native',
      resume: 'none',
      languages: 'any',
      sampleRates: [8000, 16_000, 24_000, 48_000],
      chunkMs: [20, 250],
      audioLeavesMachine: true,
    },
    awaitsReady: false,
    // Without audio or text for 10 s it closes with 1011 (NET-0001).
    keepAlive: { everyMs: 4000, frame: '{"type":"KeepAlive"}' },
    connect({ sampleRate, speakers, language, vocabulary = [] }, { token, url = endpoint }) {
      const query = new URLSearchParams({
        model,
        encoding: 'linear16',
        sample_rate: String(sampleRate),
        channels: String(speakers.length),
        multichannel: String(speakers.length > 1),
        interim_results: 'true',
        smart_format: 'true',
        endpointing: '300',
        utterance_end_ms: '1000',
        vad_events: 'true',
        ...(diarize && { diarize: 'true' }),
        ...(language && { language }),
      })
      for (const word of vocabulary) query.append('keyterm', word)
      return { url: `${url}?${query}`, ...(token && { protocols: ['bearer', token] }) }
    },
    begin: () => ({
      audio: (pcm) => [littleEndian(pcm)],
      decode: (frame) => decode(parsed(frame)),
      flush: () => ['{"type":"Finalize"}'],
      end: () => ['{"type":"CloseStream"}'],
    }),
    classify: (code, reason) => (code === 1008 && reason.includes('DATA-') ? 'fatal' : classifyClose(code)),
  }
}

function decode(message: Fields): HeardEvent[] {
  const channel = (index: unknown) => (Array.isArray(index) ? (number(index[0]) ?? 0) : 0)
  switch (message['type']) {
    case 'Results':
      return results(message, channel(message['channel_index']))
    case 'SpeechStarted':
      return [{ type: 'speech-started', channel: channel(message['channel']), atMs: seconds(message['timestamp']) }]
    case 'UtteranceEnd':
      return [{ type: 'speech-ended', channel: channel(message['channel']), atMs: seconds(message['last_word_end']) }]
    case 'Metadata':
      return [{ type: 'finished' }]
    default:
      return []
  }
}

function results(message: Fields, channel: number): HeardEvent[] {
  const [best = {}] = list(fields(message['channel'])['alternatives'])
  const words = list(best['words']).map(heardWord)
  const startMs = seconds(message['start']) ?? 0
  const endMs = words.at(-1)?.endMs ?? startMs + (seconds(message['duration']) ?? 0)
  const voice = number(list(best['words'])[0]?.['speaker'])
  const segment: HeardEvent = {
    type: 'segment',
    id: `${channel}-${startMs}`,
    channel,
    text: text(best['transcript']) ?? '',
    final: message['is_final'] === true,
    startMs: words[0]?.startMs ?? startMs,
    endMs,
    words,
    confidence: number(best['confidence']),
    voice: voice === undefined ? undefined : String(voice),
  }
  return message['speech_final'] === true ? [segment, { type: 'turn-ended', channel, atMs: endMs }] : [segment]
}

function heardWord(word: Fields): HeardWord {
  const confidence = number(word['confidence'])
  return {
    text: text(word['punctuated_word']) ?? text(word['word']) ?? '',
    startMs: seconds(word['start']) ?? 0,
    endMs: seconds(word['end']) ?? 0,
    ...(confidence !== undefined && { confidence }),
  }
}
