import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { anthropic } from './llm/anthropic.ts'
import { formats } from './llm/answers.test.support.ts'
import type { LlmAdapter } from './llm/llm-adapter.ts'
import { partsOf, serveModel, streamed, textOf } from './llm/llm-server.test.support.ts'
import { openAiChat } from './llm/open-ai-chat.ts'
import { openAiResponses } from './llm/open-ai-responses.ts'
import { deepgram } from './stt/codecs/deepgram.ts'
import { gladia } from './stt/codecs/gladia.ts'
import { soniox } from './stt/codecs/soniox.ts'
import { speechmatics } from './stt/codecs/speechmatics.ts'
import { deepgramVoice, gladiaVoice, sonioxVoice, speechmaticsVoice } from './stt/codecs/voices.test.support.ts'
import type { MakeVoice } from './stt/codecs/voices.test.support.ts'
import { createSttAdapter } from './stt/create-stt-adapter.ts'
import type { SttCodec } from './stt/stt-codec.ts'
import { dialWithWs } from './web-sockets.test.support.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** What a vendor's own client understands. */
async function official(vendor: string, url: string): Promise<{ partials: number; finals: string[] }> {
  const script = join(import.meta.dirname, 'official-clients.test.support.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, vendor, url], {
    env: { ...process.env, NODE_OPTIONS: '' },
    timeout: 40_000,
  })
  return JSON.parse(stdout) as { partials: number; finals: string[] }
}

const sentences = ['my bill is wrong', 'and i am late']

/** An engine in a vendor's format that says two sentences, one after half a second of audio and one after a whole. */
async function serveVoice(makeVoice: MakeVoice): Promise<string> {
  const server = createServer((_, response) => {
    // Gladia's session is opened over HTTP.
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ id: 's', created_at: '2026-01-01T00:00:00Z', url: `${url()}/?token=t` }))
  })
  const sockets = new WebSocketServer({ server, handleProtocols: (offered) => [...offered][0] ?? false })
  const url = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  sockets.on('connection', (socket) => {
    const voice = makeVoice({ channels: 1, sampleRate: 16_000 })
    const send = (frames: readonly (string | Uint8Array)[]) => frames.forEach((frame) => socket.send(frame))
    let samples = 0
    let said = 0
    socket.on('message', (data: Buffer, isBinary) => {
      for (const message of voice.hear(isBinary ? new Uint8Array(data) : data.toString())) {
        if (message.kind === 'audio') samples += message.samples.length
        else if (message.kind === 'end') {
          send(voice.finish())
          setTimeout(() => socket.close(1000), 20)
        } else if (said === 0) send(voice.greet?.() ?? [])
        const text = sentences[said]
        if (text === undefined || samples < (said + 1) * 8000) continue
        const at = { number: said, text, startMs: said * 500, endMs: said * 500 + 400 }
        send([...voice.say({ ...at, text: text.slice(0, 6).trim(), final: false }), ...voice.say({ ...at, final: true })])
        said += 1
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(
    () => server.closeAllConnections(),
    () => sockets.close(),
    () => server.close(),
  )
  return url()
}

async function ours(codec: SttCodec, url: string): Promise<string[]> {
  const adapter = createSttAdapter(codec, { dial: dialWithWs, credentials: async () => ({ url, token: 't' }) })
  const stream = adapter.open({ callId: 'c1', sampleRate: 16_000, speakers: ['customer'] })
  const finals: string[] = []
  const reading = (async () => {
    for await (const event of stream) if (event.type === 'segment' && event.final) finals.push(event.text)
  })()
  for (let at = 0; at < 12; at += 1) stream.push({ pcm: new Int16Array(1600).fill(100), speaker: 'customer', captureMs: at * 100 })
  await stream.end()
  await reading
  return finals
}

describe('the server of the speech tests', () => {
  it.each<[string, SttCodec, MakeVoice]>([
    ['deepgram', deepgram(), deepgramVoice],
    ['speechmatics', speechmatics(), speechmaticsVoice],
    ['soniox', soniox(), sonioxVoice],
    ['gladia', gladia(), gladiaVoice],
  ])('is taken for the real one by the client of %s, which understands what ours does', async (vendor, codec, voice) => {
    const url = await serveVoice(voice)
    const understood = await official(vendor, url)
    expect(understood.finals).toEqual(sentences)
    expect(understood.partials).toBeGreaterThan(0)
    expect(await ours(codec, url)).toEqual(sentences)
  })
})

describe('the server of the language model tests', () => {
  it.each<[string, string, (url: string) => LlmAdapter]>([
    ['openai-chat', 'OpenAI Chat', (url) => openAiChat({ model: 'm', baseUrl: url })],
    ['openai-responses', 'OpenAI Responses', (url) => openAiResponses({ model: 'm', baseUrl: url })],
    ['anthropic', 'Anthropic', (url) => anthropic({ model: 'm', baseUrl: url })],
  ])('is taken for the real one by the client of %s, which reads what ours does', async (vendor, name, make) => {
    const { whole = [] } = formats.find((format) => format.name === name) ?? {}
    const server = await serveModel(streamed(...whole))
    closing.push(() => server.close())
    const url = `${server.url}/v1`
    const { finals } = await official(vendor, url)
    expect(finals).toEqual([textOf(await partsOf(make(url)))])
    expect(finals[0]).toBe('Slow döwn')
  })
})
