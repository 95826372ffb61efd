import type { HeardEvent, SttCodec } from '../stt-codec.ts'
import { classifyClose } from './closing.ts'
import { number, parsed, seconds, text } from '../../fields.ts'
import type { Fields } from '../../fields.ts'
import { floatSamples } from './pcm.ts'

/** How a sherpa-onnx server is used. */
export interface SherpaOnnxOptions {
  readonly endpoint?: string
  /** Whether audio leaves the machine to reach that server; it does where nothing is said. */
  readonly audioLeavesMachine?: boolean
}

/**
 * The streaming server of sherpa-onnx. Segments are numbered and replaced until `is_final`; audio goes as 32-bit floats. The server
 * has no access control: put it behind a gateway, whose URL is the credential.
 * Source: github.com/k2-fsa/sherpa-onnx, `online-websocket-server`.
 */
export function sherpaOnnx({ endpoint = 'ws://127.0.0.1:6006', audioLeavesMachine = true }: SherpaOnnxOptions = {}): SttCodec {
  return {
    id: 'sherpa-onnx',
    capabilities: {
      partials: true,
      words: false,
      revisesFinals: false,
      channels: 'per-speaker',
      resume: 'none',
      languages: 'any',
      sampleRates: [16_000],
      chunkMs: [20, 250],
      audioLeavesMachine,
    },
    awaitsReady: false,
    connect: (_, { token, url = endpoint }) => ({ url, ...(token && { protocols: ['bearer', token] }) }),
    begin: () => ({
      audio: (pcm) => [floatSamples(pcm)],
      decode: (frame) => (frame === 'Done!' ? [{ type: 'finished' }] : decode(parsed(frame))),
      end: () => ['Done'],
    }),
    classify: (code) => classifyClose(code),
  }
}

function decode(message: Fields): HeardEvent[] {
  const segment = number(message['segment'])
  const whole = text(message['text'])
  if (segment === undefined || whole === undefined) return []
  const times: readonly unknown[] = Array.isArray(message['timestamps']) ? message['timestamps'] : []
  const startMs = seconds(message['start_time']) ?? 0
  const inSegment = (value: unknown) => {
    const ms = seconds(value)
    return ms === undefined ? undefined : startMs + ms
  }
  return [
    {
      type: 'segment',
      id: String(segment),
      channel: 0,
      text: whole,
      final: message['is_final'] === true,
      startMs: inSegment(times[0]) ?? startMs,
      endMs: inSegment(times.at(-1)),
    },
  ]
}
