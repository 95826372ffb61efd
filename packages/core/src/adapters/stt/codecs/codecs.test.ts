import { describe, expect, it } from 'vitest'
import type { HeardEvent, SttCodec } from '../stt-codec.ts'
import { amazonTranscribe } from './amazon-transcribe.ts'
import { assemblyAi } from './assembly-ai.ts'
import { deepgramFlux } from './deepgram-flux.ts'
import { deepgram } from './deepgram.ts'
import { encodeMessage } from './event-stream.ts'
import { gladia } from './gladia.ts'
import { openAiRealtime } from './open-ai-realtime.ts'
import { sherpaOnnx } from './sherpa-onnx.ts'
import { soniox } from './soniox.ts'
import { speechmatics } from './speechmatics.ts'
import { vosk } from './vosk.ts'

const setup = { callId: 'c1', sampleRate: 16_000, speakers: ['agent', 'customer'] as const, language: 'en-US', vocabulary: ['escrow'] }
const alone = { ...setup, speakers: ['customer'] as const }
const pcm = Int16Array.of(1, -2, 256, 32_767)

/** What a codec makes of messages, one after the other. */
function heard(codec: SttCodec, messages: readonly object[], of = alone): HeardEvent[] {
  const dialect = codec.begin(of, { token: 't' })
  return messages.flatMap((message) => dialect.decode(JSON.stringify(message)))
}

describe('Deepgram', () => {
  it('is asked for both channels, with the token as a subprotocol', () => {
    const { url, protocols } = deepgram().connect(setup, { token: 'jwt' })
    expect(protocols).toEqual(['bearer', 'jwt'])
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      model: 'nova-3',
      encoding: 'linear16',
      sample_rate: '16000',
      channels: '2',
      multichannel: 'true',
      interim_results: 'true',
      language: 'en-US',
      keyterm: 'escrow',
    })
  })

  it('sends samples as bytes, least significant first', () => {
    expect(deepgram().begin(setup, {}).audio(pcm)).toEqual([Uint8Array.of(1, 0, 254, 255, 0, 1, 255, 127)])
  })

  it('replaces a result until it is final, and takes the words with their punctuation', () => {
    const result = (transcript: string, is_final: boolean) => ({
      type: 'Results',
      channel_index: [1, 2],
      start: 3,
      duration: 1.98,
      is_final,
      speech_final: is_final,
      channel: {
        alternatives: [
          {
            transcript,
            confidence: 0.98,
            words: [{ word: 'my', punctuated_word: 'My', start: 3.1, end: 3.2, confidence: 0.99, speaker: 1 }],
          },
        ],
      },
    })
    const word = { text: 'My', startMs: 3100, endMs: 3200, confidence: 0.99 }
    const segment = { type: 'segment', id: '1-3000', channel: 1, startMs: 3100, endMs: 3200, words: [word], voice: '1', confidence: 0.98 }
    expect(heard(deepgram(), [result('my', false), result('My bill.', true)])).toEqual([
      { ...segment, text: 'my', final: false },
      { ...segment, text: 'My bill.', final: true },
      { type: 'turn-ended', channel: 1, atMs: 3200 },
    ])
  })

  it('says when speech begins and ends', () => {
    expect(
      heard(deepgram(), [
        { type: 'SpeechStarted', channel: [0, 2], timestamp: 3.05 },
        { type: 'UtteranceEnd', channel: [1, 2], last_word_end: 4.98 },
      ]),
    ).toEqual([
      { type: 'speech-started', channel: 0, atMs: 3050 },
      { type: 'speech-ended', channel: 1, atMs: 4980 },
    ])
  })

  it('tries again after silence, gets another token after a policy, and gives up on audio that cannot be decoded', () => {
    expect(deepgram().classify(1011, 'NET-0001')).toBe('retry')
    expect(deepgram().classify(1008, '')).toBe('refresh')
    expect(deepgram().classify(1008, 'DATA-0000')).toBe('fatal')
  })
})

describe('Deepgram Flux', () => {
  const turn = (event: string, sequence_id: number, transcript: string) => ({
    type: 'TurnInfo',
    event,
    turn_index: 2,
    sequence_id,
    audio_window_start: 4,
    audio_window_end: 5.2,
    transcript,
    words: [
      { word: 'Hi', confidence: 0.9 },
      { word: 'there', confidence: 0.7 },
    ],
  })

  it('gives a turn as it stands, and passes over one that comes out of order', () => {
    const events = heard(deepgramFlux(), [turn('StartOfTurn', 1, 'Hi'), turn('EndOfTurn', 3, 'Hi there.'), turn('Update', 2, 'Hi there')])
    expect(events).toMatchObject([
      { type: 'speech-started', atMs: 4000 },
      { type: 'segment', id: '2', text: 'Hi', final: false, startMs: 4000, confidence: 0.7 },
      { type: 'segment', id: '2', text: 'Hi there.', final: true, startMs: 4000, endMs: 5200 },
      { type: 'turn-ended' },
    ])
    expect(events).toHaveLength(4)
  })

  it('does not take an early guess at the end of a turn for its end', () => {
    expect(heard(deepgramFlux(), [turn('EagerEndOfTurn', 1, 'Hi')])).toMatchObject([{ final: false }])
  })
})

describe('AssemblyAI', () => {
  const turn = { type: 'Turn', turn_order: 3, end_of_turn: true, words: [{ text: 'hello', start: 100, end: 500, confidence: 0.99 }] }

  it('says what it needs in the URL', () => {
    expect(Object.fromEntries(new URL(assemblyAi().connect(alone, { token: 'one-time' }).url).searchParams)).toEqual({
      sample_rate: '16000',
      encoding: 'pcm_s16le',
      speech_model: 'universal-streaming-english',
      format_turns: 'true',
      keyterms_prompt: '["escrow"]',
      token: 'one-time',
    })
  })

  it('ends a turn at once, and lets punctuation and speaker revise it', () => {
    const events = heard(assemblyAi(), [
      { type: 'Begin', id: 'x', expires_at: 1 },
      { ...turn, transcript: 'hello world', turn_is_formatted: false },
      { ...turn, transcript: 'Hello, world.', turn_is_formatted: true },
      { type: 'SpeakerRevision', revisions: [{ turn_order: 3, speaker_label: 'B', words: [] }] },
    ])
    expect(events).toMatchObject([
      { type: 'ready' },
      { id: '3', text: 'hello world', final: true },
      { type: 'turn-ended', atMs: 500 },
      { id: '3', text: 'Hello, world.', final: true },
      { id: '3', text: 'Hello, world.', final: true, voice: 'B' },
    ])
    expect(events).toHaveLength(5)
  })

  it.each([
    [4001, 'refresh'],
    [4002, 'fatal'],
    [4029, 'retry'],
    [3005, 'retry'],
    [3006, 'fatal'],
    [1006, 'retry'],
  ])('takes close code %i for %s', (code, as) => {
    expect(assemblyAi().classify(code, '')).toBe(as)
    expect(heard(assemblyAi(), [{ type: 'Error', error_code: code, error: 'x' }])).toEqual([{ type: 'refused', as, code }])
  })
})

describe('Soniox', () => {
  const token = (text: string, is_final: boolean, start_ms?: number) => ({
    text,
    is_final,
    confidence: 0.9,
    ...(start_ms !== undefined && { start_ms, end_ms: start_ms + 100 }),
  })

  it('says in its first message who it is and what comes', () => {
    const { opening = [] } = soniox().begin(alone, { token: 'temp:k' })
    expect(JSON.parse(String(opening[0]))).toEqual({
      api_key: 'temp:k',
      model: 'stt-rt-v5',
      audio_format: 'pcm_s16le',
      sample_rate: 16_000,
      num_channels: 1,
      enable_endpoint_detection: true,
      language_hints: ['en'],
      context: { terms: ['escrow'] },
    })
  })

  it('joins the tokens of an utterance, final ones once, and ends it without its mark', () => {
    const events = heard(soniox(), [
      { tokens: [token('Hel', true, 0), token('lo', false, 100)], final_audio_proc_ms: 90 },
      { tokens: [token('lo', true, 100), token(' the', false, 300)], final_audio_proc_ms: 200 },
      { tokens: [token(' there', true, 300), token('<end>', true)], final_audio_proc_ms: 480 },
    ])
    expect(events).toMatchObject([
      { id: '0', text: 'Hello', final: false },
      { id: '0', text: 'Hello the', final: false },
      { id: '0', text: 'Hello there', final: true, startMs: 0, endMs: 400, words: [{ text: 'Hello' }, { text: 'there' }] },
      { type: 'turn-ended' },
      { type: 'acknowledged', throughMs: 480 },
    ])
  })

  it('ends what is open when it has finished', () => {
    expect(heard(soniox(), [{ tokens: [token('bye', true, 0)] }, { tokens: [], finished: true }]).slice(-3)).toMatchObject([
      { text: 'bye', final: true },
      { type: 'turn-ended' },
      { type: 'finished' },
    ])
  })

  it.each([
    [401, 'refresh'],
    [402, 'fatal'],
    [429, 'retry'],
    [503, 'retry'],
  ])('takes error %i for %s', (code, as) => {
    expect(heard(soniox(), [{ error_code: code, error_message: 'x' }])).toEqual([{ type: 'refused', as, code }])
  })
})

describe('Speechmatics', () => {
  const word = (content: string, start: number) => ({
    type: 'word',
    start_time: start,
    end_time: start + 0.4,
    alternatives: [{ content, confidence: 0.9, speaker: 'S1' }],
  })
  const stop = {
    type: 'punctuation',
    attaches_to: 'previous',
    is_eos: true,
    start_time: 2,
    end_time: 2,
    alternatives: [{ content: '.', confidence: 1 }],
  }

  it('joins the pieces of an utterance, with partials behind what is final', () => {
    const events = heard(speechmatics(), [
      { message: 'AddPartialTranscript', results: [word('hello', 0.6)] },
      { message: 'AddTranscript', results: [word('hello', 0.6)] },
      { message: 'AddPartialTranscript', results: [word('there', 1.2)] },
      { message: 'AddTranscript', results: [word('there', 1.2), stop] },
    ])
    expect(events).toMatchObject([
      { id: '0-0', text: 'hello', final: false, startMs: 600, voice: 'S1' },
      { id: '0-0', text: 'hello', final: false },
      { id: '0-0', text: 'hello there', final: false },
      { id: '0-0', text: 'hello there.', final: true, startMs: 600, endMs: 1600, words: [{ text: 'hello' }, { text: 'there.' }] },
      { type: 'turn-ended' },
    ])
  })

  it('sends each channel under its name, and hears each under it', () => {
    const dialect = speechmatics().begin(setup, {})
    expect(dialect.audio(Int16Array.of(1, 2, 1, 2)).map((frame) => JSON.parse(String(frame)) as unknown)).toEqual([
      { message: 'AddChannelAudio', channel: 'agent', data: 'AQABAA==' },
      { message: 'AddChannelAudio', channel: 'customer', data: 'AgACAA==' },
    ])
    expect(
      dialect.decode(JSON.stringify({ message: 'AddPartialTranscript', channel: 'customer', results: [word('no', 1)] })),
    ).toMatchObject([{ channel: 1, text: 'no' }])
  })

  it('says how many messages of audio there were', () => {
    const dialect = speechmatics().begin(alone, {})
    dialect.audio(pcm)
    dialect.audio(pcm)
    expect(dialect.end()).toEqual(['{"message":"EndOfStream","last_seq_no":2}'])
  })

  it.each([
    ['not_authorised', 'refresh'],
    ['invalid_model', 'fatal'],
    ['protocol_error', 'fatal'],
    ['quota_exceeded', 'retry'],
    ['job_error', 'retry'],
  ])('takes the error %s for %s', (type, as) => {
    expect(heard(speechmatics(), [{ message: 'Error', type, reason: 'x' }])).toEqual([{ type: 'refused', as, code: type }])
  })
})

describe('Gladia', () => {
  it('counts the acknowledged bytes of both channels as time', () => {
    expect(heard(gladia(), [{ type: 'audio_chunk', acknowledged: true, data: { byte_range: [0, 6400] } }], setup as never)).toEqual([
      { type: 'acknowledged', throughMs: 100 },
    ])
  })

  it('gives an utterance under its id', () => {
    const utterance = {
      start: 0.5,
      end: 1.9,
      confidence: 0.9,
      channel: 1,
      speaker: 0,
      language: 'en',
      text: 'hello',
      words: [{ word: ' hello', start: 0.5, end: 0.9, confidence: 0.9 }],
    }
    expect(heard(gladia(), [{ type: 'transcript', data: { id: '00-1', is_final: true, utterance } }])).toEqual([
      {
        type: 'segment',
        id: '00-1',
        channel: 1,
        text: 'hello',
        final: true,
        startMs: 500,
        endMs: 1900,
        confidence: 0.9,
        voice: '0',
        language: 'en',
        words: [{ text: 'hello', startMs: 500, endMs: 900, confidence: 0.9 }],
      },
    ])
  })
})

describe('OpenAI', () => {
  it('shows the secret in a subprotocol, and sets the session up before any audio', () => {
    expect(openAiRealtime().connect(alone, { token: 'ek_1' }).protocols).toEqual(['realtime', 'openai-insecure-api-key.ek_1'])
    const dialect = openAiRealtime().begin({ ...alone, sampleRate: 24_000 }, {})
    expect(JSON.parse(String(dialect.opening?.[0]))).toMatchObject({
      type: 'session.update',
      session: {
        type: 'transcription',
        audio: { input: { format: { type: 'audio/pcm', rate: 24_000 }, transcription: { language: 'en' } } },
      },
    })
    expect(dialect.audio(Int16Array.of(1))).toEqual(['{"type":"input_audio_buffer.append","audio":"AQA="}'])
  })

  it('adds the pieces of an item, and takes the whole in their place', () => {
    const item = { item_id: 'i1', content_index: 0 }
    expect(
      heard(openAiRealtime(), [
        { type: 'input_audio_buffer.speech_started', audio_start_ms: 1200, item_id: 'i1' },
        { type: 'conversation.item.input_audio_transcription.delta', ...item, delta: 'hel' },
        { type: 'conversation.item.input_audio_transcription.delta', ...item, delta: 'low' },
        { type: 'input_audio_buffer.speech_stopped', audio_end_ms: 2000, item_id: 'i1' },
        { type: 'conversation.item.input_audio_transcription.completed', ...item, transcript: 'hello' },
      ]),
    ).toMatchObject([
      { type: 'speech-started', atMs: 1200 },
      { id: 'i1', text: 'hel', final: false, startMs: 1200 },
      { id: 'i1', text: 'hellow', final: false },
      { type: 'speech-ended', atMs: 2000 },
      { id: 'i1', text: 'hello', final: true, startMs: 1200, endMs: 2000 },
      { type: 'turn-ended' },
    ])
  })

  it.each([
    ['invalid_api_key', 'refresh'],
    ['session_expired', 'refresh'],
    ['invalid_value', 'fatal'],
    ['insufficient_quota', 'fatal'],
    ['rate_limit_exceeded', 'retry'],
    ['server_error', 'retry'],
  ])('takes the error %s for %s', (code, as) => {
    expect(heard(openAiRealtime(), [{ type: 'error', error: { code } }])).toEqual([{ type: 'refused', as, code }])
  })
})

describe('Vosk', () => {
  it('replaces the partial by the final with its words, and takes back a partial that came to nothing', () => {
    expect(
      heard(vosk(), [
        { partial: '' },
        { partial: 'hello' },
        { result: [{ conf: 1, start: 0.6, end: 1.1, word: 'hello' }], text: 'hello' },
        { text: '' },
        { partial: 'uh' },
        { text: '' },
      ]),
    ).toMatchObject([
      { id: '0', text: 'hello', final: false },
      { id: '0', text: 'hello', final: true, startMs: 600, endMs: 1100 },
      { id: '1', text: 'uh', final: false },
      { id: '1', text: '', final: true },
    ])
  })

  it('ends with the very letters that the server compares', () => {
    expect(vosk().begin(alone, {}).end()).toEqual(['{"eof" : 1}'])
  })
})

describe('sherpa-onnx', () => {
  it('sends samples as floats', () => {
    const [frame] = sherpaOnnx().begin(alone, {}).audio(Int16Array.of(16_384, -32_768))
    expect([...new Float32Array((frame as Uint8Array<ArrayBuffer>).buffer)]).toEqual([0.5, -1])
  })

  it('counts the times of tokens from the start of their segment', () => {
    expect(
      heard(sherpaOnnx(), [{ text: 'hello', tokens: ['he', 'llo'], timestamps: [0.1, 0.5], segment: 4, start_time: 2, is_final: true }]),
    ).toMatchObject([{ id: '4', startMs: 2100, endMs: 2500, final: true }])
  })
})

describe('Amazon Transcribe', () => {
  const exception = (type: string) =>
    encodeMessage({ headers: { ':message-type': 'exception', ':exception-type': type }, body: new Uint8Array() })

  it('connects where the signed URL says', () => {
    expect(amazonTranscribe().connect(setup, { url: 'wss://signed' })).toEqual({ url: 'wss://signed' })
  })

  it('understands a result of the second channel', () => {
    const result = {
      ResultId: 'r1',
      StartTime: 0.9,
      EndTime: 3.2,
      IsPartial: true,
      ChannelId: 'ch_1',
      Alternatives: [
        {
          Transcript: 'thank you',
          Items: [
            { StartTime: 0.9, EndTime: 1.1, Type: 'pronunciation', Content: 'thank', Confidence: 0.8, Speaker: '0' },
            { Type: 'punctuation', Content: ',' },
          ],
        },
      ],
    }
    const body = new TextEncoder().encode(JSON.stringify({ Transcript: { Results: [result] } }))
    const frame = encodeMessage({ headers: { ':message-type': 'event', ':event-type': 'TranscriptEvent' }, body })
    expect(amazonTranscribe().begin(setup, {}).decode(frame)).toMatchObject([
      {
        id: 'r1',
        channel: 1,
        text: 'thank you',
        final: false,
        startMs: 900,
        endMs: 3200,
        confidence: 0.8,
        voice: '0',
        words: [{ text: 'thank' }],
      },
    ])
  })

  it.each([
    ['LimitExceededException', 'retry'],
    ['BadRequestException', 'fatal'],
    ['ExpiredTokenException', 'refresh'],
    ['SomethingNewException', 'retry'],
  ])('takes %s for %s', (type, as) => {
    expect(amazonTranscribe().begin(setup, {}).decode(exception(type))).toEqual([{ type: 'refused', as, code: type }])
  })

  it('does not take a damaged message for a sound one', () => {
    const frame = exception('X')
    frame[14] = 0
    expect(() => amazonTranscribe().begin(setup, {}).decode(frame)).toThrow('damaged')
  })
})
