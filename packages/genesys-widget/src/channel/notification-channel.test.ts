import { SimulatedClock } from '@cuecard/core/testing'
import { describe, expect, it } from 'vitest'
import { NotificationChannel } from './notification-channel.ts'
import type { Socket } from './notification-channel.ts'

interface FakeSocket extends Socket {
  readonly uri: string
  isClosed: boolean
  open(): void
  send(frame: object | string): void
  drop(): void
}

function fakeSocket(uri: string): FakeSocket {
  return {
    uri,
    isClosed: false,
    onopen: null,
    onmessage: null,
    onclose: null,
    open() {
      this.onopen?.call(this as unknown as WebSocket, new Event('open'))
    },
    send(frame) {
      const data = typeof frame === 'string' ? frame : JSON.stringify(frame)
      this.onmessage?.call(this as unknown as WebSocket, { data } as MessageEvent)
    },
    drop() {
      this.onclose?.call(this as unknown as WebSocket, { code: 1006 } as CloseEvent)
    },
    close() {
      this.isClosed = true
    },
  }
}

/** Lets promises that are done be heard. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

function setUp({ lifeMs = 24 * 3_600_000 } = {}) {
  const clock = new SimulatedClock()
  const sockets: FakeSocket[] = []
  const told: string[] = []
  const calls: string[] = []
  const dead = new Set<string>()
  const askedAtMs: number[] = []
  let created = 0
  let failures = 0
  const channel = new NotificationChannel({
    topics: ['t'],
    clock,
    random: () => 1,
    wallClockMs: () => clock.now(),
    api: {
      async createChannel() {
        askedAtMs.push(clock.now())
        if (failures > 0) {
          failures -= 1
          throw new Error('refused')
        }
        created += 1
        return { id: `c${created}`, connectUri: `wss://example/c${created}`, expires: new Date(clock.now() + lifeMs).toISOString() }
      },
      hasChannel: async (id) => !dead.has(id),
      async listen(id, topics) {
        calls.push(`listen ${id} ${topics.join()}`)
        return []
      },
      async release(id) {
        calls.push(`release ${id}`)
      },
    },
    connect(uri) {
      const socket = fakeSocket(uri)
      sockets.push(socket)
      return socket
    },
    onStatus: (status) => told.push(status),
    onNotification: ({ topic }) => told.push(topic),
    onGap: () => told.push('gap'),
    onRefusedTopics: () => told.push('refused'),
    onTokenRevoked: () => told.push('revoked'),
    onBadFrame: () => told.push('bad frame'),
  })
  const openLast = async () => {
    await settle()
    sockets.at(-1)?.open()
    await settle()
  }
  return {
    clock,
    sockets,
    told,
    calls,
    dead,
    askedAtMs,
    channel,
    openLast,
    failNext: (count: number) => {
      failures = count
    },
    live: async () => {
      channel.start()
      await openLast()
      told.length = 0
    },
  }
}

const heartbeat = { topicName: 'channel.metadata', eventBody: { message: 'WebSocket Heartbeat' } }

describe('a notification channel', () => {
  it('lives once its socket is open and its topics are listened to', async () => {
    const { channel, told, openLast, calls } = setUp()
    channel.start()
    await openLast()
    expect(told).toEqual(['connecting', 'live', 'gap'])
    expect(calls).toEqual(['listen c1 t'])
  })

  it('is trusted for 35 s of silence and no longer', async () => {
    const { live, clock, sockets, told, openLast } = setUp()
    await live()
    clock.advance(34_999)
    sockets[0]?.send(heartbeat)
    clock.advance(34_999)
    expect(told).toEqual([])
    clock.advance(1)
    expect(told).toEqual(['reconnecting'])
    expect(sockets[0]?.isClosed).toBe(true)
    clock.advance(1000)
    await openLast()
    expect(told).toEqual(['reconnecting', 'live', 'gap'])
    expect(sockets.map(({ uri }) => uri)).toEqual(['wss://example/c1', 'wss://example/c1'])
  })

  it('moves to a new socket of the same address when the old one is closing, without a break', async () => {
    const { live, sockets, told, openLast } = setUp()
    await live()
    sockets[0]?.send({ topicName: 'v2.system.socket_closing', eventBody: {} })
    await settle()
    sockets[0]?.send({ topicName: 't', eventBody: {} })
    expect(told).toEqual(['t'])
    sockets[0]?.drop()
    await openLast()
    expect(told).toEqual(['t', 'live', 'gap'])
    expect(sockets).toHaveLength(2)
    expect(sockets[0]?.isClosed).toBe(true)
  })

  it('waits longer after each failure, up to 16 s', async () => {
    const { live, clock, sockets, failNext, dead, askedAtMs } = setUp()
    await live()
    dead.add('c1')
    failNext(100)
    askedAtMs.length = 0
    sockets[0]?.drop()
    for (let step = 0; step < 100; step += 1) {
      clock.advance(500)
      await settle()
    }
    expect(askedAtMs).toEqual([1000, 3000, 7000, 15_000, 31_000, 47_000])
  })

  it('is replaced before its 24 hours end, and the old one is released', async () => {
    const { live, clock, sockets, told, calls, openLast } = setUp({ lifeMs: 3_600_000 })
    await live()
    for (let minute = 0; minute < 50; minute += 0.5) {
      sockets.at(-1)?.send(heartbeat)
      clock.advance(30_000)
    }
    await openLast()
    expect(told).toEqual(['live', 'gap'])
    expect(sockets.at(-1)?.uri).toBe('wss://example/c2')
    expect(calls).toEqual(['listen c1 t', 'listen c2 t', 'release c1'])
  })

  it('listens again when its subscriptions were taken, but not for ever', async () => {
    const { live, sockets, calls, told } = setUp()
    await live()
    for (let times = 0; times < 10; times += 1) {
      sockets[0]?.send({ topicName: 'v2.system.no_longer_subscribed.c1', eventBody: {} })
      await settle()
    }
    expect(calls).toHaveLength(1 + 3)
    expect(told).toEqual(['gap', 'gap', 'gap'])
  })

  it.each(['', 'null', '[]', '{"topicName":1}', '{"eventBody":{}}', '{', 'x'.repeat(10_000)])(
    'takes the frame %j for nothing',
    async (frame) => {
      const { live, sockets, told } = setUp()
      await live()
      sockets[0]?.send(frame)
      expect(told).toEqual(['bad frame'])
    },
  )

  it('tells nothing and keeps nothing once it is stopped', async () => {
    const { live, channel, clock, sockets, told, calls } = setUp()
    await live()
    channel.stop()
    sockets[0]?.send({ topicName: 't', eventBody: {} })
    clock.advance(200_000)
    await settle()
    expect(told).toEqual([])
    expect(calls.at(-1)).toBe('release c1')
    expect(sockets).toHaveLength(1)
    expect(sockets[0]?.isClosed).toBe(true)
  })
})
