import type { TestUtterance } from '../../../testing/stt/stt-bench.ts'
import type { Frame } from '../stt-codec.ts'
import { decodeMessage, encodeMessage } from './event-stream.ts'
import { fields, parsed, text } from '../../fields.ts'

/** What an engine makes of a message: audio of a channel, or what it asks for. */
export type FromClient =
  | { readonly kind: 'audio'; readonly channel: number; readonly samples: Int16Array }
  | { readonly kind: 'end' | 'flush' | 'other' }

/** The engine's side of a format, as far as tests need it. */
export interface EngineVoice {
  greet?(): readonly Frame[]
  hear(frame: Frame): readonly FromClient[]
  say(utterance: TestUtterance): readonly Frame[]
  finish(): readonly Frame[]
}

/** Makes the voice of one connection. */
export type MakeVoice = (setup: { readonly channels: number; readonly sampleRate: number }) => EngineVoice

const other: FromClient = { kind: 'other' }

function samplesOf(bytes: Uint8Array): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Int16Array.from({ length: bytes.length / 2 }, (_, at) => view.getInt16(at * 2, true))
}

function fromBase64(encoded: unknown): Uint8Array {
  return Uint8Array.from(atob(text(encoded) ?? ''), (letter) => letter.charCodeAt(0))
}

function interleaved(frame: Uint8Array, channels: number): FromClient[] {
  const samples = samplesOf(frame)
  return Array.from({ length: channels }, (_, channel) => ({
    kind: 'audio',
    channel,
    samples: samples.filter((_sample, at) => at % channels === channel),
  }))
}

/** Words with times spread evenly over an utterance. */
function timedWords({ text: whole, startMs, endMs }: TestUtterance) {
  const words = whole.split(' ').filter(Boolean)
  const step = (endMs - startMs) / Math.max(1, words.length)
  return words.map((word, at) => ({ word, startMs: startMs + at * step, endMs: startMs + (at + 1) * step }))
}

const json = (value: unknown) => [JSON.stringify(value)]

/** Understands control messages by their `type` or `message`. */
function control(frame: string, names: Readonly<Record<string, 'end' | 'flush'>>): FromClient[] {
  const message = parsed(frame)
  const kind = names[text(message['type']) ?? text(message['message']) ?? '']
  return [kind ? { kind } : other]
}

export const deepgramVoice: MakeVoice = ({ channels }) => ({
  hear: (frame) => (typeof frame === 'string' ? control(frame, { CloseStream: 'end', Finalize: 'flush' }) : interleaved(frame, channels)),
  say: (utterance) => {
    const { channel = 0, number, startMs, endMs, final, text: transcript } = utterance
    const words = timedWords(utterance).map((word) => ({
      word: word.word,
      punctuated_word: word.word,
      start: word.startMs / 1000,
      end: word.endMs / 1000,
      confidence: 0.9,
    }))
    return json({
      type: 'Results',
      channel_index: [channel, channels],
      // A result of the real engine begins where the last final ended: by that its versions are known.
      start: number === 0 && startMs < 1000 ? 0 : startMs / 1000,
      duration: (endMs - startMs) / 1000,
      is_final: final,
      speech_final: final,
      channel: { alternatives: [{ transcript, confidence: 0.9, words }] },
    })
  },
  finish: () => json({ type: 'Metadata', duration: 1, channels }),
})

export const fluxVoice: MakeVoice = () => {
  let sequence = 0
  return {
    hear: (frame) => (typeof frame === 'string' ? control(frame, { CloseStream: 'end' }) : interleaved(frame, 1)),
    say: (utterance) =>
      json({
        type: 'TurnInfo',
        event: utterance.final ? 'EndOfTurn' : 'Update',
        turn_index: utterance.number,
        sequence_id: (sequence += 1),
        audio_window_start: utterance.startMs / 1000,
        audio_window_end: utterance.endMs / 1000,
        transcript: utterance.text,
        words: timedWords(utterance).map(({ word }) => ({ word, confidence: 0.8 })),
      }),
    finish: () => [],
  }
}

export const assemblyVoice: MakeVoice = () => ({
  greet: () => json({ type: 'Begin', id: 'a', expires_at: 1_800_000_000 }),
  hear: (frame) => (typeof frame === 'string' ? control(frame, { Terminate: 'end', ForceEndpoint: 'flush' }) : interleaved(frame, 1)),
  say: (utterance) =>
    json({
      type: 'Turn',
      turn_order: utterance.number,
      turn_is_formatted: /[.?!]$/.test(utterance.text),
      end_of_turn: utterance.final,
      transcript: utterance.text,
      words: timedWords(utterance).map(({ word, startMs, endMs }) => ({ text: word, start: startMs, end: endMs, confidence: 0.9 })),
    }),
  finish: () => json({ type: 'Termination', audio_duration_seconds: 2, session_duration_seconds: 2 }),
})

export const sonioxVoice: MakeVoice = () => {
  let opened = false
  return {
    hear(frame) {
      if (typeof frame !== 'string') return interleaved(frame, 1)
      if (frame === '') return [{ kind: 'end' }]
      if (opened) return control(frame, { finalize: 'flush' })
      opened = true
      return [other]
    },
    say: (utterance) => {
      const tokens = timedWords(utterance).map(({ word, startMs, endMs }, at) => ({
        text: at === 0 ? word : ` ${word}`,
        start_ms: startMs,
        end_ms: endMs,
        confidence: 0.9,
        is_final: utterance.final,
      }))
      const end = utterance.final ? [{ text: '<end>', is_final: true, confidence: 1 }] : []
      return json({ tokens: [...tokens, ...end], final_audio_proc_ms: 0, total_audio_proc_ms: utterance.endMs })
    },
    finish: () => json({ tokens: [], finished: true }),
  }
}

export const speechmaticsVoice: MakeVoice = () => {
  let labels: string[] = []
  return {
    greet: () => json({ message: 'RecognitionStarted', id: 's' }),
    hear(frame) {
      if (typeof frame !== 'string') return interleaved(frame, 1)
      const message = parsed(frame)
      if (message['message'] === 'StartRecognition') {
        const given = fields(message['transcription_config'])['channel_diarization_labels']
        labels = Array.isArray(given) ? given.map(String) : []
      }
      if (message['message'] === 'AddChannelAudio') {
        return [{ kind: 'audio', channel: labels.indexOf(text(message['channel']) ?? ''), samples: samplesOf(fromBase64(message['data'])) }]
      }
      return control(frame, { EndOfStream: 'end', EndOfChannel: 'end' })
    },
    say: (utterance) => {
      const channel = labels[utterance.channel ?? 0]
      const results = timedWords(utterance).map(({ word, startMs, endMs }) => ({
        type: 'word',
        start_time: startMs / 1000,
        end_time: endMs / 1000,
        alternatives: [{ content: word, confidence: 0.9, speaker: 'UU' }],
      }))
      const message = { message: utterance.final ? 'AddTranscript' : 'AddPartialTranscript', results, ...(channel && { channel }) }
      return [JSON.stringify(message), ...(utterance.final ? json({ message: 'EndOfUtterance', ...(channel && { channel }) }) : [])]
    },
    finish: () => json({ message: 'EndOfTranscript' }),
  }
}

/** Acknowledges half of what it hears, so that a resumed session has to send the rest again. */
export const gladiaVoice: MakeVoice = ({ channels }) => ({
  hear: (frame) => (typeof frame === 'string' ? control(frame, { stop_recording: 'end' }) : interleaved(frame, channels)),
  say: (utterance) =>
    json({
      type: 'transcript',
      session_id: 'g',
      data: {
        id: `${utterance.channel ?? 0}-${utterance.number}`,
        is_final: utterance.final,
        utterance: {
          start: utterance.startMs / 1000,
          end: utterance.endMs / 1000,
          confidence: 0.9,
          channel: utterance.channel ?? 0,
          text: utterance.text,
          language: 'en',
          words: timedWords(utterance).map(({ word, startMs, endMs }) => ({
            word: ` ${word}`,
            start: startMs / 1000,
            end: endMs / 1000,
            confidence: 0.9,
          })),
        },
      },
    }),
  finish: () => json({ type: 'end_session', session_id: 'g' }),
})

export const openAiVoice: MakeVoice = () => {
  const begun = new Map<number, string>()
  const event = (type: string, more: object) => JSON.stringify({ type, event_id: 'e', ...more })
  return {
    greet: () => [event('session.created', {}), event('session.updated', {})],
    hear(frame) {
      const message = parsed(frame)
      if (message['type'] === 'input_audio_buffer.append') return interleaved(fromBase64(message['audio']), 1)
      return [{ kind: message['type'] === 'input_audio_buffer.commit' ? 'end' : 'other' }]
    },
    say({ number, text: transcript, startMs, endMs, final }) {
      const id = { item_id: `item-${number}` }
      const before = begun.get(number)
      const frames = before === undefined ? [event('input_audio_buffer.speech_started', { ...id, audio_start_ms: startMs })] : []
      begun.set(number, transcript)
      const delta = transcript.startsWith(before ?? '') ? transcript.slice((before ?? '').length) : transcript
      if (!final) return [...frames, event('conversation.item.input_audio_transcription.delta', { ...id, delta })]
      begun.delete(number)
      return [
        ...frames,
        event('input_audio_buffer.speech_stopped', { ...id, audio_end_ms: endMs }),
        event('input_audio_buffer.committed', { ...id, previous_item_id: null }),
        event('conversation.item.input_audio_transcription.completed', { ...id, transcript }),
      ]
    },
    finish: () => [JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', code: 'input_audio_buffer_commit_empty' } })],
  }
}

export const voskVoice: MakeVoice = () => ({
  hear: (frame) => (typeof frame === 'string' ? [frame === '{"eof" : 1}' ? { kind: 'end' } : other] : interleaved(frame, 1)),
  say: (utterance) => {
    if (!utterance.final) return json({ partial: utterance.text })
    const result = timedWords(utterance).map(({ word, startMs, endMs }) => ({ conf: 1, start: startMs / 1000, end: endMs / 1000, word }))
    return json({ result, text: utterance.text })
  },
  finish: () => json({ text: '' }),
})

export const sherpaVoice: MakeVoice = () => ({
  hear(frame) {
    if (typeof frame === 'string') return [frame === 'Done' ? { kind: 'end' } : other]
    const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
    const samples = Int16Array.from({ length: frame.length / 4 }, (_, at) => Math.round(view.getFloat32(at * 4, true) * 32_768))
    return [{ kind: 'audio', channel: 0, samples }]
  },
  say: (utterance) =>
    json({
      text: utterance.text,
      tokens: utterance.text.split(' '),
      timestamps: [0, (utterance.endMs - utterance.startMs) / 1000],
      start_time: utterance.startMs / 1000,
      segment: utterance.number,
      is_final: utterance.final,
      is_eof: false,
    }),
  finish: () => ['Done!'],
})

export const amazonVoice: MakeVoice = ({ channels }) => ({
  hear(frame) {
    if (typeof frame === 'string') return [other]
    const { headers, body } = decodeMessage(frame)
    if (headers[':event-type'] !== 'AudioEvent') return [other]
    return body.length === 0 ? [{ kind: 'end' }] : interleaved(body, channels)
  },
  say: (utterance) => {
    const Items = timedWords(utterance).map(({ word, startMs, endMs }) => ({
      Type: 'pronunciation',
      Content: word,
      StartTime: startMs / 1000,
      EndTime: endMs / 1000,
      Confidence: 0.9,
    }))
    const result = {
      ResultId: `${utterance.channel ?? 0}-${utterance.number}`,
      StartTime: utterance.startMs / 1000,
      EndTime: utterance.endMs / 1000,
      IsPartial: !utterance.final,
      ChannelId: `ch_${utterance.channel ?? 0}`,
      Alternatives: utterance.text === '' ? [] : [{ Transcript: utterance.text, Items }],
    }
    return [transcriptEvent({ Transcript: { Results: [result] } })]
  },
  finish: () => [transcriptEvent({ Transcript: { Results: [] } })],
})

function transcriptEvent(payload: object): Uint8Array<ArrayBuffer> {
  const headers = { ':event-type': 'TranscriptEvent', ':content-type': 'application/json', ':message-type': 'event' }
  return encodeMessage({ headers, body: new TextEncoder().encode(JSON.stringify(payload)) })
}
