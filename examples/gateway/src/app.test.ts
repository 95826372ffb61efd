import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayCall, systemClock } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { createHttpSink } from '@cuecard/core/record'
import { scriptedCall } from '@cuecard/core/testing'
import { issueToken } from './agents.ts'
import { createApp } from './app.ts'
import type { EventBus } from './event-bus.ts'
import { noBus } from './event-bus.ts'
import { RateLimit } from './rate-limit.ts'
import { readSettings } from './settings.ts'
import { Store } from './store.ts'

const origin = 'https://desktop.example'
const settings = readSettings({
  CUECARD_SECRET: 'a secret that is long enough for a test',
  CUECARD_ORIGINS: `https://other.example, ${origin}`,
})

let store: Store
let authorization = ''
beforeAll(async () => {
  store = await Store.open({})
  authorization = `Bearer ${await issueToken({ id: 'dana', isSupervisor: false }, settings.secret, 600)}`
})
afterAll(() => store.close())

const appOf = (more: { readonly bus?: EventBus; readonly limit?: RateLimit } = {}) =>
  createApp({ settings, store, bus: noBus, limit: new RateLimit(1000, () => 0), fetch, closing: { value: false }, ...more })

const eventsOf = (callId: string) =>
  replayCall(scriptedCall('call voice\n0:01 agent: hello this is dana\n0:05 customer: hello\n0:20 end', { callId }), {
    playbook: general,
    moments,
    privacy: createPrivacyGate(),
  })

const linesOf = (callId: string) => eventsOf(callId).map((event) => JSON.stringify(event))

const put = async (app: ReturnType<typeof appOf>, callId: string, lines: readonly string[]) =>
  app.request(`/records/${callId}`, { method: 'PUT', headers: { authorization }, body: lines.join('\n') })

describe('a page of the list', () => {
  it('may ask before it sends, and can read why it was turned away', async () => {
    const headers = { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' }
    const asked = await appOf().request('/records/c1', { method: 'OPTIONS', headers })
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin)
    expect(asked.headers.get('access-control-allow-methods')).toContain('PUT')
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization')
    for (const init of [{ headers: { origin } }, { headers: { origin, authorization } }]) {
      const turnedAway = await appOf().request('/records/none', init)
      expect([turnedAway.status, turnedAway.headers.get('access-control-allow-origin')]).toEqual([
        'authorization' in init.headers ? 404 : 401,
        origin,
      ])
    }
  })

  it('hears when to come back after too many requests, and others are let in meanwhile', async () => {
    const app = appOf({ limit: new RateLimit(2, () => 0) })
    const statuses = []
    for (let asks = 0; asks < 3; asks += 1) statuses.push(await app.request('/records/none', { headers: { origin, authorization } }))
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 429])
    expect(statuses[2]?.headers.get('retry-after')).toBe('30')
    expect(statuses[2]?.headers.get('access-control-allow-origin')).toBe(origin)
    const lee = `Bearer ${await issueToken({ id: 'lee', isSupervisor: false }, settings.secret, 600)}`
    expect((await app.request('/records/none', { headers: { authorization: lee } })).status).toBe(404)
  })
})

describe('a record', () => {
  it('is never too large to be refused', async () => {
    const large = await appOf().request('/records/c1', { method: 'PUT', headers: { authorization }, body: 'x'.repeat(9 * 2 ** 20) })
    expect(large.status).toBe(413)
  })

  it('is told to the bus before it is kept, so that nothing is lost when the bus fails', async () => {
    const told: string[] = []
    let fails = true
    const bus: EventBus = {
      async publish(id) {
        if (fails && told.length === 2) throw new Error('the bus is gone')
        told.push(id)
      },
      async close() {},
    }
    const app = appOf({ bus })
    const lines = linesOf('b1')
    expect((await put(app, 'b1', lines)).status).toBe(500)
    expect(await store.record('b1')).toBeUndefined()
    fails = false
    expect((await put(app, 'b1', lines)).status).toBe(200)
    expect([...new Set(told)]).toEqual(lines.map((_, seq) => `b1:${seq}`))
  })

  it('keeps the longest of what is sent at the same time', async () => {
    const app = appOf()
    const lines = linesOf('r1')
    const sent = await Promise.all([3, lines.length, 2].map((events) => put(app, 'r1', lines.slice(0, events))))
    for (const { status } of sent) expect([200, 409]).toContain(status)
    expect((await store.record('r1'))?.lines).toBe(lines.join('\n'))
  })
})

describe('the events of a sink', () => {
  const sinkOf = (app: ReturnType<typeof appOf>, faults: string[] = []) =>
    createHttpSink({
      url: '/events',
      send: async (url, request) => app.request(url, { ...request }),
      clock: systemClock,
      headers: () => ({ authorization }),
      batchSize: 3,
      onFault: (message) => faults.push(message),
    })

  it('become the records of their calls, batch by batch, also when calls overlap', async () => {
    const sink = sinkOf(appOf())
    const [one, other] = [eventsOf('e1'), eventsOf('e2')]
    for (const [index, event] of one.entries()) {
      sink.take('e1', event)
      const beside = other[index]
      if (beside) sink.take('e2', beside)
    }
    await sink.flush()
    expect(sink.state).toMatchObject({ waiting: 0, sent: one.length + other.length, refused: 0 })
    expect((await store.record('e1'))?.lines).toBe(linesOf('e1').join('\n'))
    expect(await store.record('e2')).toMatchObject({ ended: true, events: other.length })
    sink.close()
  })

  it('may come twice, and go on where a whole record was put before', async () => {
    const app = appOf()
    const lines = linesOf('e3')
    await put(app, 'e3', lines.slice(0, 4))
    for (let times = 0; times < 2; times += 1) {
      const sink = sinkOf(app)
      for (const event of eventsOf('e3')) sink.take('e3', event)
      await sink.flush()
      expect(sink.state).toMatchObject({ refused: 0 })
      sink.close()
    }
    expect((await store.record('e3'))?.lines).toBe(lines.join('\n'))
  })

  it('are refused where something is missing, changed or not hidden; the other calls of the batch are kept', async () => {
    const app = appOf()
    const post = async (events: readonly unknown[], agent = authorization) => {
      const body = JSON.stringify({ schema: 'cuecard-record/1', batchId: 'b', events })
      const response = await app.request('/events', { method: 'POST', headers: { authorization: agent }, body })
      return [response.status, response.status === 204 ? [] : ((await response.json()) as { refused?: { callId: string }[] }).refused]
    }
    const of = (callId: string, from = 0) =>
      eventsOf(callId)
        .slice(from)
        .map((event) => ({ callId, event }))
    expect(await post([...of('f1', 2), ...of('f2')])).toEqual([422, [{ callId: 'f1', error: expect.any(String) as string }]])
    expect(await store.record('f1')).toBeUndefined()
    expect(await store.record('f2')).toMatchObject({ ended: true })
    const [first, second, ...rest] = of('f3')
    const leak = { callId: 'f3', event: { ...second?.event, text: 'my card is 4111 1111 1111 1111' } }
    expect(await post([first, leak, ...rest])).toMatchObject([422, [{ callId: 'f3' }]])
    const lee = `Bearer ${await issueToken({ id: 'lee', isSupervisor: false }, settings.secret, 600)}`
    expect(await post(of('f2'), lee)).toEqual([422, [{ callId: 'f2', error: 'the call is another agent’s' }]])
    expect((await post([{ callId: 'f4' }]))[0]).toBe(400)
    const old = await app.request('/events', {
      method: 'POST',
      headers: { authorization },
      body: '{"schema":"cuecard-record/0","events":[]}',
    })
    expect(old.status).toBe(400)
  })
})
