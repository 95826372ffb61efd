import { SimulatedClock } from '@cuecard/core/testing'
import { describe, expect, it } from 'vitest'
import { EngineClient } from './engine-client.ts'
import { packMessage, unpackMessage } from './engine-messages.ts'
import type { EngineAnswer, EngineRequest } from './engine-messages.ts'

const origin = 'https://acme--c.vf.force.com'
const nonce = 'n1'
const neutral = { label: 'neutral', scores: { negative: 0, neutral: 1, positive: 0 }, intensity: 0 } as const
const able = { wasm: true, worker: true, storage: false, origin: 'null' }

function bench() {
  const clock = new SimulatedClock()
  const posted: { request: EngineRequest | undefined; target: string; raw: string }[] = []
  const frame = {
    postMessage: (raw: string, target: string) => void posted.push({ raw, target, request: unpackMessage<EngineRequest>(raw, nonce) }),
  }
  const client = new EngineClient({ nonce, origins: [origin], readyMs: 5000, budgetMs: 100, clock })
  const opening = client.open(frame)
  const answer = (message: EngineAnswer, from: { source?: unknown; origin?: string; nonce?: string } = {}) =>
    client.receive({
      data: packMessage(message, from.nonce ?? nonce),
      origin: from.origin ?? origin,
      source: 'source' in from ? from.source : frame,
    })
  return { clock, posted, frame, client, opening, answer }
}

describe('the engine frame', () => {
  it.each([origin, 'null'])('is a model once it is ready, at %s', async (from) => {
    const { opening, answer, client, posted } = bench()
    answer({ type: 'loading', able }, { origin: from })
    answer({ type: 'ready', version: 'sentiment-2' }, { origin: from })
    expect((await opening).version).toBe('sentiment-2')
    const sentiment = client.classify('thank you')
    expect(posted.at(-1)?.request).toMatchObject({ type: 'classify', id: 0, text: 'thank you' })
    answer({ type: 'classified', id: 0, sentiment: neutral }, { origin: from })
    expect(await sentiment).toEqual(neutral)
  })

  it('names the frame it posts words to, and only an opaque one is not named', async () => {
    const named = bench()
    named.answer({ type: 'ready', version: 'v' })
    await named.opening
    void named.client.classify('words').catch(() => {})
    expect(named.posted.at(-1)?.target).toBe(origin)
    const opaque = bench()
    opaque.answer({ type: 'ready', version: 'v' }, { origin: 'null' })
    await opaque.opening
    void opaque.client.classify('words').catch(() => {})
    expect(opaque.posted.at(-1)?.target).toBe('*')
  })

  it('is given up when it does not answer in time', async () => {
    const { opening, clock, client } = bench()
    clock.advance(5000)
    await expect(opening).rejects.toThrow('in time')
    await expect(client.classify('words')).rejects.toThrow('not ready')
  })

  it('is given up when it says that it cannot work, also later', async () => {
    const first = bench()
    first.answer({ type: 'broken', message: 'no WebAssembly' })
    await expect(first.opening).rejects.toThrow('no WebAssembly')
    const later = bench()
    later.answer({ type: 'ready', version: 'v' })
    await later.opening
    const waiting = later.client.classify('words')
    later.answer({ type: 'broken', message: 'gone' })
    await expect(waiting).rejects.toThrow('gone')
  })

  it('is given an answer’s time, and no more', async () => {
    const { opening, answer, client, clock } = bench()
    answer({ type: 'ready', version: 'v' })
    await opening
    const late = client.classify('words')
    clock.advance(100)
    await expect(late).rejects.toThrow('too long')
    answer({ type: 'classified', id: 0, sentiment: neutral })
    const failed = client.classify('words')
    answer({ type: 'failed', id: 1 })
    await expect(failed).rejects.toThrow('failed on an utterance')
  })

  it('is believed only from its own window, a known origin, and with its nonce', async () => {
    const { opening, answer, client, clock, frame } = bench()
    const ready: EngineAnswer = { type: 'ready', version: 'forged' }
    answer(ready, { source: {} })
    answer(ready, { source: null })
    answer(ready, { origin: 'https://evil.example.com' })
    answer(ready, { origin: '' })
    answer(ready, { nonce: 'other' })
    for (const data of [undefined, null, 7, {}, { ...ready, cuecard: 1, nonce }, '', 'null', '{', JSON.stringify(ready)])
      client.receive({ data, origin, source: frame })
    clock.advance(5000)
    await expect(opening).rejects.toThrow('in time')
  })

  it('once closed takes and gives nothing any more', async () => {
    const { opening, answer, client } = bench()
    client.close()
    await expect(opening).rejects.toThrow('closed')
    answer({ type: 'ready', version: 'v' })
    await expect(client.classify('words')).rejects.toThrow('not ready')
  })

  it('is asked in JSON text with the nonce, and nothing else', () => {
    const { posted } = bench()
    expect(JSON.parse(posted[0]?.raw ?? '')).toEqual({ cuecard: 1, nonce, type: 'hello' })
  })
})
