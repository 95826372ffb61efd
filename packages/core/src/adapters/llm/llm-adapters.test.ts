import { afterEach, describe, expect, it } from 'vitest'
import { credentials, formats } from './answers.test.support.ts'
import { chromePrompt } from './chrome-prompt.ts'
import type { BuiltInModel } from './chrome-prompt.ts'
import { fromAiSdk } from './from-ai-sdk.ts'
import type { AiSdkModel } from './from-ai-sdk.ts'
import { eventText, partsOf, question, serveModel, streamed, textOf } from './llm-server.test.support.ts'
import { openAiChat } from './open-ai-chat.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function served(answer: Parameters<typeof serveModel>[0]) {
  const server = await serveModel(answer)
  closing.push(() => server.close())
  return server
}

describe.each(formats)('$name', ({ make, whole, asks, path, shows, broken }) => {
  it('gives an answer piece by piece', async () => {
    const { url } = await served(streamed(...whole))
    expect(await partsOf(make(url))).toEqual([
      { type: 'response-metadata', id: 'c1', model: 'm' },
      { type: 'text-delta', delta: 'Slow ' },
      { type: 'text-delta', delta: 'döwn' },
      { type: 'finish', reason: 'stop', usage: { inputTokens: 27, outputTokens: 11 } },
    ])
  })

  it('asks what it was asked, once, with the credential of this request, and offers no tools', async () => {
    const { url, requests } = await served(streamed(...whole))
    await partsOf(make(url))
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ url: path, headers: { accept: 'text/event-stream', ...shows }, body: asks })
    expect(requests[0]?.body).not.toHaveProperty('tools')
  })

  it('reads an answer that comes byte by byte', async () => {
    const { url } = await served((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const bytes = Buffer.from(whole.map(eventText).join(''))
      const half = Math.floor(bytes.length / 2)
      let at = 0
      const next = () => {
        // The middle in single bytes, so that letters and line ends are cut in two.
        const size = at < half - 200 || at > half + 200 ? 64 : 1
        if (at >= bytes.length) return response.end()
        response.write(bytes.subarray(at, (at += size)), () => setImmediate(next))
        return undefined
      }
      next()
    })
    expect(textOf(await partsOf(make(url)))).toBe('Slow döwn')
  })

  it.each([
    [400, { kind: 'request', retryable: false, code: 400 }],
    [401, { kind: 'credential', retryable: false, code: 401 }],
    [429, { kind: 'rate', retryable: true, code: 429 }],
    [503, { kind: 'unavailable', retryable: true, code: 503 }],
  ])('says what status %i means, and does not ask again', async (status, error) => {
    const { url, requests } = await served((response) => response.writeHead(status).end('{"error":{"message":"the customer said 4111"}}'))
    expect(await partsOf(make(url))).toEqual([{ type: 'error', error }])
    expect(requests).toHaveLength(1)
  })

  it('says that an answer broke off, and does not ask again', async () => {
    const { url, requests } = await served((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(eventText(whole.find((event) => typeof event === 'object' && JSON.stringify(event).includes('Slow')) ?? ''), () =>
        response.destroy(),
      )
    })
    const parts = await partsOf(make(url))
    expect(parts.at(-1)).toEqual({ type: 'error', error: { kind: 'network', retryable: true } })
    expect(requests).toHaveLength(1)
  })

  it('does not take an answer that just stops for a whole one', async () => {
    const cut = whole.findIndex((event) => JSON.stringify(event).includes('Slow')) + 1
    const { url } = await served(streamed(...whole.slice(0, cut)))
    expect((await partsOf(make(url))).at(-1)).toMatchObject({ type: 'error' })
  })

  it('gives an error in the middle as one, without its words', async () => {
    const { url } = await served(streamed(broken))
    const parts = await partsOf(make(url))
    expect(parts).toMatchObject([{ type: 'error', error: { retryable: true } }])
    expect(JSON.stringify(parts)).not.toContain('4111')
  })

  it('gives what is no JSON as an error', async () => {
    const { url } = await served(streamed('data: {"half\n\n'))
    expect((await partsOf(make(url))).at(-1)).toEqual({ type: 'error', error: { kind: 'malformed', retryable: false } })
  })

  it('cancels the request up to the server when it is aborted, and just ends', async () => {
    const abort = new AbortController()
    const { url, requests } = await served((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(eventText(whole.find((event) => JSON.stringify(event).includes('Slow')) ?? ''))
      setTimeout(() => abort.abort(), 5)
    })
    const parts = await partsOf(make(url), abort.signal)
    expect(parts.filter(({ type }) => type === 'error' || type === 'finish')).toEqual([])
    await expect.poll(() => requests[0]?.aborted()).toBe(true)
  })

  it('cancels the request when its reader leaves', async () => {
    const { url, requests } = await served((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(whole.slice(0, 5).map(eventText).join(''))
    })
    for await (const part of make(url).stream(question, { signal: new AbortController().signal })) if (part.type === 'text-delta') break
    await expect.poll(() => requests[0]?.aborted()).toBe(true)
  })

  it('makes no request where it was aborted before', async () => {
    const { url, requests } = await served(streamed(...whole))
    expect(await partsOf(make(url), AbortSignal.abort())).toEqual([])
    expect(requests).toEqual([])
  })

  it('says that nobody is there', async () => {
    expect(await partsOf(make('http://127.0.0.1:9'))).toEqual([{ type: 'error', error: { kind: 'network', retryable: true } }])
  })
})

describe('servers that speak OpenAI’s Chat', () => {
  it('may want their key in another header, or know no schema', async () => {
    const { url, requests } = await served(streamed('data: [DONE]\n\n'))
    await partsOf(openAiChat({ model: 'm', credentials: credentials(url), tokenHeader: 'api-key', schema: false }))
    expect(requests[0]?.headers).toMatchObject({ 'api-key': 'short-lived' })
    expect(requests[0]?.headers).not.toHaveProperty('authorization')
    expect(requests[0]?.body).not.toHaveProperty('response_format')
  })
})

describe('Chrome’s built-in model', () => {
  const model = (availability: string, pieces: readonly string[]) => {
    const created: object[] = []
    let destroyed = 0
    const builtIn: BuiltInModel = {
      availability: async () => availability,
      async create(options) {
        created.push(options)
        return {
          promptStreaming: () =>
            new ReadableStream({ start: (controller) => (pieces.forEach((piece) => controller.enqueue(piece)), controller.close()) }),
          destroy: () => (destroyed += 1),
        }
      },
    }
    return { builtIn, created, destroyed: () => destroyed }
  }

  it('answers on the machine, and is let go of', async () => {
    const { builtIn, created, destroyed } = model('available', ['Slow ', 'down'])
    const adapter = chromePrompt({ model: builtIn })
    expect(adapter.capabilities.wordsLeaveMachine).toBe(false)
    expect(textOf(await partsOf(adapter))).toBe('Slow down')
    expect(created).toMatchObject([{ initialPrompts: [{ role: 'system', content: question.instructions }] }])
    expect(destroyed()).toBe(1)
  })

  it.each(['unavailable', 'downloadable', 'downloading'])('is not waited for while it is %s', async (availability) => {
    const { builtIn, created } = model(availability, [])
    expect(await partsOf(chromePrompt({ model: builtIn }))).toEqual([
      { type: 'error', error: { kind: 'unavailable', retryable: false, code: availability } },
    ])
    expect(created).toEqual([])
  })

  it('is not there in this runtime', async () => {
    expect(await partsOf(chromePrompt())).toMatchObject([{ type: 'error', error: { kind: 'unavailable' } }])
  })
})

describe('a model of the AI SDK', () => {
  const model = (specificationVersion: string, parts: readonly object[]) => {
    const asked: object[] = []
    const sdk: AiSdkModel = {
      specificationVersion,
      provider: 'scripted',
      modelId: 'm',
      async doStream(options: never) {
        asked.push(options)
        return {
          stream: new ReadableStream({ start: (controller) => (parts.forEach((part) => controller.enqueue(part)), controller.close()) }),
        }
      },
    }
    return { sdk, asked }
  }
  const deltas = [
    { type: 'stream-start', warnings: [] },
    { type: 'text-start', id: '1' },
    { type: 'text-delta', id: '1', delta: 'Slow down' },
  ]

  it.each([
    ['v2', { type: 'finish', finishReason: 'stop', usage: { inputTokens: 27, outputTokens: 11 } }],
    [
      'v4',
      { type: 'finish', finishReason: { unified: 'stop', raw: 'end' }, usage: { inputTokens: { total: 27 }, outputTokens: { total: 11 } } },
    ],
  ])('of version %s gives the same parts', async (version, finish) => {
    const { sdk, asked } = model(version, [...deltas, { type: 'ping' }, finish])
    expect(await partsOf(fromAiSdk(sdk))).toEqual([
      { type: 'response-metadata', model: 'm' },
      { type: 'text-delta', delta: 'Slow down' },
      { type: 'finish', reason: 'stop', usage: { inputTokens: 27, outputTokens: 11 } },
    ])
    expect(asked).toMatchObject([
      {
        prompt: [
          { role: 'system', content: question.instructions },
          { role: 'user', content: [{ type: 'text', text: 'the call' }] },
        ],
        maxOutputTokens: 80,
        responseFormat: { type: 'json', name: 'suggestion' },
      },
    ])
  })

  it('gives its errors by their status', async () => {
    const { sdk } = model('v4', [{ type: 'error', error: { statusCode: 429 } }])
    expect((await partsOf(fromAiSdk(sdk))).at(-1)).toEqual({ type: 'error', error: { kind: 'rate', retryable: true, code: 429 } })
    const refusing = { ...sdk, doStream: () => Promise.reject(Object.assign(new Error('said 4111'), { statusCode: 401 })) }
    expect(await partsOf(fromAiSdk(refusing))).toEqual([{ type: 'error', error: { kind: 'credential', retryable: false, code: 401 } }])
  })
})
