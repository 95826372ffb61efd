import 'fake-indexeddb/auto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '../clock.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { RecordEvent } from './event.ts'
import { createHashChain } from './hash-chain.ts'
import { createHttpSink } from './http-sink.ts'
import type { HttpSinkOptions } from './http-sink.ts'
import type { SinkBatch } from './record-sink.ts'
import { openRecordStore } from './record-store.ts'

function events(count: number): RecordEvent[] {
  const seal = createHashChain()
  return Array.from({ length: count }, (_, i) => seal({ type: 'fault-raised', fault: 'source-silent', message: `event ${i}` }, i))
}

interface Received {
  readonly batch: SinkBatch
  readonly authorization: string | undefined
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server on this machine that answers each request with the next of these, and 204 after them. */
async function serve(...answers: readonly (number | { readonly status: number; readonly retryAfter: string } | 'hang-up')[]) {
  const received: Received[] = []
  const left = [...answers]
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const answer = left.shift() ?? 204
      if (answer === 'hang-up') return void request.socket.destroy()
      const { status, retryAfter } = typeof answer === 'number' ? { status: answer, retryAfter: undefined } : answer
      if (status < 300)
        received.push({ batch: JSON.parse(Buffer.concat(chunks).toString()) as SinkBatch, authorization: request.headers.authorization })
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end()
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`, received }
}

function sink(url: string, options: Partial<HttpSinkOptions> = {}) {
  const clock = new SimulatedClock()
  const faults: string[] = []
  return { clock, faults, sink: createHttpSink({ url, send: fetch, clock, onFault: (message) => faults.push(message), ...options }) }
}

const sent = (received: readonly Received[]) => received.flatMap(({ batch }) => batch.events.map(({ event }) => event))

describe('the HTTP sink', () => {
  it('sends events in order and in batches, with the version of their schema', async () => {
    const { url, received } = await serve()
    const all = events(25)
    const { sink: live } = sink(url, { batchSize: 10, headers: () => ({ authorization: 'Bearer t' }) })
    for (const event of all) expect(live.take('c1', event)).toBe('taken')
    await live.flush()
    expect(received.map(({ batch }) => batch.events.length)).toEqual([10, 10, 5])
    expect(sent(received)).toEqual(all)
    expect(received[0]).toMatchObject({
      authorization: 'Bearer t',
      batch: { schema: 'cuecard-record/1', batchId: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    })
    expect(live.state).toEqual({ status: 'idle', waiting: 0, sent: 25, refused: 0 })
  })

  it('by itself sends a full batch at once, and the rest after a while', async () => {
    const { url, received } = await serve()
    const live = createHttpSink({ url, send: fetch, clock: systemClock, batchSize: 3, lingerMs: 60 })
    for (const event of events(4)) live.take('c1', event)
    await expect.poll(() => sent(received).length, { timeout: 4000 }).toBe(4)
    live.close()
  })

  it.each([
    ['a server that fails', 503],
    ['a server that is too busy', 429],
    ['a login that ran out', 401],
    ['a connection that breaks', 'hang-up'],
  ] as const)('tries again after %s, later each time, and sends nothing twice', async (_, answer) => {
    const { url, received } = await serve(answer, answer)
    const { sink: live, clock } = sink(url)
    const all = events(5)
    for (const event of all) live.take('c1', event)
    await live.flush()
    expect(live.state).toMatchObject({ status: 'offline', waiting: 5 })
    clock.advance(1000)
    await live.flush()
    expect(live.state.status).toBe('offline')
    await live.flush()
    expect(sent(received)).toEqual(all)
    expect(live.state).toMatchObject({ status: 'idle', sent: 5 })
  })

  it('gives the same batch the same name when it is sent again', async () => {
    const names: string[] = []
    const send: HttpSinkOptions['send'] = (_url, { body }) => {
      names.push((JSON.parse(body) as SinkBatch).batchId)
      return Promise.resolve({ status: names.length === 1 ? 500 : 200, headers: { get: () => null } })
    }
    const { sink: live } = sink('http://none.invalid', { send })
    live.take('c1', events(1)[0] as RecordEvent)
    await live.flush()
    await live.flush()
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(1)
  })

  it('waits as long as the server asks, and backs off by itself', async () => {
    const times: number[] = []
    const clock = new SimulatedClock()
    const send: HttpSinkOptions['send'] = () => {
      times.push(clock.now())
      return Promise.resolve({ status: 503, headers: { get: () => (times.length === 1 ? '30' : null) } })
    }
    const { sink: live } = sink('http://none.invalid', { send, clock })
    live.take('c1', events(1)[0] as RecordEvent)
    await live.flush()
    for (let second = 0; second < 200; second += 1) {
      clock.advance(1000)
      for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
    }
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect(gaps.slice(0, 5)).toEqual([30_000, 2000, 4000, 8000, 16_000])
    live.close()
  })

  it('lets go of what the server will never take, and says so', async () => {
    const { url, received } = await serve(422)
    const { sink: live, faults } = sink(url, { batchSize: 2 })
    for (const event of events(3)) live.take('c1', event)
    await live.flush()
    expect(faults).toEqual(['the server refused 2 events (422)'])
    expect(sent(received)).toHaveLength(1)
    expect(live.state).toMatchObject({ sent: 1, refused: 2, waiting: 0 })
  })

  it('takes no more than it can hold while nothing can be sent', async () => {
    const { url } = await serve(503)
    const { sink: live } = sink(url, { mostWaiting: 3 })
    const taken = events(5).map((event) => live.take('c1', event))
    expect(taken).toEqual(['taken', 'taken', 'taken', 'full', 'full'])
    await live.flush()
    expect(live.state.waiting).toBe(3)
  })

  it('keeps what waits through a reload of the page, and sends it then', async () => {
    const all = events(4)
    const before = await openRecordStore('outbox')
    const offline = sink('http://none.invalid', { outbox: before.outbox, send: () => Promise.reject(new Error('offline')) })
    for (const event of all) offline.sink.take('c1', event)
    await offline.sink.flush()
    offline.sink.close()
    before.close()
    const after = await openRecordStore('outbox')
    const { url, received } = await serve()
    const { sink: live } = sink(url, { outbox: after.outbox })
    await live.flush()
    expect(sent(received)).toEqual(all)
    expect(await after.outbox.count()).toBe(0)
    after.close()
  })
})
