import type { HeardWord } from '../stt-adapter.ts'
import type { HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { fields, list, number, parsed, seconds, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { littleEndian } from './pcm.ts'

/**
 * Gladia, v2 live. A server of yours opens the session (`POST /v2/live`, with `receive_partial_transcripts` and
 * `receive_acknowledgments`, the sample rate and the number of channels) and gives its URL as the credential. It acknowledges the
 * bytes it has, so that a broken session goes on over the same URL.
 * Source: docs.gladia.io, "Live"; types of `@gladiaio/sdk` 2.1.
 */
export function gladia(): SttCodec {
  return {
    id: 'gladia',
    capabilities: {
      partials: true,
      words: true,
      revisesFinals: false,
      channels: 'native',
      resume: 'bytes',
      languages: 'any',
      sampleRates: [8000, 16_000, 32_000, 44_100, 48_000],
      chunkMs: [20, 250],
      audioLeavesMachine: true,
    },
    awaitsReady: false,
    connect: (_, { url = '' }) => ({ url }),
    begin({ sampleRate, speakers }) {
      const bytesPerMs = (sampleRate * speakers.length * 2) / 1000
      return {
        audio: (pcm) => [littleEndian(pcm)],
        decode: (frame) => decode(parsed(frame), bytesPerMs),
        end: () => ['{"type":"stop_recording"}'],
      }
    },
    // The session itself is refused with 4400 to 4499.
    classify: (code) => (code >= 4400 && code <= 4499 ? 'refresh' : classifyClose(code)),
  }
}

function decode(message: Fields, bytesPerMs: number): HeardEvent[] {
  const data = fields(message['data'])
  const channel = number(data['channel']) ?? 0
  switch (message['type']) {
    case 'transcript':
      return [segmentOf(data)]
    case 'audio_chunk': {
      const range = data['byte_range']
      const through = Array.isArray(range) ? number(range[1]) : undefined
      return message['acknowledged'] === true && through !== undefined ? [{ type: 'acknowledged', throughMs: through / bytesPerMs }] : []
    }
    case 'speech_start':
      return [{ type: 'speech-started', channel, atMs: seconds(data['time']) }]
    case 'speech_end':
      return [{ type: 'speech-ended', channel, atMs: seconds(data['time']) }]
    case 'end_session':
      return [{ type: 'finished' }]
    default:
      return []
  }
}

function segmentOf(data: Fields): HeardEvent {
  const utterance = fields(data['utterance'])
  const voice = number(utterance['speaker'])
  return {
    type: 'segment',
    id: text(data['id']) ?? '',
    channel: number(utterance['channel']) ?? 0,
    text: text(utterance['text']) ?? '',
    final: data['is_final'] === true,
    startMs: seconds(utterance['start']),
    endMs: seconds(utterance['end']),
    words: list(utterance['words']).map(heardWord),
    confidence: number(utterance['confidence']),
    voice: voice === undefined ? undefined : String(voice),
    language: text(utterance['language']),
  }
}

function heardWord(word: Fields): HeardWord {
  const confidence = number(word['confidence'])
  return {
    text: (text(word['word']) ?? '').trim(),
    startMs: seconds(word['start']) ?? 0,
    endMs: seconds(word['end']) ?? 0,
    ...(confidence !== undefined && { confidence }),
  }
}
