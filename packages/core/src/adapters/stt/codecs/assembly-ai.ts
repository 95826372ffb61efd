import type { HeardWord } from '../stt-adapter.ts'
import type { HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { list, number, parsed, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { littleEndian } from './pcm.ts'

/** How AssemblyAI is used. */
export interface AssemblyAiOptions {
  /** `universal-streaming-english` where nothing is said. */
  readonly model?: string
  /** `wss://streaming.eu.assemblyai.com/v3/ws` keeps the audio in Europe. */
  readonly endpoint?: string
}

/** No funds or plan (4002, 4003), a message that is not in their schema (4101): no other credential helps. */
const fatalCodes = [4002, 4003, 4101, 3006, 3007]

/** A turn may get other speakers for as long as this many turns after it. */
const rememberedTurns = 50

/**
 * AssemblyAI's universal streaming, v3. Each `Turn` is the turn as it stands; at its end it comes once more with punctuation, and
 * later perhaps with another speaker, both of which are revisions of a final. The token is a one-time one of `/v3/token`.
 * Source: assemblyai.com/docs, "Streaming API"; types of `assemblyai` 4.41.
 */
export function assemblyAi({
  model = 'universal-streaming-english',
  endpoint = 'wss://streaming.assemblyai.com/v3/ws',
}: AssemblyAiOptions = {}): SttCodec {
  return {
    id: 'assemblyai',
    capabilities: {
      partials: true,
      words: true,
      revisesFinals: true,
      channels: 'per-speaker',
      resume: 'none',
      languages: 'any',
      sampleRates: [8000, 16_000, 24_000, 48_000],
      chunkMs: [50, 1000],
      audioLeavesMachine: true,
    },
    awaitsReady: true,
    keepAlive: { everyMs: 5000, frame: '{"type":"KeepAlive"}' },
    connect({ sampleRate, vocabulary = [] }, { token, url = endpoint }) {
      const query = new URLSearchParams({
        sample_rate: String(sampleRate),
        encoding: 'pcm_s16le',
        speech_model: model,
        format_turns: 'true',
        ...(vocabulary.length > 0 && { keyterms_prompt: JSON.stringify(vocabulary) }),
        ...(token && { token }),
      })
      return { url: `${url}?${query}` }
    },
    begin() {
      const turns = new Turns()
      return {
        audio: (pcm) => [littleEndian(pcm)],
        decode: (frame) => turns.take(parsed(frame)),
        flush: () => ['{"type":"ForceEndpoint"}'],
        end: () => ['{"type":"Terminate"}'],
      }
    },
    classify: classifyAssemblyAi,
  }
}

function classifyAssemblyAi(code: number): ReturnType<SttCodec['classify']> {
  return classifyClose(code, { refresh: [4001], fatal: fatalCodes })
}

type Segment = Extract<HeardEvent, { type: 'segment' }>

class Turns {
  readonly #recent = new Map<string, Segment>()

  take(message: Fields): HeardEvent[] {
    switch (message['type']) {
      case 'Begin':
        return [{ type: 'ready' }]
      case 'SpeechStarted':
        return [{ type: 'speech-started', channel: 0, atMs: number(message['timestamp']) }]
      case 'Turn':
        return this.#turn(message)
      case 'SpeakerRevision':
        return list(message['revisions']).flatMap((revision) => this.#revised(revision))
      case 'Termination':
        return [{ type: 'finished' }]
      case 'Error': {
        const code = number(message['error_code']) ?? 1011
        return [{ type: 'refused', as: classifyAssemblyAi(code), code }]
      }
      default:
        return []
    }
  }

  #turn(message: Fields): HeardEvent[] {
    const words = list(message['words']).map(heardWord)
    const segment: Segment = {
      type: 'segment',
      id: String(number(message['turn_order']) ?? 0),
      channel: 0,
      text: text(message['transcript']) || words.map((word) => word.text).join(' '),
      final: message['end_of_turn'] === true,
      startMs: words[0]?.startMs,
      endMs: words.at(-1)?.endMs,
      words,
      voice: text(message['speaker_label']),
    }
    this.#recent.set(segment.id, segment)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > rememberedTurns && oldest !== undefined) this.#recent.delete(oldest)
    const ends = segment.final && message['turn_is_formatted'] !== true
    return ends ? [segment, { type: 'turn-ended', channel: 0, atMs: segment.endMs }] : [segment]
  }

  #revised(revision: Fields): HeardEvent[] {
    const known = this.#recent.get(String(number(revision['turn_order'])))
    const voice = text(revision['speaker_label'])
    return known?.final && voice !== undefined ? [{ ...known, voice }] : []
  }
}

function heardWord(word: Fields): HeardWord {
  const confidence = number(word['confidence'])
  return {
    text: text(word['text']) ?? '',
    startMs: number(word['start']) ?? 0,
    endMs: number(word['end']) ?? 0,
    ...(confidence !== undefined && { confidence }),
  }
}
