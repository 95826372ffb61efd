import { join } from 'node:path'
import { build } from 'vite'
import { GenesysSim } from './genesys-sim.ts'
import { contentSecurityPolicy } from '../src/platform/content-security-policy.ts'
import type { SimRequest, SimResponse } from './http.ts'
import { playScenario, prepareScenario } from './play-scenario.ts'
import { doubleCharge, lateParcel } from './scenarios.ts'
import { serveWidget } from './serve-widget.ts'

/** What was said in each conversation. */
const words = new Map<string, string[]>()

const call = '0f3c9a52-7a41-4d5e-9b1c-2f6f0a9d3e11'
const messages = '0f3c9a52-7a41-4d5e-9b1c-2f6f0a9d3e12'

/** Builds the widget, and plays scenarios in a simulated desktop, so many times as fast as life; gives its address. */
export async function start(port: number, speed = 1): Promise<string> {
  const folder = join(import.meta.dirname, '..')
  await build({ configFile: join(folder, 'vite.config.ts'), logLevel: 'error' })
  const widget = await serveWidget(join(folder, 'dist'))
  const controls = new Map<string, { readonly name: string; readonly act: () => void }>()
  const sim = await GenesysSim.start({ widgetUrl: widget.url, port, extra: (request) => control(request, controls) })
  widget.configure(sim.settings(), { 'content-security-policy': contentSecurityPolicy({ gateway: sim.origin }) })
  const play = (scenario: typeof doubleCharge, conversationId: string) => {
    const said: string[] = []
    words.set(conversationId, said)
    prepareScenario(sim, scenario, conversationId)
    void playScenario(sim, scenario, { conversationId, speed, seed: 7, onLine: ({ who, text }) => said.push(`${who}: ${text}`) })
  }
  const add = (id: string, name: string, act: () => void) => controls.set(id, { name, act })
  add('call', 'Play the call', () => play(doubleCharge, call))
  add('messages', 'Play the messages', () => play(lateParcel, messages))
  add('cut', 'Cut the connection', () => sim.notifications.cut())
  add('closing', 'Close for maintenance', () =>
    sim.notifications.sendToAll(() => ({ topicName: 'v2.system.socket_closing', eventBody: {} })),
  )
  add('stall', 'Stall', () => {
    sim.notifications.isStalled = !sim.notifications.isStalled
  })
  add('forget', 'End the channels', () => sim.notifications.forget())
  add('take', 'Take the subscriptions', () => sim.notifications.takeSubscriptions())
  add('revoke', 'Revoke the sign-in', () => {
    sim.oauth.revokeAll()
    sim.notifications.sendToAll(() => ({ topicName: 'v2.system.token_revoked', eventBody: { reason: 'user_tokens_revoked' } }))
  })
  add('429', 'Refuse with 429', () => sim.refuse({ path: '/api/v2/', status: 429, times: 2, retryAfterS: 3 }))
  prepareScenario(sim, doubleCharge, call)
  prepareScenario(sim, lateParcel, messages)
  return sim.hostUrl([call, messages], { controls: '' })
}

function control(
  { method, path }: SimRequest,
  controls: ReadonlyMap<string, { readonly name: string; readonly act: () => void }>,
): SimResponse | undefined {
  const [, id] = /^\/sim\/controls(?:\/(.+))?$/.exec(path) ?? []
  if (!path.startsWith('/sim/controls')) return undefined
  if (id === undefined) return { status: 200, body: [...controls].map(([name, { name: label }]) => [name, label]) }
  if (id === 'words') return { status: 200, body: Object.fromEntries(words) }
  if (method === 'POST') controls.get(id)?.act()
  return { status: 204 }
}
