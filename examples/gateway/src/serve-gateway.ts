import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Gateway } from './gateway.ts'
import { natsBus, noBus } from './event-bus.ts'
import { RateLimit } from './rate-limit.ts'
import { relaySpeech } from './relay-speech.ts'
import type { Settings } from './settings.ts'
import { Store } from './store.ts'

/** A gateway that runs. */
export interface RunningGateway {
  readonly url: string
  /** Takes nothing new, lets what is under way come to an end for at most `graceMs`, and closes the store. */
  close(graceMs?: number): Promise<void>
}

/** Opens the store and serves. */
export async function serveGateway(settings: Settings, fetch: typeof globalThis.fetch = globalThis.fetch): Promise<RunningGateway> {
  const store = await Store.open(settings)
  const bus = settings.natsUrl ? await natsBus(settings.natsUrl) : noBus
  const limit = new RateLimit(settings.requestsPerMinute, () => performance.now())
  const gateway: Gateway = { settings, store, bus, fetch, limit, closing: { value: false } }
  const app = createApp(gateway)
  const server = createServer(getRequestListener(app.fetch))
  const closeRelays = relaySpeech(server, gateway)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, resolve)
  })
  const close = async (graceMs = 10_000) => {
    gateway.closing.value = true
    closeRelays()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    await closed
    clearTimeout(timer)
    await bus.close()
    await store.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
