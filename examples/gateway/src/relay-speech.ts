import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { agentOf } from './agents.ts'
import type { Gateway } from './gateway.ts'
import { counted } from './telemetry.ts'

/** Bytes that may wait in one direction: about 30 s of two channels. Whoever is slower than that is let go. */
const mostWaiting = 2 * 2 ** 20

/** One message is at most a second of two channels. */
const largestMessage = 256 * 2 ** 10

/**
 * Relays `/speech/NAME` to the engine of that name, in its own format, for engines without access control and vendors without access
 * for browsers. The agent's token comes as the subprotocol after `bearer`. Gives what closes all relays.
 */
export function relaySpeech(server: Server, gateway: Gateway): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    handleProtocols: (offered) => (offered.has('bearer') ? 'bearer' : false),
  })
  server.on('upgrade', (request, socket, head) => {
    admit(request, gateway).then(
      (outcome) => {
        if (typeof outcome === 'number') return refuse(socket, outcome)
        sockets.handleUpgrade(request, socket, head, (client) => join(client, outcome))
        return undefined
      },
      () => refuse(socket, 500),
    )
  })
  return () => {
    for (const client of sockets.clients) client.close(1001, 'the gateway goes down')
  }
}

interface Engine {
  readonly name: string
  readonly url: string
  readonly authorization: string | undefined
}

/** The engine to relay to, or the HTTP status to refuse with. */
async function admit({ url = '', headers }: IncomingMessage, { settings, closing, limit }: Gateway): Promise<Engine | number> {
  const { engines, engineKeys, secret, origins } = settings
  if (closing.value) return 503
  if (headers.origin !== undefined && !origins.includes(headers.origin)) return 403
  const [scheme, token = ''] = (headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim())
  const agent = scheme === 'bearer' ? await agentOf(token, secret) : undefined
  if (!agent) return 401
  if (limit.take(agent.id) > 0) return 429
  const name = /^\/speech\/([\w-]+)$/.exec(url.split('?')[0] ?? '')?.[1] ?? ''
  const engine = Object.hasOwn(engines, name) ? engines[name] : undefined
  return engine ? { name, url: withQuery(engine, url), authorization: engineKeys[name] } : 404
}

/** Formats say in the query what the audio is like; what the engine's own address says comes first. */
function withQuery(engine: string, asked: string): string {
  const url = new URL(engine)
  for (const [name, value] of new URL(asked, 'http://gateway').searchParams)
    if (!new URL(engine).searchParams.has(name)) url.searchParams.append(name, value)
  return url.href
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function join(client: WebSocket, { name, url, authorization }: Engine): void {
  const engine = new WebSocket(url, { maxPayload: largestMessage * 4, ...(authorization && { headers: { authorization } }) })
  const early: { data: Buffer; isBinary: boolean }[] = []
  let earlyBytes = 0
  pass(engine, client, (bytes) => counted.relay(name, 'down', bytes))
  client.on('message', (data: Buffer, isBinary) => {
    if (engine.readyState === WebSocket.CONNECTING) {
      early.push({ data, isBinary })
      earlyBytes += data.length
      if (earlyBytes > mostWaiting) client.close(1013, 'the engine is not there')
    } else forward(engine, data, isBinary, client)
    counted.relay(name, 'up', data.length)
  })
  engine.on('open', () => {
    for (const { data, isBinary } of early.splice(0)) engine.send(data, { binary: isBinary })
  })
  closeTogether(client, engine)
  closeTogether(engine, client)
}

function pass(from: WebSocket, to: WebSocket, count: (bytes: number) => void): void {
  from.on('message', (data: Buffer, isBinary) => {
    forward(to, data, isBinary, from)
    count(data.length)
  })
}

function forward(to: WebSocket, data: Buffer, isBinary: boolean, from: WebSocket): void {
  if (to.readyState !== WebSocket.OPEN) return
  if (to.bufferedAmount > mostWaiting) {
    from.close(1013, 'the other side is too slow')
    return
  }
  to.send(data, { binary: isBinary })
}

/** Codes that may be sent are passed on; those that only say how a connection ended become one that says the same. */
function closeTogether(one: WebSocket, other: WebSocket): void {
  one.on('error', () => {})
  one.on('close', (code, reason) => {
    const sendable = (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || (code >= 3000 && code <= 4999)
    if (other.readyState === WebSocket.CONNECTING) other.terminate()
    else other.close(code === 1005 ? 1000 : sendable ? code : 1011, reason)
  })
}
