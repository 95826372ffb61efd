import {
  amazonTranscribe,
  assemblyAi,
  createSttAdapter,
  deepgram,
  deepgramFlux,
  gladia,
  openAiRealtime,
  sherpaOnnx,
  soniox,
  speechmatics,
  vosk,
} from '@cuecard/core/adapters'
import type { SttAdapter, SttCodec } from '@cuecard/core/adapters'
import type { SpeechEngine, SpeechSettings } from '../settings/settings.ts'
import { fetchToken } from './fetch-token.ts'

type Place = { readonly endpoint?: string; readonly audioLeavesMachine?: boolean }

const codecs: Readonly<Record<SpeechEngine, (place: Place) => SttCodec>> = {
  'amazon-transcribe': () => amazonTranscribe(),
  assemblyai: assemblyAi,
  deepgram,
  'deepgram-flux': deepgramFlux,
  gladia: () => gladia(),
  'openai-realtime': openAiRealtime,
  'sherpa-onnx': sherpaOnnx,
  soniox,
  speechmatics,
  vosk,
}

/** The engine that the settings name. */
export function speechAdapter({ engine, address, tokenAddress, audioLeavesMachine }: SpeechSettings): SttAdapter {
  const codec = codecs[engine]({
    ...(address !== undefined && { endpoint: address }),
    ...(audioLeavesMachine !== undefined && { audioLeavesMachine }),
  })
  return createSttAdapter(codec, {
    credentials: async () => ({
      ...(address !== undefined && { url: address }),
      ...(tokenAddress !== undefined && (await fetchToken(tokenAddress, engine))),
    }),
  })
}

/** The rate that audio is sent at, in Hz: 16 kHz is what speech engines are made for, where the engine takes it. */
export function sampleRateOf({ capabilities: { sampleRates } }: SttAdapter): number {
  return sampleRates.includes(16_000) ? 16_000 : (sampleRates[0] ?? 16_000)
}
