import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anthropic } from './anthropic.ts'
import type { LlmAdapter, LlmPart } from './llm-adapter.ts'
import { textOf } from './llm-server.test.support.ts'
import { openAiChat } from './open-ai-chat.ts'
import { openAiResponses } from './open-ai-responses.ts'
import { tinyModel } from './tiny-model.test.support.ts'

/** `LLAMA_SERVER`, or the one on the path. */
const program = [
  process.env['LLAMA_SERVER'] ?? '',
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'llama-server')),
].find((path) => path !== '' && existsSync(path))
const reason = program ? '' : ', skipped: llama-server is not installed (Debian sid: llama.cpp-tools; or set LLAMA_SERVER)'

let server: ChildProcess | undefined
let url = ''
let folder = ''

beforeAll(async () => {
  if (!program) return
  folder = mkdtempSync(join(tmpdir(), 'cuecard-model-'))
  writeFileSync(join(folder, 'tiny.gguf'), tinyModel())
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })
  server = spawn(
    program,
    ['-m', join(folder, 'tiny.gguf'), '--host', '127.0.0.1', '--port', String(port), '-c', '2048', '--jinja', '--temp', '0', '--no-webui'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)))
  url = `http://127.0.0.1:${port}`
  for (let looks = 0; looks < 300; looks += 1) {
    const ready = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    if (server.exitCode !== null) throw new Error(`llama-server ended: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('llama-server does not become ready')
}, 60_000)

afterAll(() => {
  server?.kill()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const request = { instructions: 'You help.', messages: [{ role: 'user', content: 'hello' }], maxOutputTokens: 40, temperature: 0 } as const

async function ask(adapter: LlmAdapter, signal = new AbortController().signal, more: object = {}): Promise<LlmPart[]> {
  const parts: LlmPart[] = []
  for await (const part of adapter.stream({ ...request, ...more }, { signal })) parts.push(part)
  return parts
}

async function official(client: string): Promise<string> {
  const script = join(import.meta.dirname, '../official-clients.test.support.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, client, `${url}/v1`], {
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return (JSON.parse(stdout) as { finals: string[] }).finals[0] ?? ''
}

describe.skipIf(!program)(`a model in llama.cpp’s server${reason}`, () => {
  const adapters: [string, string, () => LlmAdapter][] = [
    ['OpenAI Chat', 'openai-chat', () => openAiChat({ model: 'tiny', baseUrl: `${url}/v1` })],
    ['OpenAI Responses', 'openai-responses', () => openAiResponses({ model: 'tiny', baseUrl: `${url}/v1` })],
    ['Anthropic', 'anthropic', () => anthropic({ model: 'tiny', baseUrl: `${url}/v1` })],
  ]

  it.each(adapters)(
    'answers over %s with words of its sentences, the same to us as to the vendor’s own client',
    async (_name, client, make) => {
      const parts = await ask(make())
      expect(parts.at(-1)).toMatchObject({ type: 'finish' })
      expect(textOf(parts).trim()).toMatch(/^(I|Thank|Let) [\w ,.]+/)
      expect((await official(client)).trim()).toBe(textOf(parts).trim())
    },
  )

  it('is held to a JSON Schema', async () => {
    const answer = {
      name: 'tip',
      schema: { type: 'object', properties: { urgent: { type: 'boolean' } }, required: ['urgent'], additionalProperties: false },
    }
    const text = textOf(await ask(openAiChat({ model: 'tiny', baseUrl: `${url}/v1` }), undefined, { answer, maxOutputTokens: 300 }))
    expect(JSON.parse(text)).toEqual({ urgent: expect.any(Boolean) as boolean })
  })

  it('stops working when the request is aborted', async () => {
    const abort = new AbortController()
    const busy = async () =>
      ((await (await fetch(`${url}/slots`)).json()) as { is_processing: boolean }[]).some((slot) => slot.is_processing)
    const adapter = openAiChat({ model: 'tiny', baseUrl: `${url}/v1` })
    const parts: LlmPart[] = []
    const endless = { ...request, maxOutputTokens: 2000, temperature: 2 }
    for await (const part of adapter.stream(endless, { signal: abort.signal })) {
      parts.push(part)
      if (parts.length === 3) abort.abort()
    }
    expect(parts.some(({ type }) => type === 'finish' || type === 'error')).toBe(false)
    await expect.poll(busy, { timeout: 5000 }).toBe(false)
  })

  it('says what is wrong with a request', async () => {
    const [part] = await ask(openAiChat({ model: 'tiny', baseUrl: `${url}/v1` }), undefined, { messages: 'none' as never })
    expect(part).toMatchObject({ type: 'error', error: { retryable: false } })
  })
})
