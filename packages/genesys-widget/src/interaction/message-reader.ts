import type { Clock } from '@cuecard/core'
import type { Models } from 'purecloud-platform-client-v2'
import type { GenesysApi } from '../platform/genesys-api.ts'
import type { MessageReference } from './conversation.ts'

/** What a reader of messages is made of. */
export interface MessageReaderOptions {
  readonly api: Pick<GenesysApi, 'messages'>
  readonly conversationId: string
  readonly clock: Clock
  /** Takes the messages that are new, oldest first. */
  readonly onMessages: (messages: readonly Models.MessageData[]) => void
}

/** A thread of text messages can go back for months. */
const mostAtStart = 50

/** A message is announced a little before it can be read. */
const retryMs = 1000
const mostRetries = 5

/**
 * Fetches the bodies of messages, each once, and gives them in the order in which they were sent however often and in
 * whichever order they are announced.
 */
export class MessageReader {
  private readonly options: MessageReaderOptions
  private readonly read = new Set<string>()
  private wanted: readonly MessageReference[] = []
  private isReading = false
  private isFirst = true
  private retries = 0
  private cancelRetry = () => {}

  constructor(options: MessageReaderOptions) {
    this.options = options
  }

  /** Takes all messages of the conversation as far as they are known, in order. */
  announce(messages: readonly MessageReference[]): void {
    if (this.isFirst && messages.length > mostAtStart) {
      for (const { id } of messages.slice(0, -mostAtStart)) this.read.add(id)
    }
    if (messages.length > 0) this.isFirst = false
    const known = new Set(messages.map(({ id }) => id))
    this.wanted = [...this.wanted.filter(({ id }) => !known.has(id)), ...messages].filter(({ id }) => !this.read.has(id))
    this.retries = 0
    void this.fetch()
  }

  stop(): void {
    this.wanted = []
    this.cancelRetry()
  }

  private async fetch(): Promise<void> {
    if (this.isReading || this.wanted.length === 0) return
    this.isReading = true
    const { api, conversationId, onMessages } = this.options
    const asked = this.wanted.map(({ id }) => id)
    const found = await api.messages(conversationId, asked).catch(() => [])
    this.isReading = false
    const fresh = found.filter(({ id }) => id !== undefined && asked.includes(id) && !this.read.has(id))
    for (const { id = '' } of fresh) this.read.add(id)
    const hadMore = this.wanted.length
    this.wanted = this.wanted.filter(({ id }) => !this.read.has(id))
    if (fresh.length > 0) onMessages(fresh.toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp)))
    if (this.wanted.length === 0) return
    if (hadMore > asked.length) return void this.fetch()
    if (this.retries >= mostRetries) return
    this.retries += 1
    this.cancelRetry = this.options.clock.schedule(retryMs, () => void this.fetch())
  }
}
