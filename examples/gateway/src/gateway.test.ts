import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { openAiChat } from '@cuecard/core/llm'
import { replayCall } from '@cuecard/core'
import { general } from '@cuecard/core/playbooks/general'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { scriptedCall } from '@cuecard/core/testing'
import { issueToken } from './agents.ts'
import { presignTranscribe } from './presign-transcribe.ts'
import { RateLimit } from './rate-limit.ts'
import { serveGateway } from './serve-gateway.ts'
import type { RunningGateway } from './serve-gateway.ts'
import { readSettings } from './settings.ts'
import type { Settings } from './settings.ts'

const secret = 'a secret that is long enough for a test'
const origin = 'https://desktop.example'
const closing: (() => unknown)[] = []

let gateway: RunningGateway
let settings: Settings
let upstream: {
  readonly url: string
  requests: { url: string; headers: Record<string, unknown>; body: string; aborted: boolean }[]
  answer: RequestListener
}
let speech: { readonly url: string; readonly server: WebSocketServer }
/** What the gateway's calls to vendors were answered with. */
let vendorCalls: { url: string; headers: Record<string, string>; body: unknown }[] = []
let vendorAnswer: () => Response = () => Response.json({})

beforeAll(async () => {
  upstream = { url: '', requests: [], answer: (_, response) => response.end() }
  const model = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const seen = { url: request.url ?? '', headers: request.headers, body, aborted: false }
      upstream.requests.push(seen)
      response.on('close', () => (seen.aborted = !response.writableEnded))
      upstream.answer(request, response)
    })
  })
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve))
  Object.assign(upstream, { url: `http://127.0.0.1:${(model.address() as AddressInfo).port}` })
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  speech = { server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` }
  settings = readSettings({
    PORT: '0',
    CUECARD_SECRET: secret,
    CUECARD_ORIGINS: origin,
    CUECARD_KEY_DEEPGRAM: 'vendor-key',
    CUECARD_KEY_GLADIA: 'vendor-key',
    CUECARD_ENGINE_VOSK: `${speech.url}?model=house`,
    CUECARD_AUTHORIZATION_VOSK: 'Token vendor-key',
    CUECARD_MODEL_URL: upstream.url,
    CUECARD_MODEL_KEY: 'model-key',
    CUECARD_REQUESTS_PER_MINUTE: '1000',
  })
  const vendorFetch: typeof fetch = async (given, init) => {
    const url = given instanceof Request ? given.url : given.toString()
    if (url.startsWith(upstream.url)) return fetch(url, init)
    vendorCalls.push({
      url,
      headers: { ...(init?.headers as Record<string, string>) },
      body: JSON.parse(typeof init?.body === 'string' ? init.body : 'null'),
    })
    return vendorAnswer()
  }
  gateway = await serveGateway(settings, vendorFetch)
  closing.push(
    () => gateway.close(),
    () => server.close(),
    () => model.close(),
  )
}, 120_000)

afterAll(async () => {
  for (const close of closing) await close()
})

afterEach(() => {
  vendorCalls = []
  upstream.requests = []
})

const tokenOf = (id: string, isSupervisor = false) => issueToken({ id, isSupervisor }, settings.secret, 60)

async function call(path: string, init: RequestInit & { readonly agent?: string; readonly supervisor?: boolean } = {}): Promise<Response> {
  const { agent = 'dana', supervisor = false, headers, ...rest } = init
  const authorization = agent === '' ? undefined : `Bearer ${await tokenOf(agent, supervisor)}`
  return fetch(`${gateway.url}${path}`, { ...rest, headers: { ...(authorization && { authorization }), ...(headers as object) } })
}

const post = (path: string, body: unknown, more: Parameters<typeof call>[1] = {}) =>
  call(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), ...more })

describe('who may come in', () => {
  it('is well and ready without a token', async () => {
    expect(await (await call('/healthz', { agent: '' })).json()).toEqual({ ok: true })
    expect(await (await call('/readyz', { agent: '' })).json()).toEqual({ ready: true })
  })

  it('is nobody without a token of ours', async () => {
    const others = [
      undefined,
      'Bearer nonsense',
      `Bearer ${await issueToken({ id: 'dana', isSupervisor: false }, new TextEncoder().encode('x'.repeat(40)), 60)}`,
    ]
    const expired = await issueToken({ id: 'dana', isSupervisor: false }, settings.secret, -10)
    for (const authorization of [...others, `Bearer ${expired}`]) {
      const response = await fetch(`${gateway.url}/records/c1`, { headers: authorization ? { authorization } : {} })
      expect(response.status).toBe(401)
    }
  })

  it('is a page of the list, and no other', async () => {
    const allowed = (from: string) => call('/healthz', { agent: '', headers: { origin: from } })
    expect((await allowed(origin)).headers.get('access-control-allow-origin')).toBe(origin)
    expect((await allowed('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('may ask so often a minute, and is told when to come back', () => {
    let nowMs = 0
    const limit = new RateLimit(60, () => nowMs)
    expect(Array.from({ length: 61 }, () => limit.take('dana')).filter((wait) => wait > 0)).toEqual([1])
    expect(limit.take('lee')).toBe(0)
    nowMs = 1000
    expect([limit.take('dana'), limit.take('dana')]).toEqual([0, 1])
  })

  it('may not send more than a request needs', async () => {
    expect((await post('/tokens/deepgram', `{"x":"${'x'.repeat(70_000)}"}`)).status).toBe(413)
  })
})

describe('tokens of vendors', () => {
  it('are made with the key, which stays here', async () => {
    vendorAnswer = () => Response.json({ access_token: 'short-lived', expires_in: 60 })
    const response = await post('/tokens/deepgram', {})
    expect(await response.json()).toEqual({ token: 'short-lived' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(vendorCalls).toMatchObject([{ url: 'https://api.deepgram.com/v1/auth/grant', headers: { authorization: 'Token vendor-key' } }])
  })

  it('may be a URL', async () => {
    vendorAnswer = () => Response.json({ id: 'x', url: 'wss://live.example/?token=t' })
    expect(await (await post('/tokens/gladia', { sampleRate: 16_000, channels: 2 })).json()).toEqual({ url: 'wss://live.example/?token=t' })
    expect(vendorCalls).toMatchObject([{ body: { channels: 2, messages_config: { receive_acknowledgments: true } } }])
  })

  it('are not to be had of a vendor without a key, or with a request that is none', async () => {
    expect((await post('/tokens/soniox', {})).status).toBe(404)
    expect((await post('/tokens/constructor', {})).status).toBe(404)
    for (const body of [{ sampleRate: 1 }, { channels: 3 }, { language: '../..' }, '{'])
      expect((await post('/tokens/deepgram', body)).status).toBe(400)
  })

  it('are not to be had when the vendor says no, and its words go no further', async () => {
    vendorAnswer = () => new Response('account 4711 is out of funds', { status: 402 })
    const response = await post('/tokens/deepgram', {})
    expect(response.status).toBe(502)
    expect(await response.text()).not.toContain('4711')
  })

  it('of Amazon are signed URLs', () => {
    const request = { sampleRate: 16_000, channels: 2, language: 'en-US' }
    const url = new URL(presignTranscribe('AKID:SECRET:us-east-1', request, new Date('2026-11-21T10:00:00.000Z')))
    expect(url.host).toBe('transcribestreaming.us-east-1.amazonaws.com:8443')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      'X-Amz-Credential': 'AKID/20261121/us-east-1/transcribe/aws4_request',
      'X-Amz-Date': '20261121T100000Z',
      'X-Amz-SignedHeaders': 'host',
      'enable-channel-identification': 'true',
      'sample-rate': '16000',
    })
    expect(url.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/)
    expect(url.href).not.toContain('SECRET')
  })
})

describe('the relay of a language model', () => {
  const chunk = (content: string) =>
    `data: ${JSON.stringify({ id: 'c', model: 'm', choices: [{ delta: { content }, finish_reason: null }] })}\n\n`

  it('serves our adapter, with the gateway’s key', async () => {
    upstream.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(`${chunk('Slow ')}${chunk('down')}data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n`)
    }
    const adapter = openAiChat({ model: 'm', credentials: async () => ({ url: `${gateway.url}/model`, token: await tokenOf('dana') }) })
    const parts = []
    for await (const part of adapter.stream({ instructions: 'i', messages: [] }, { signal: new AbortController().signal })) parts.push(part)
    expect(parts).toMatchObject([{}, { delta: 'Slow ' }, { delta: 'down' }, { type: 'finish', reason: 'stop' }])
    expect(upstream.requests).toMatchObject([{ url: '/chat/completions', headers: { authorization: 'Bearer model-key' } }])
  })

  it('cancels the request to the model when the client goes away', async () => {
    upstream.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(chunk('Slow '))
    }
    const abort = new AbortController()
    const response = await post('/model/chat/completions', { model: 'm', messages: [] }, { signal: abort.signal })
    await response.body?.getReader().read()
    abort.abort()
    await expect.poll(() => upstream.requests[0]?.aborted).toBe(true)
  })

  it('takes no tools, no other paths and nothing that is no request', async () => {
    for (const body of [{ tools: [] }, { functions: [] }, '[', 'null'])
      expect((await post('/model/chat/completions', body)).status).toBe(400)
    expect((await post('/model/files', {})).status).toBe(404)
    expect(upstream.requests).toEqual([])
  })

  it('passes on that there is too much to do, and hides that its key is wrong', async () => {
    upstream.answer = (_, response) => response.writeHead(429).end('account 4711')
    const busy = await post('/model/chat/completions', { model: 'm' })
    expect([busy.status, await busy.text()]).toEqual([429, '{"error":"the model refused"}'])
    upstream.answer = (_, response) => response.writeHead(401).end()
    expect((await post('/model/chat/completions', { model: 'm' })).status).toBe(502)
  })
})

describe('the relay of speech', () => {
  const dial = async (path: string, protocols: string[], headers: Record<string, string> = {}, at = gateway.url) => {
    const socket = new WebSocket(`${at.replace('http', 'ws')}${path}`, protocols, { headers })
    const outcome = await new Promise<number | 'open'>((resolve) => {
      socket.on('open', () => resolve('open'))
      socket.on('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode))
      socket.on('error', () => {})
    })
    return { socket, outcome }
  }

  it('passes messages both ways as they are, and closes both ends together', async () => {
    const received: [string, boolean][] = []
    speech.server.once('connection', (engine) => {
      engine.on('message', (data: Buffer, isBinary) => {
        received.push([data.toString('hex'), isBinary])
        if (!isBinary) engine.send('{"partial":"hello"}')
        else engine.close(4002, 'no funds')
      })
    })
    const { socket } = await dial('/speech/vosk', ['bearer', await tokenOf('dana')])
    const answers: string[] = []
    socket.on('message', (data: Buffer) => answers.push(data.toString()))
    const closed = new Promise((resolve) => socket.on('close', (code, reason) => resolve([code, reason.toString()])))
    socket.send('{"config":{}}')
    socket.send(Buffer.from([1, 2, 3]))
    expect(await closed).toEqual([4002, 'no funds'])
    expect(received).toEqual([
      [Buffer.from('{"config":{}}').toString('hex'), false],
      ['010203', true],
    ])
    expect(answers).toEqual(['{"partial":"hello"}'])
  })

  it('turns away who is not known, comes from elsewhere, or wants what is not there', async () => {
    const token = await tokenOf('dana')
    expect((await dial('/speech/vosk', ['bearer', 'nonsense'])).outcome).toBe(401)
    expect((await dial('/speech/vosk', [])).outcome).toBe(401)
    expect((await dial('/speech/other', ['bearer', token])).outcome).toBe(404)
    expect((await dial('/speech/constructor', ['bearer', token])).outcome).toBe(404)
    expect((await dial('/speech/vosk', ['bearer', token], { origin: 'https://evil.example' })).outcome).toBe(403)
  })

  it('tells the engine what the audio is like, with the key that stays here', async () => {
    const asked = new Promise((resolve) => {
      speech.server.once('connection', (engine, { url, headers }) => {
        resolve([url, headers.authorization])
        engine.close()
      })
    })
    await dial('/speech/vosk?sample_rate=16000&multichannel=true&model=other', ['bearer', await tokenOf('dana')])
    expect(await asked).toEqual(['/?model=house&sample_rate=16000&multichannel=true', 'Token vendor-key'])
  })

  it('counts among the requests of an agent', async () => {
    const other = await serveGateway({ ...settings, requestsPerMinute: 2 })
    const protocols = ['bearer', await tokenOf('dana')]
    const outcomes = []
    for (let asks = 0; asks < 3; asks += 1) outcomes.push((await dial('/speech/none', protocols, {}, other.url)).outcome)
    expect(outcomes).toEqual([404, 404, 429])
    await other.close()
  })
})

describe('records', () => {
  const linesOf = (callId: string) => {
    const script = 'call voice\n0:01 agent: hello this is dana\n0:05 customer: let me speak to your manager\n0:20 end'
    const record = replayCall(scriptedCall(script, { callId }), { playbook: general, moments, privacy: createPrivacyGate() })
    return record.map((event) => JSON.stringify(event)).join('\n')
  }
  const put = (callId: string, lines: string, agent = 'dana') => call(`/records/${callId}`, { method: 'PUT', body: lines, agent })

  it('are kept, grow, and are read by their agent and by a supervisor alone', async () => {
    const whole = linesOf('c1')
    const part = whole.split('\n').slice(0, 5).join('\n')
    expect(await (await put('c1', part)).json()).toEqual({ events: 5, ended: false })
    expect(await (await put('c1', whole)).json()).toMatchObject({ ended: true })
    expect((await put('c1', whole)).status).toBe(200)
    expect(await (await call('/records/c1')).text()).toBe(whole)
    expect((await call('/records/c1', { agent: 'lee' })).status).toBe(404)
    expect(await (await call('/records/c1', { agent: 'sam', supervisor: true })).text()).toBe(whole)
    expect((await put('c1', whole, 'lee')).status).toBe(403)
  })

  it('are kept where personal data was hidden in them, of every kind and anywhere', async () => {
    const script = `call voice
      0:01 agent: hello this is dana who am i speaking with
      0:05 customer: my name is wanda kellerman and my phone number is 415 555 0134
      0:12 agent: and your email address
      0:15 customer: it is wanda dot kellerman at example dot com
      0:22 agent: what is the card number
      0:26 customer: 4111 1111 1111 1111 and the pin is 4921
      0:40 agent: your account number please
      0:44 customer: it is 000123456789
      0:55 end`
    const record = replayCall(scriptedCall(script, { callId: 'c4' }), { playbook: general, moments, privacy: createPrivacyGate() })
    const lines = record.map((event) => JSON.stringify(event)).join('\n')
    expect(lines).toMatch(/\[PERSON_1\].*\[PHONE_1\]/)
    expect(await (await put('c4', lines)).json()).toEqual({ events: record.length, ended: true })
  })

  it('are refused where they were changed, cut, or are another call’s', async () => {
    const whole = linesOf('c3')
    expect((await put('c3', whole)).status).toBe(200)
    const changed = whole.replace('hello', 'howdy')
    expect(await (await put('c3', changed)).json()).toMatchObject({ error: expect.stringContaining('hash') as string })
    expect((await put('c3', whole.split('\n').slice(0, 3).join('\n'))).status).toBe(409)
    expect((await put('c9', whole)).status).toBe(422)
    expect((await put('c9', '')).status).toBe(422)
  })

  it('are refused where they still hold personal data, by the number of the line and without the words', async () => {
    // A gate that hides nothing, as a host with a mistake in it would have.
    const raw = createPrivacyGate({ types: { CARD_NUMBER: false } })
    const careless = replayCall(
      scriptedCall('call voice\n0:01 customer: my card number is 4111 1111 1111 1111\n0:20 end', { callId: 'c2', partials: false }),
      {
        playbook: general,
        moments,
        privacy: {
          ...raw,
          redact: (segment) => ({ segments: [{ ...segment, entities: [] } as never] }),
          advance: () => [],
          redactText: (text) => text,
          restore: (text) => text,
          dueMs: undefined,
        },
      },
    )
    const response = await put('c2', careless.map((event) => JSON.stringify(event)).join('\n'))
    const text = await response.text()
    expect([response.status, text]).toEqual([
      422,
      expect.stringMatching(/^\{"error":"line \d+: it holds what looks like personal data"\}$/) as string,
    ])
    expect((await call('/records/c2')).status).toBe(404)
  })
})

describe('knowledge', () => {
  it('is found by its embedding, and changed by supervisors alone', async () => {
    const put = (id: string, embedding: number[], supervisor = true) =>
      call(`/knowledge/${id}`, { method: 'PUT', supervisor, body: JSON.stringify({ title: id, summary: `About ${id}.`, embedding }) })
    expect((await put('fee', [1, 0, 0])).status).toBe(204)
    expect((await put('router', [0, 1, 0])).status).toBe(204)
    expect((await put('other', [0, 1])).status).toBe(204)
    expect((await put('fee', [1, 0, 0], false)).status).toBe(403)
    const found = (await (await post('/knowledge/search', { embedding: [0.9, 0.1, 0] })).json()) as { articles: { id: string }[] }
    expect(found.articles.map(({ id }) => id)).toEqual(['fee', 'router'])
    expect((await post('/knowledge/search', { embedding: ['1'] })).status).toBe(400)
  })
})

describe('going down', () => {
  it('lets what is under way come to an end, and takes nothing new', async () => {
    const other = await serveGateway({ ...settings, engines: {} })
    let finish = () => {}
    upstream.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
      finish = () => response.end('data: 2\n\n')
    }
    const headers = { authorization: `Bearer ${await tokenOf('dana')}`, 'content-type': 'application/json' }
    const under = await fetch(`${other.url}/model/chat/completions`, { method: 'POST', headers, body: '{"model":"m"}' })
    const reader = under.body?.getReader()
    await reader?.read()
    const closed = other.close(5000)
    finish()
    let rest = ''
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) rest += new TextDecoder().decode(read.value)
    expect(rest).toContain('data: 2')
    await closed
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow('fetch failed')
  })
})

describe('the settings', () => {
  it('name what is missing or wrong, and nothing secret', () => {
    expect(() => readSettings({ CUECARD_SECRET: 'short' })).toThrow('CUECARD_SECRET must have 32 bytes or more')
    expect(() => readSettings({ CUECARD_SECRET: secret, PORT: 'x' })).toThrow('PORT must be a whole number')
  })
})
