// Vendors' own clients, unmodified, against a server of the tests: node official-clients.test.support.mjs VENDOR URL
// Prints what they understood as JSON. In a Node of its own, because tests see packages as browsers do.
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'

globalThis.WebSocket ??= WebSocket
globalThis.CloseEvent ??= class extends Event {
  constructor(type, init = {}) {
    super(type)
    Object.assign(this, init)
  }
}

const [, , vendor, url] = process.argv
const http = url.replace(/^ws/, 'http')
const pieces = Array.from({ length: 12 }, (_, at) => Buffer.alloc(3200, at + 1))
const heard = { partials: 0, finals: [] }

async function send(push) {
  for (const piece of pieces) {
    push(piece)
    await sleep(10)
  }
}

/** The same limits as in the tests of our own adapters, so that a model that is always sure says the same. */
const request = { model: 'm', messages: [{ role: 'user', content: 'hello' }], stream: true, temperature: 0, max_tokens: 40 }

const clients = {
  async deepgram() {
    const { DeepgramClient } = await import('@deepgram/sdk')
    const environment = { base: http, production: url, agent: url, agentRest: http }
    const socket = await new DeepgramClient({ accessToken: 't', environment }).listen.v1.connect({
      model: 'nova-3',
      encoding: 'linear16',
      sample_rate: 16_000,
      interim_results: 'true',
      reconnectAttempts: 0,
    })
    const done = new Promise((resolve) => {
      socket.on('message', (message) => {
        if (message.type === 'Metadata') resolve()
        if (message.type !== 'Results') return
        if (message.is_final) heard.finals.push(message.channel.alternatives[0].transcript)
        else heard.partials += 1
      })
    })
    socket.connect()
    await socket.waitForOpen()
    await send((piece) => socket.sendMedia(piece))
    socket.sendCloseStream({ type: 'CloseStream' })
    await done
    socket.close()
  },
  async speechmatics() {
    const { RealtimeClient } = await import('@speechmatics/real-time-client')
    const client = new RealtimeClient({ url })
    client.addEventListener('receiveMessage', ({ data }) => {
      if (data.message === 'AddPartialTranscript') heard.partials += 1
      if (data.message === 'AddTranscript') heard.finals.push(data.results.map((result) => result.alternatives[0].content).join(' '))
    })
    const audio_format = { type: 'raw', encoding: 'pcm_s16le', sample_rate: 16_000 }
    await client.start('t', { transcription_config: { language: 'en', enable_partials: true }, audio_format })
    await send((piece) => client.sendAudio(piece))
    await client.stopRecognition()
  },
  async soniox() {
    const { RealtimeSttSession } = await import('@soniox/client')
    const session = new RealtimeSttSession('temp:t', url, {
      model: 'stt-rt-v5',
      audio_format: 'pcm_s16le',
      sample_rate: 16_000,
      num_channels: 1,
      enable_endpoint_detection: true,
    })
    let open = ''
    session.on('result', ({ tokens }) => {
      for (const token of tokens) {
        if (token.is_final) open += token.text
        else heard.partials += 1
      }
    })
    session.on('endpoint', () => {
      heard.finals.push(open.trim())
      open = ''
    })
    await session.connect()
    await send((piece) => session.sendAudio(piece))
    await session.finish()
  },
  async gladia() {
    const { GladiaClient } = await import('@gladiaio/sdk')
    const session = new GladiaClient({ apiKey: 'k', apiUrl: http }).liveV2().startSession({
      model: 'solaria-1',
      encoding: 'wav/pcm',
      sample_rate: 16_000,
      bit_depth: 16,
      channels: 1,
      messages_config: { receive_partial_transcripts: true },
    })
    session.on('message', (message) => {
      if (message.type !== 'transcript') return
      if (message.data.is_final) heard.finals.push(message.data.utterance.text)
      else heard.partials += 1
    })
    const ended = new Promise((resolve) => session.once('ended', resolve))
    await send((piece) => session.sendAudio(piece))
    session.stopRecording()
    await ended
  },
  async 'openai-chat'() {
    const { OpenAI } = await import('openai')
    const stream = await new OpenAI({ apiKey: 't', baseURL: http }).chat.completions.create(request)
    let text = ''
    for await (const chunk of stream) text += chunk.choices[0]?.delta?.content ?? ''
    heard.finals.push(text)
  },
  async 'openai-responses'() {
    const { OpenAI } = await import('openai')
    const stream = await new OpenAI({ apiKey: 't', baseURL: http }).responses.create({
      model: 'm',
      input: 'hello',
      stream: true,
      temperature: 0,
      max_output_tokens: 40,
    })
    let text = ''
    for await (const event of stream) if (event.type === 'response.output_text.delta') text += event.delta
    heard.finals.push(text)
  },
  async anthropic() {
    const { Anthropic } = await import('@anthropic-ai/sdk')
    const stream = await new Anthropic({ apiKey: 't', baseURL: http.replace(/\/v1$/, '') }).messages.create(request)
    let text = ''
    for await (const event of stream) if (event.type === 'content_block_delta') text += event.delta.text ?? ''
    heard.finals.push(text)
  },
}

await clients[vendor]()
process.stdout.write(JSON.stringify(heard))
process.exit(0)
