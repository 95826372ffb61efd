import type { Clock } from '@cuecard/core'
import type { GenesysApi, RefusedTopic } from '../platform/genesys-api.ts'
import { readNotification } from './notification.ts'
import type { Notification } from './notification.ts'

/** The part of a `WebSocket` that is used. */
export type Socket = Pick<WebSocket, 'onopen' | 'onmessage' | 'onclose' | 'close'>

/** How the channel stands: `live` means that what happens now is heard. */
export type ChannelStatus = 'connecting' | 'live' | 'reconnecting'

/** What a channel is made of and whom it tells. */
export interface ChannelOptions {
  readonly api: Pick<GenesysApi, 'createChannel' | 'hasChannel' | 'listen' | 'release'>
  readonly topics: readonly string[]
  readonly clock: Clock
  /** 0 to 1; spreads the reconnections of many widgets. */
  readonly random: () => number
  readonly wallClockMs: () => number
  readonly connect: (uri: string) => Socket
  readonly onStatus: (status: ChannelStatus) => void
  readonly onNotification: (notification: Notification) => void
  /** Something may have been missed: what REST can tell must be fetched. Also called when the channel first lives. */
  readonly onGap: () => void
  readonly onRefusedTopics: (refused: readonly RefusedTopic[]) => void
  /** All tokens of the user were revoked. */
  readonly onTokenRevoked: () => void
  /** A frame that is no notification. */
  readonly onBadFrame: () => void
}

interface OpenChannel {
  readonly id: string
  readonly uri: string
  readonly endsAtMs: number
}

/** Genesys Cloud sends a heartbeat every 30 s; after this long without any frame the socket is dead. */
const watchdogMs = 35_000

/** A socket that does not open. */
const openMs = 15_000

const firstRetryMs = 1000
const longestRetryMs = 16_000

/** A channel lives 24 hours; it is replaced so long before. */
const replaceLeadMs = 10 * 60_000
const shortestLifeMs = 60_000

/** Another channel of the same user may take a subscription away; more attempts than this would be a tug of war. */
const mostResubscriptions = 3

/**
 * One notification channel and its socket, kept alive through all that can happen to it: silence, closing for maintenance,
 * a dead connection, its 24 hours, lost subscriptions. Where a gap can be avoided the new socket is there before the old one goes.
 */
export class NotificationChannel {
  private readonly options: ChannelOptions
  private channel: OpenChannel | undefined
  private socket: Socket | undefined
  private stopped = false
  private attempts = 0
  private resubscriptions = 0
  /** Tells the runs of `connect` apart: only the latest may act. */
  private run = 0
  private cancelWatchdog = () => {}
  private cancelRetry = () => {}
  private cancelReplacement = () => {}

  constructor(options: ChannelOptions) {
    this.options = options
  }

  start(): void {
    this.options.onStatus('connecting')
    void this.connect()
  }

  /** Ends the socket and the subscriptions; nothing is told after it. */
  stop(): void {
    if (this.stopped) return
    this.stopped = true
    this.cancelWatchdog()
    this.cancelRetry()
    this.cancelReplacement()
    if (this.socket) abandon(this.socket)
    if (this.channel) void this.options.api.release(this.channel.id).catch(() => undefined)
  }

  /** Connects anew, on the channel that there is if it still lives and no other is wanted. */
  private async connect(wanted: 'same channel' | 'new channel' = 'same channel'): Promise<void> {
    this.run += 1
    const { run } = this
    const isOver = () => this.stopped || run !== this.run
    // The server closes the old socket of a channel when the new one is there, and that is no loss.
    if (this.socket) this.socket.onclose = null
    try {
      const known = wanted === 'same channel' ? this.channel : undefined
      const channel = known && (await this.options.api.hasChannel(known.id)) ? known : await this.createChannel()
      if (isOver()) return
      const socket = await this.openAndListen(channel)
      if (isOver()) abandon(socket)
      else this.use(channel, socket)
    } catch {
      if (!isOver()) this.retry()
    }
  }

  private async createChannel(): Promise<OpenChannel> {
    const { id, connectUri, expires } = await this.options.api.createChannel()
    if (!id || !connectUri) throw new Error('The channel has no address.')
    const endsAtMs = Date.parse(expires ?? '')
    return { id, uri: connectUri, endsAtMs: Number.isFinite(endsAtMs) ? endsAtMs : this.options.wallClockMs() + 24 * 3_600_000 }
  }

  private async openAndListen(channel: OpenChannel): Promise<Socket> {
    const opening = this.openSocket(channel.uri)
    try {
      const [socket] = await Promise.all([opening, this.listen(channel)])
      return socket
    } catch (error) {
      opening.then(abandon, () => undefined)
      throw error
    }
  }

  private async listen({ id }: OpenChannel): Promise<void> {
    const refused = await this.options.api.listen(id, this.options.topics)
    if (refused.length > 0 && !this.stopped) this.options.onRefusedTopics(refused)
  }

  /** What the socket brings while the subscriptions are still being made is not lost. */
  private openSocket(uri: string): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = this.options.connect(uri)
      const cancel = this.options.clock.schedule(openMs, () => {
        abandon(socket)
        reject(new Error('The socket did not open.'))
      })
      socket.onmessage = (event) => this.receive(event.data)
      socket.onopen = () => {
        cancel()
        socket.onclose = null
        resolve(socket)
      }
      socket.onclose = () => {
        cancel()
        reject(new Error('The socket was closed.'))
      }
    })
  }

  private use(channel: OpenChannel, socket: Socket): void {
    const { socket: oldSocket, channel: oldChannel } = this
    this.channel = channel
    this.socket = socket
    this.attempts = 0
    socket.onclose = () => this.lose()
    if (oldSocket && oldSocket !== socket) abandon(oldSocket)
    if (oldChannel && oldChannel.id !== channel.id) void this.options.api.release(oldChannel.id).catch(() => undefined)
    this.feedWatchdog()
    this.planReplacement(channel)
    this.options.onStatus('live')
    this.options.onGap()
  }

  private receive(frame: unknown): void {
    if (this.stopped) return
    this.feedWatchdog()
    const notification = readNotification(frame)
    if (!notification) return this.options.onBadFrame()
    const { topic } = notification
    if (topic === 'channel.metadata') return
    if (topic === 'v2.system.socket_closing') void this.connect()
    else if (topic.startsWith('v2.system.no_longer_subscribed')) this.resubscribe()
    else if (topic.startsWith('v2.system.token_revoked')) this.options.onTokenRevoked()
    else this.options.onNotification(notification)
  }

  private resubscribe(): void {
    const { channel } = this
    this.resubscriptions += 1
    if (!channel || this.resubscriptions > mostResubscriptions) return
    this.listen(channel).then(
      () => !this.stopped && this.options.onGap(),
      () => this.lose(),
    )
  }

  private feedWatchdog(): void {
    this.cancelWatchdog()
    this.cancelWatchdog = this.options.clock.schedule(watchdogMs, () => this.lose())
  }

  /** The 24 hours of a channel end at a time that is known: the next one is there before. */
  private planReplacement({ endsAtMs }: OpenChannel): void {
    const lifeMs = Math.max(shortestLifeMs, endsAtMs - this.options.wallClockMs() - replaceLeadMs)
    this.cancelReplacement()
    this.cancelReplacement = this.options.clock.schedule(lifeMs, () => void this.connect('new channel'))
  }

  private lose(): void {
    if (this.stopped) return
    this.run += 1
    this.cancelWatchdog()
    if (this.socket) abandon(this.socket)
    this.socket = undefined
    this.retry()
  }

  private retry(): void {
    this.options.onStatus('reconnecting')
    const delayMs = Math.min(longestRetryMs, firstRetryMs * 2 ** this.attempts) * (0.5 + this.options.random() / 2)
    this.attempts += 1
    this.cancelRetry()
    this.cancelRetry = this.options.clock.schedule(delayMs, () => void this.connect())
  }
}

function abandon(socket: Socket): void {
  socket.onopen = null
  socket.onmessage = null
  socket.onclose = null
  socket.close()
}
