import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Models } from 'purecloud-platform-client-v2'
import type * as Ws from 'ws'
import type { WebSocket } from 'ws'
import type { SimRequest, SimResponse } from './http.ts'
import { failure } from './http.ts'

// By its path: the tests resolve packages as a browser does, and for a browser this one is empty.
const require = createRequire(import.meta.url)
const { WebSocketServer } = require(join(dirname(require.resolve('ws/package.json')), 'index.js')) as typeof Ws

interface Channel {
  readonly id: string
  readonly endsAtMs: number
  readonly topics: Set<string>
  socket: WebSocket | undefined
}

/** As many channels as Genesys Cloud lets one user and client have. */
const mostChannels = 20
const mostTopics = 1000
const heartbeatMs = 30_000

/** Notification channels: their REST interface, and one real WebSocket each. */
export class NotificationServer {
  private readonly channels = new Map<string, Channel>()
  private readonly sockets = new WebSocketServer({ noServer: true })
  private readonly heartbeat: NodeJS.Timeout
  /** Milliseconds that the next channels live. */
  lifeMs: number = 24 * 3_600_000
  /** What the user may not listen to, by the end of the topic, and the permission that is missing. */
  readonly forbidden: Map<string, string> = new Map()
  /** While set, sockets stay open and nothing goes through them. */
  isStalled = false

  constructor(server: Server) {
    server.on('upgrade', (request, socket, head) => {
      const id = new URL(request.url ?? '/', 'http://simulator').pathname.split('/').at(-1) ?? ''
      const channel = this.channels.get(id)
      if (!channel) return socket.destroy()
      this.sockets.handleUpgrade(request, socket, head, (opened) => this.open(channel, opened))
    })
    this.heartbeat = setInterval(() => this.beat(), heartbeatMs)
  }

  /** Channels with a socket. */
  get connected(): number {
    return [...this.channels.values()].filter(({ socket }) => socket).length
  }

  /** All topics that are listened to. */
  get topics(): readonly string[] {
    return [...this.channels.values()].flatMap(({ topics }) => [...topics])
  }

  /** Sends an event to every channel that listens to its topic; while stalled, or with no socket, it is lost, as in life. */
  push(topicName: string, eventBody: object): void {
    for (const { topics, socket } of this.channels.values())
      if (topics.has(topicName)) this.send(socket, { topicName, version: '2', eventBody })
  }

  /** Sends what is no subscribed event. */
  sendToAll(frame: (channelId: string) => object | string): void {
    for (const { id, socket } of this.channels.values()) this.send(socket, frame(id))
  }

  beat(): void {
    this.sendToAll(() => ({ topicName: 'channel.metadata', eventBody: { message: 'WebSocket Heartbeat' } }))
  }

  /** Cuts every connection. */
  cut(): void {
    for (const { socket } of this.channels.values()) socket?.terminate()
  }

  /** Forgets all channels, as after 24 hours. */
  forget(): void {
    this.cut()
    this.channels.clear()
  }

  /** Another channel of the same user took the subscriptions. */
  takeSubscriptions(): void {
    this.sendToAll((channelId) => ({
      topicName: `v2.system.no_longer_subscribed.${channelId}`,
      eventBody: { channelId, systemTopicType: 'no_longer_subscribed', reason: 'another_channel_subscribed' },
    }))
    for (const { topics } of this.channels.values()) topics.clear()
  }

  /** Answers a request about channels; `undefined` where it is about something else. */
  answer({ method, path, body, query, headers }: SimRequest): SimResponse | undefined {
    const [, id, subscriptions] = /^\/api\/v2\/notifications\/channels(?:\/([^/]+))?(\/subscriptions)?$/.exec(path) ?? []
    if (!path.startsWith('/api/v2/notifications/channels')) return undefined
    if (id === undefined) return method === 'POST' ? { status: 200, body: this.create(headers.host ?? '') } : failure(405, 'method')
    const channel = this.channels.get(id)
    if (!channel || channel.endsAtMs <= Date.now()) return failure(404, 'not.found')
    if (!subscriptions) return { status: 200 }
    if (method === 'DELETE') {
      channel.topics.clear()
      return { status: 200 }
    }
    if (method !== 'PUT') return failure(405, 'method')
    return this.subscribe(channel, JSON.parse(body) as Models.ChannelTopic[], query.get('ignoreErrors') === 'true')
  }

  close(): void {
    clearInterval(this.heartbeat)
    this.forget()
    this.sockets.close()
  }

  private create(host: string): Models.Channel {
    const id = `streaming-0-${randomUUID()}`
    const endsAtMs = Date.now() + this.lifeMs
    this.channels.set(id, { id, endsAtMs, topics: new Set(), socket: undefined })
    const idle = [...this.channels.values()].find(({ socket }) => !socket)
    if (this.channels.size > mostChannels && idle) this.channels.delete(idle.id)
    return { id, connectUri: `ws://${host}/channels/${id}`, expires: new Date(endsAtMs).toISOString() }
  }

  private subscribe(channel: Channel, wanted: readonly Models.ChannelTopic[], ignoreErrors: boolean): SimResponse {
    if (wanted.length > mostTopics) return failure(400, 'too.many.topics')
    const entities = wanted.map(({ id = '' }): Models.ChannelTopic => {
      const permission = [...this.forbidden].find(([end]) => id.endsWith(end))?.[1]
      return permission
        ? { id, state: 'Rejected', rejectionReason: 'missing permissions', missingPermissions: [permission] }
        : { id, state: 'Permitted' }
    })
    if (!ignoreErrors && entities.some(({ state }) => state === 'Rejected')) return failure(403, 'missing.permissions')
    channel.topics.clear()
    for (const { id = '', state } of entities) if (state === 'Permitted') channel.topics.add(id)
    const listing: Models.ChannelTopicEntityListing = { entities }
    return { status: 200, body: listing }
  }

  private open(channel: Channel, socket: WebSocket): void {
    channel.socket?.close()
    channel.socket = socket
    socket.on('message', (data: Buffer) => {
      if (data.toString('utf8').includes('"ping"')) this.send(socket, { topicName: 'channel.metadata', eventBody: { message: 'pong' } })
    })
    socket.on('close', () => {
      if (channel.socket === socket) channel.socket = undefined
    })
    this.send(socket, { topicName: 'channel.metadata', eventBody: { message: 'WebSocket Heartbeat' } })
  }

  private send(socket: WebSocket | undefined, frame: object | string): void {
    if (!this.isStalled) socket?.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  }
}
