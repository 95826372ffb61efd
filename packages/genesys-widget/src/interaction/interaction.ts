import type { CallContext, Clock, Session } from '@cuecard/core'
import { NotificationChannel } from '../channel/notification-channel.ts'
import type { ChannelStatus, Socket } from '../channel/notification-channel.ts'
import type { Notification } from '../channel/notification.ts'
import { HttpError } from '../platform/http-error.ts'
import type { GenesysApi, RefusedTopic } from '../platform/genesys-api.ts'
import { CoachedCall } from './coached-call.ts'
import { currentLeg, hasParticipant, readConversation } from './conversation.ts'
import type { ConversationView, Leg } from './conversation.ts'
import { MessageReader } from './message-reader.ts'
import { SpokenWords } from './spoken-words.ts'
import { readRoutingStatus } from './routing-idle.ts'
import { routingTopic, topicsOf, transcriptionTopic } from './topics.ts'
import { readTyping } from './typing.ts'
import { writtenSegment } from './written-segments.ts'

/** Why there is nothing to coach. */
export type Obstacle = 'not-yours' | 'not-found' | 'forbidden' | 'unsupported' | 'unreachable'

/** Whom an interaction tells what happens. */
export interface InteractionListener {
  /** The agent's part of the conversation was read for the first time; the call may still be alerting. */
  readonly onConversation: (conversation: ConversationView, userId: string) => void
  readonly onObstacle: (obstacle: Obstacle) => void
  /** A call of the agent has begun; a transfer back begins another. */
  readonly onCall: (session: Session, conversation: ConversationView) => void
  readonly onCallEnded: (session: Session) => void
  /** Nothing of a voice call has been transcribed, or no more is. */
  readonly onSilence: (isSilent: boolean) => void
  /** For so long nothing was heard, in milliseconds; words of a voice call that fell into it are not to be had. */
  readonly onMissed: (durationMs: number) => void
  readonly onRefusedTopics: (refused: readonly RefusedTopic[]) => void
  readonly onDialect: (dialect: string) => void
  /** The agent's routing status; `undefined` where a change of it may have been missed. */
  readonly onRoutingStatus: (status: string | undefined) => void
  /** A notification that is about neither the conversation nor its words. */
  readonly onOther: (notification: Notification) => void
  readonly onTokenRevoked: () => void
}

/** What an interaction is made of. */
export interface InteractionOptions {
  readonly conversationId: string
  readonly api: GenesysApi
  readonly clock: Clock
  readonly wallClockMs: () => number
  readonly random: () => number
  readonly connect: (uri: string) => Socket
  /** Gives the session of a call, and what stands for the agent in its record. */
  readonly createSession: (callId: string, userId: string) => Promise<{ readonly session: Session; readonly agentHash: string }>
  /** What rules may know of the call. */
  readonly contextOf: (conversation: ConversationView) => CallContext
  readonly listener: InteractionListener
}

/** The words of a call may come this long after its end, in milliseconds. */
const graceMs = 5000

/** One interaction of the agent, from the widget's opening to its end: nothing in it is shared with another. */
export class Interaction {
  private readonly options: InteractionOptions
  private readonly reader: MessageReader
  private readonly words: SpokenWords
  private channel: NotificationChannel | undefined
  private userId = ''
  private conversation: ConversationView | undefined
  private call: CoachedCall | undefined
  private callLeg: Leg | undefined
  private calls = 0
  private isStarting = false
  private stopped = false
  private status: ChannelStatus = 'connecting'
  private lostAtMs: number | undefined
  /** Counts the conversation's events, so that an older answer of REST never undoes a newer event. */
  private events = 0
  private cancelEnd = () => {}

  constructor(options: InteractionOptions) {
    this.options = options
    const { api, conversationId, clock, listener } = options
    this.reader = new MessageReader({ api, conversationId, clock, onMessages: (messages) => this.readMessages(messages) })
    this.words = new SpokenWords({
      clock,
      onSilence: (isSilent) => {
        this.reportHearing()
        listener.onSilence(isSilent)
      },
      onDialect: listener.onDialect,
      onTranscriptionEnded: () => this.endSoon(0),
    })
  }

  /** Reads the conversation and, if it is the agent's, listens to it. */
  async start(): Promise<void> {
    const { api, conversationId, listener } = this.options
    try {
      const [me, value] = await Promise.all([api.me(), api.conversation(conversationId)])
      if (this.stopped) return
      this.userId = me.id ?? ''
      const conversation = readConversation(value, this.userId)
      if (!hasParticipant(value, this.userId)) return listener.onObstacle('not-yours')
      if (!conversation) return listener.onObstacle('unsupported')
      this.conversation = conversation
      listener.onConversation(conversation, this.userId)
      this.listen(conversation)
    } catch (error) {
      if (!this.stopped) listener.onObstacle(obstacleOf(error))
    }
  }

  /** Ends the call and every subscription. */
  stop(): void {
    if (this.stopped) return
    this.stopped = true
    this.cancelEnd()
    this.words.stop()
    this.reader.stop()
    this.channel?.stop()
    this.call?.dispose()
  }

  /** The conversation as Genesys Cloud has it at this moment. */
  async refreshed(): Promise<ConversationView | undefined> {
    return readConversation(await this.options.api.conversation(this.options.conversationId), this.userId)
  }

  private listen({ media }: ConversationView): void {
    const { api, clock, wallClockMs, random, connect, conversationId, listener } = this.options
    this.channel = new NotificationChannel({
      api,
      clock,
      wallClockMs,
      random,
      connect,
      topics: topicsOf(media, conversationId, this.userId),
      onStatus: (status) => this.report(status),
      onNotification: (notification) => this.take(notification),
      onGap: () => void this.catchUp(),
      onRefusedTopics: (refused) => {
        if (refused.some(({ topic }) => topic === transcriptionTopic(conversationId))) this.words.giveUp()
        listener.onRefusedTopics(refused)
      },
      onTokenRevoked: listener.onTokenRevoked,
      onBadFrame: () => undefined,
    })
    this.channel.start()
  }

  private report(status: ChannelStatus): void {
    const { clock, listener } = this.options
    this.status = status
    if (status === 'reconnecting') {
      this.lostAtMs ??= clock.now()
      listener.onRoutingStatus(undefined)
    }
    if (status === 'live' && this.lostAtMs !== undefined) {
      listener.onMissed(clock.now() - this.lostAtMs)
      this.lostAtMs = undefined
    }
    this.reportHearing()
  }

  private reportHearing(): void {
    this.call?.report(this.status === 'live' ? (this.words.isSilent ? 'lost' : 'connected') : 'reconnecting')
  }

  private async catchUp(): Promise<void> {
    const { events } = this
    const value = await this.options.api.conversation(this.options.conversationId).catch(() => undefined)
    const conversation = readConversation(value, this.userId)
    if (this.stopped || !conversation) return
    if (events === this.events) this.apply(conversation)
    else if (this.call) this.reader.announce(conversation.messages)
  }

  private take(notification: Notification): void {
    const { conversationId, listener } = this.options
    const { topic, body } = notification
    if (topic === transcriptionTopic(conversationId)) {
      if (body['conversationId'] === conversationId) this.hear(body)
    } else if (topic === `v2.users.${this.userId}.conversations`) {
      const conversation = body['id'] === conversationId ? readConversation(body, this.userId) : undefined
      this.events += conversation ? 1 : 0
      if (conversation) this.apply(conversation)
    } else if (topic === `v2.users.${this.userId}.conversations.inbound.typing.event`) {
      const typing = readTyping(body, conversationId)
      if (typing?.isAgent) this.call?.typing(typing.durationMs)
    } else if (topic === routingTopic(this.userId)) listener.onRoutingStatus(readRoutingStatus(body))
    else listener.onOther(notification)
  }

  private apply(conversation: ConversationView): void {
    this.conversation = conversation
    const leg = currentLeg(conversation)
    if (!leg) return
    const isNew = leg.communicationId !== this.callLeg?.communicationId
    if (leg.state === 'connected') {
      if (!this.call || (this.call.hasEnded && isNew)) return void this.startCall(conversation, leg)
      this.cancelEnd()
      this.call.hold(leg.isHeld)
    } else if (leg.state === 'ended') this.endSoon(this.words.hasEnded || conversation.media === 'chat' ? 0 : graceMs)
    if (this.call) this.reader.announce(conversation.messages)
  }

  private async startCall(conversation: ConversationView, leg: Leg): Promise<void> {
    if (this.isStarting) return
    this.isStarting = true
    const { conversationId, clock, wallClockMs, createSession, contextOf, listener } = this.options
    this.calls += 1
    const callId = this.calls === 1 ? conversationId : `${conversationId}.${this.calls}`
    const created = await createSession(callId, this.userId).catch(() => undefined)
    this.isStarting = false
    if (!created) return
    const { session, agentHash } = created
    if (this.stopped) return session.dispose()
    const startedAtMs = leg.connectedAtMs ?? wallClockMs()
    const { media, direction, language } = conversation
    const elapsedMs = Math.max(0, wallClockMs() - startedAtMs)
    this.callLeg = leg
    this.call = new CoachedCall(session, clock, {
      callId,
      media,
      direction,
      startedAtMs,
      elapsedMs,
      language,
      context: contextOf(conversation),
      agentHash,
    })
    this.reportHearing()
    listener.onCall(session, conversation)
    if (media === 'voice') this.words.expect()
    for (const segment of this.words.flush(this.spokenContext())) this.call.hear(segment)
    // What came while the session was being made.
    if (this.conversation) this.apply(this.conversation)
  }

  private hear(body: Readonly<Record<string, unknown>>): void {
    const segments = this.words.take(body, this.call && this.spokenContext())
    for (const segment of segments) this.call?.hear(segment)
  }

  private spokenContext(): { readonly conversation: ConversationView; readonly startedAtMs: number } | undefined {
    return this.conversation && this.call && { conversation: this.conversation, startedAtMs: this.call.startedAtMs }
  }

  private readMessages(messages: Parameters<ConstructorParameters<typeof MessageReader>[0]['onMessages']>[0]): void {
    const { call } = this
    if (!call) return
    for (const message of messages) {
      const segment = writtenSegment(message, { userId: this.userId, startedAtMs: call.startedAtMs })
      if (segment) call.hear(segment)
    }
  }

  /** Ends the call once its last words are there, unless the agent is on the line again. */
  private endSoon(delayMs: number): void {
    const { call, options } = this
    this.cancelEnd()
    if (!call || call.hasEnded) return
    this.cancelEnd = options.clock.schedule(delayMs, () => {
      if (!this.conversation || currentLeg(this.conversation)?.state !== 'ended') return
      this.words.stop()
      call.end()
      options.listener.onCallEnded(call.session)
    })
  }
}

function obstacleOf(error: unknown): Obstacle {
  const status = error instanceof HttpError ? error.status : 0
  return status === 404 || status === 400 ? 'not-found' : status === 403 ? 'forbidden' : 'unreachable'
}
