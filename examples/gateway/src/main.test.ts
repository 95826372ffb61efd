import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueToken } from './agents.ts'
import { buildGateway, serveCollector, startGateway } from './processes.test.support.ts'
import type { Collector } from './processes.test.support.ts'

const secret = 'a secret that is long enough for a test'

let gateway: Awaited<ReturnType<typeof buildGateway>>
let collector: Collector
beforeAll(async () => {
  gateway = await buildGateway()
  collector = await serveCollector()
})
afterAll(() => {
  gateway.remove()
  collector.close()
})

/** All values of a name, wherever in it they stand. */
function named(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [...(key === name ? [item as unknown] : []), ...named(item, name)])
}

describe('the process', () => {
  it('sends traces and metrics to a collector: by route and outcome, without agents, calls or words', async () => {
    const running = await startGateway(gateway.main, { CUECARD_SECRET: secret, OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` })
    const token = await issueToken({ id: 'agent-dana', isSupervisor: false }, new TextEncoder().encode(secret), 60)
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${running.url}/records/call-4711`, { headers })).status).toBe(404)
    expect((await fetch(`${running.url}/records/call-4711`, { method: 'PUT', headers, body: 'what wanda said' })).status).toBe(422)
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200)
    // What has not gone out yet goes out with its end.
    expect(await running.stop()).toBe(0)
    const bodies = (path: string) => collector.received.filter((request) => request.path === path).map(({ body }) => body)
    expect(named(bodies('/v1/traces'), 'spans').flat()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'GET /records' }),
        expect.objectContaining({ name: 'PUT /records' }),
        expect.objectContaining({ name: 'GET /healthz' }),
      ]),
    )
    const metrics = named(bodies('/v1/metrics'), 'metrics').flat() as { name: string }[]
    expect(new Set(metrics.map(({ name }) => name))).toEqual(new Set(['http.server.request.duration', 'cuecard.records']))
    expect(JSON.stringify(named(metrics, 'attributes'))).toContain('{"key":"outcome","value":{"stringValue":"refused"}}')
    const all = JSON.stringify(collector.received)
    expect(all).toContain('cuecard-gateway')
    for (const word of ['dana', '4711', 'wanda', token]) expect(all).not.toContain(word)
  })

  it('ends by itself when asked to, and says nothing of the secret when it cannot start', async () => {
    const running = await startGateway(gateway.main, { CUECARD_SECRET: secret })
    expect(await running.stop('SIGINT')).toBe(0)
    const failing = startGateway(gateway.main, { CUECARD_SECRET: 'short one' })
    await expect(failing).rejects.toThrow('CUECARD_SECRET must have 32 bytes or more')
    await expect(failing).rejects.not.toThrow('short one')
  })

  it('goes on without a collector that does not answer', async () => {
    const running = await startGateway(gateway.main, { CUECARD_SECRET: secret, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200)
    expect(await running.stop()).toBe(0)
  })
})
