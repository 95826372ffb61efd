import type { HeardWord } from '../stt-adapter.ts'
import type { HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { list, number, parsed, seconds, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { littleEndian } from './pcm.ts'

/** How a Vosk server is used. */
export interface VoskOptions {
  readonly endpoint?: string
  /** Whether audio leaves the machine to reach that server; it does where nothing is said. */
  readonly audioLeavesMachine?: boolean
}

/**
 * A Vosk server of one's own. A partial is replaced until the final with its words comes. The server has no access control: put it
 * behind a gateway, whose URL is the credential.
 * Source: github.com/alphacep/vosk-server, `websocket/asr_server.py`.
 */
export function vosk({ endpoint = 'ws://127.0.0.1:2700', audioLeavesMachine = true }: VoskOptions = {}): SttCodec {
  return {
    id: 'vosk',
    capabilities: {
      partials: true,
      words: true,
      revisesFinals: false,
      channels: 'per-speaker',
      resume: 'none',
      languages: 'any',
      sampleRates: [8000, 16_000],
      chunkMs: [20, 250],
      audioLeavesMachine,
    },
    awaitsReady: false,
    connect: (_, { token, url = endpoint }) => ({ url, ...(token && { protocols: ['bearer', token] }) }),
    begin({ sampleRate, vocabulary = [] }) {
      const utterances = new Utterances()
      const config = { sample_rate: sampleRate, words: true, ...(vocabulary.length > 0 && { phrase_list: vocabulary }) }
      return {
        opening: [JSON.stringify({ config })],
        audio: (pcm) => [littleEndian(pcm)],
        decode: (frame) => utterances.take(parsed(frame)),
        // The server compares the text, spaces included.
        end: () => ['{"eof" : 1}'],
      }
    },
    classify: (code) => classifyClose(code),
  }
}

class Utterances {
  #count = 0
  #hasPartial = false

  take(message: Fields): HeardEvent[] {
    const partial = text(message['partial'])
    if (partial) {
      this.#hasPartial = true
      return [{ type: 'segment', id: String(this.#count), channel: 0, text: partial, final: false }]
    }
    const whole = text(message['text'])
    if (whole === undefined || (whole === '' && !this.#hasPartial)) return []
    const words = list(message['result']).map(heardWord)
    const segment: HeardEvent = {
      type: 'segment',
      id: String(this.#count),
      channel: 0,
      text: whole,
      final: true,
      startMs: words[0]?.startMs,
      endMs: words.at(-1)?.endMs,
      ...(words.length > 0 && { words }),
    }
    this.#count += 1
    this.#hasPartial = false
    return [segment]
  }
}

function heardWord(word: Fields): HeardWord {
  const confidence = number(word['conf'])
  return {
    text: text(word['word']) ?? '',
    startMs: seconds(word['start']) ?? 0,
    endMs: seconds(word['end']) ?? 0,
    ...(confidence !== undefined && { confidence }),
  }
}
