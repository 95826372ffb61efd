import type { HeardWord } from '../stt-adapter.ts'
import type { CloseClass, HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { decodeMessage, encodeMessage } from './event-stream.ts'
import { fields, list, number, parsed, seconds, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { littleEndian } from './pcm.ts'

/** Amazon's names for what went wrong. */
const classes: Readonly<Record<string, CloseClass>> = {
  BadRequestException: 'fatal',
  ConflictException: 'fatal',
  LimitExceededException: 'retry',
  InternalFailureException: 'retry',
  ServiceUnavailableException: 'retry',
  UnrecognizedClientException: 'refresh',
  ExpiredTokenException: 'refresh',
}

/**
 * Amazon Transcribe streaming. The credential is a presigned URL, which a server of yours makes with the sample rate, the language
 * and, for two channels, `enable-channel-identification=true&number-of-channels=2`. A result is replaced under its `ResultId` until
 * it is not partial.
 * Source: docs.aws.amazon.com/transcribe, "Setting up a WebSocket stream".
 */
export function amazonTranscribe(): SttCodec {
  return {
    id: 'amazon-transcribe',
    capabilities: {
      partials: true,
      words: true,
      revisesFinals: false,
      channels: 'native',
      resume: 'none',
      languages: 'any',
      sampleRates: [8000, 16_000, 44_100, 48_000],
      chunkMs: [50, 200],
      audioLeavesMachine: true,
    },
    awaitsReady: false,
    connect: (_, { url = '' }) => ({ url }),
    begin: () => ({
      audio: (pcm) => [audioEvent(littleEndian(pcm))],
      decode(frame) {
        if (typeof frame === 'string') return []
        const { headers, body } = decodeMessage(frame)
        if (headers[':message-type'] === 'exception') {
          const code = headers[':exception-type'] ?? 'exception'
          return [{ type: 'refused', as: classes[code] ?? 'retry', code }]
        }
        const copy = new Uint8Array(body)
        return list(fields(parsed(copy)['Transcript'])['Results']).map(segmentOf)
      },
      end: () => [audioEvent(new Uint8Array(0))],
    }),
    classify: (code) => classifyClose(code),
  }
}

function audioEvent(body: Uint8Array): Uint8Array<ArrayBuffer> {
  return encodeMessage({
    headers: { ':content-type': 'application/octet-stream', ':event-type': 'AudioEvent', ':message-type': 'event' },
    body,
  })
}

function segmentOf(result: Fields): HeardEvent {
  const [best = {}] = list(result['Alternatives'])
  const items = list(best['Items'])
  const words = items.filter((item) => item['Type'] === 'pronunciation').map(heardWord)
  const confidences = words.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]))
  return {
    type: 'segment',
    id: text(result['ResultId']) ?? '',
    channel: Number((text(result['ChannelId']) ?? 'ch_0').slice(3)),
    text: text(best['Transcript']) ?? '',
    final: result['IsPartial'] === false,
    startMs: seconds(result['StartTime']),
    endMs: seconds(result['EndTime']),
    words,
    confidence: confidences.length > 0 ? confidences.reduce((sum, one) => sum + one, 0) / confidences.length : undefined,
    voice: text(items.find((item) => item['Speaker'] !== undefined)?.['Speaker']),
    language: text(result['LanguageCode']),
  }
}

function heardWord(item: Fields): HeardWord {
  const confidence = number(item['Confidence'])
  return {
    text: text(item['Content']) ?? '',
    startMs: seconds(item['StartTime']) ?? 0,
    endMs: seconds(item['EndTime']) ?? 0,
    ...(confidence !== undefined && { confidence }),
  }
}
