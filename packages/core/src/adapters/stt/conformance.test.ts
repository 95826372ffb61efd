import { describe, expect, it } from 'vitest'
import { runSttCheck, sttChecks } from '../../testing/stt/stt-conformance.ts'
import { azureTraits } from './azure-bench.test.support.ts'
import { amazonTranscribe } from './codecs/amazon-transcribe.ts'
import { assemblyAi } from './codecs/assembly-ai.ts'
import { deepgramFlux } from './codecs/deepgram-flux.ts'
import { deepgram } from './codecs/deepgram.ts'
import { gladia } from './codecs/gladia.ts'
import { openAiRealtime } from './codecs/open-ai-realtime.ts'
import { sherpaOnnx } from './codecs/sherpa-onnx.ts'
import { soniox } from './codecs/soniox.ts'
import { speechmatics } from './codecs/speechmatics.ts'
import { vosk } from './codecs/vosk.ts'
import * as voices from './codecs/voices.test.support.ts'
import { overWebSocket } from './web-socket-bench.test.support.ts'
import type { FormatUnderTest } from './web-socket-bench.test.support.ts'

const named = { sampleRate: 16_000, namesUtterances: true, hasTimes: true, expiredCode: 4401, fatalCode: 1003 }
const counted = { ...named, namesUtterances: false }

const formats: readonly FormatUnderTest[] = [
  { ...named, codec: deepgram(), voice: voices.deepgramVoice, expiredCode: 1008 },
  { ...named, codec: deepgramFlux(), voice: voices.fluxVoice, expiredCode: 1008 },
  { ...named, codec: assemblyAi(), voice: voices.assemblyVoice, expiredCode: 4001, fatalCode: 4002 },
  { ...counted, codec: soniox(), voice: voices.sonioxVoice },
  { ...counted, codec: speechmatics(), voice: voices.speechmaticsVoice, expiredCode: 4001, fatalCode: 4003 },
  { ...named, codec: gladia(), voice: voices.gladiaVoice, byUrl: true, expiredCode: 4401 },
  { ...counted, codec: openAiRealtime(), voice: voices.openAiVoice, sampleRate: 24_000 },
  { ...counted, codec: vosk(), voice: voices.voskVoice },
  { ...named, codec: sherpaOnnx(), voice: voices.sherpaVoice },
  { ...named, codec: amazonTranscribe(), voice: voices.amazonVoice, byUrl: true },
]

const benches = [...formats.map((format) => [format.codec.id, overWebSocket(format)] as const), ['azure-speech', azureTraits] as const]

describe.concurrent.each(benches)('%s', (_id, traits) => {
  it.for(sttChecks.map((check) => [check.name, check] as const))('%s', { timeout: 30_000 }, async ([_name, check], { skip }) => {
    const result = await runSttCheck(check, traits)
    if ('skipped' in result) skip(result.skipped)
    expect(result).toEqual({ passed: true })
  })
})

describe('the kit', () => {
  it('has at least forty checks that every adapter here is held to', () => {
    for (const { codec, ...traits } of formats) {
      const about = { capabilities: codec.capabilities, traits: { ...traits, greets: codec.awaitsReady, start: () => Promise.reject() } }
      expect(sttChecks.filter(({ unless }) => unless?.(about) === undefined).length).toBeGreaterThanOrEqual(40)
    }
  })
})
