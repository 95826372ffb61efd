import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import type { DialWebSocket, SocketLike } from './network/dial-web-socket.ts'

/** A server of WebSockets on this machine, and what each client showed as it connected. */
export interface WebSocketService {
  readonly url: string
  readonly server: WebSocketServer
  readonly connections: readonly { readonly url: string; readonly protocol: string }[]
}

/** Dials with the WebSocket of `ws`: Node 20 has none of its own. */
export const dialWithWs: DialWebSocket = (url, protocols) => new WebSocket(url, [...protocols]) as unknown as SocketLike

/** Serves WebSockets; whoever connects while `mayConnect` says no is turned away. Closing it ends all connections. */
export async function serveWebSockets(mayConnect: () => boolean = () => true): Promise<WebSocketService> {
  const connections: { url: string; protocol: string }[] = []
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: (protocols) => [...protocols][0] ?? false,
    verifyClient: mayConnect,
  })
  server.on('connection', (_socket, { url = '', headers }) => connections.push({ url, protocol: headers['sec-websocket-protocol'] ?? '' }))
  const close = server.close.bind(server)
  server.close = (done) => {
    for (const socket of server.clients) socket.terminate()
    close(done)
  }
  await new Promise((resolve) => server.once('listening', resolve))
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`, server, connections }
}
