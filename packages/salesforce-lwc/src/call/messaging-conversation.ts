import { systemClock } from '@cuecard/core'
import type { Clock, SegmentReceived, Speaker } from '@cuecard/core'
import type { CoachedCall } from './coached-call.ts'
import { fieldsOf, textOf, timeOf } from './payload.ts'
import { sameRecord } from './same-record.ts'

/** A message of the conversation. */
interface Message {
  readonly speaker: Speaker
  readonly text: string
  /** Milliseconds since 1970; missing where the platform does not say it. */
  readonly sentAtMs: number | undefined
}

/** The platform gives at most 200 messages of the past; whoever gives more is read from its end. */
const mostPastMessages = 200

/** A message of the past and the same one live bear times that differ by no more than this, in milliseconds. */
const sameMessageMs = 2000

/** How long the log is waited for, in milliseconds; then what is live is heard without it. */
const logWithinMs = 5000

/** Roles as `getConversationLog` names them. Any other is nobody's: a bot's words are not the agent's. */
const logSpeakers: Readonly<Record<string, Speaker>> = { AGENT: 'agent', END_USER: 'customer', ENDUSER: 'customer' }

/** Senders on the agent's channel that are not the agent. */
const otherSenders: ReadonlySet<string> = new Set(['BOT', 'CHATBOT', 'SYSTEM', 'SUPERVISOR', 'END_USER', 'ENDUSER'])

/**
 * One messaging session: what the message channels and the conversation log say of it, as the call of one record. What is live
 * waits until the log has been read, so that the past comes first.
 */
export class MessagingConversation {
  private readonly recordId: string
  private readonly call: CoachedCall
  private readonly now: () => number
  private waiting: (() => void)[] | undefined = []
  private past: Message[] = []
  private messages = 0
  private readonly cancelWait: () => void

  /** @param now - gives the time in milliseconds since 1970. */
  constructor(recordId: string, call: CoachedCall, now: () => number = Date.now, clock: Clock = systemClock) {
    this.recordId = recordId
    this.call = call
    this.now = now
    this.cancelWait = clock.schedule(logWithinMs, () => this.readLog())
  }

  /** Takes a message of `lightning__conversationEndUserMessage`. */
  hearCustomer(payload: unknown): void {
    this.hear(payload, 'customer')
  }

  /** Takes a message of `lightning__conversationAgentSend`. */
  hearAgent(payload: unknown): void {
    const type = textOf(fieldsOf(payload)['type'])
    this.hear(payload, type && otherSenders.has(type.toUpperCase()) ? 'unknown' : 'agent')
  }

  /** Takes a message of `lightning__conversationEnded`. */
  hearEnd(payload: unknown): void {
    if (this.isOurs(payload)) this.inTurn(() => this.call.end())
  }

  /** Takes what `getConversationLog` has given; nothing where it failed. Then comes what has arrived meanwhile. */
  readLog(log?: unknown): void {
    if (!this.waiting) return
    this.cancelWait()
    this.past = pastMessages(log)
    const startedAtMs = Math.min(this.now(), ...this.past.flatMap(({ sentAtMs }) => sentAtMs ?? []))
    const elapsedMs = this.now() - startedAtMs
    this.call.start({ callId: this.recordId, channel: 'chat', startedAt: new Date(startedAtMs).toISOString() })
    if (this.past.length > 0) this.call.receivePast(this.pastSegments(startedAtMs, elapsedMs), elapsedMs)
    const { waiting } = this
    this.waiting = undefined
    for (const task of waiting) task()
  }

  /** Ends the waiting; the component goes away. */
  close(): void {
    this.cancelWait()
    this.waiting = undefined
  }

  /** The message channels are not there: the agent is told that nothing can be heard. */
  lose(): void {
    this.cancelWait()
    this.waiting = undefined
    this.call.lose({ callId: this.recordId, channel: 'chat' })
  }

  private hear(payload: unknown, speaker: Speaker): void {
    if (!this.isOurs(payload)) return
    const { content, timestamp } = fieldsOf(payload)
    const text = textOf(content)
    if (text === undefined) return
    this.inTurn(() => this.hearLive({ speaker, text, sentAtMs: timeOf(timestamp) }))
  }

  private hearLive(message: Message): void {
    const known = this.past.findIndex((one) => isSame(one, message))
    // Each message of the past stands for one that comes live, and no more: people repeat themselves.
    if (known >= 0) this.past.splice(known, 1)
    else this.call.receive(this.segment(message))
  }

  private pastSegments(startedAtMs: number, elapsedMs: number): readonly SegmentReceived[] {
    let lastMs = 0
    return this.past.map((message) => {
      lastMs = Math.max(lastMs, Math.min((message.sentAtMs ?? startedAtMs) - startedAtMs, elapsedMs))
      return { ...this.segment(message), receivedMs: Math.round(lastMs) }
    })
  }

  private segment({ speaker, text }: Message): SegmentReceived {
    this.messages += 1
    return { type: 'segment', id: `m${this.messages}`, speaker, text, final: true }
  }

  private isOurs(payload: unknown): boolean {
    return sameRecord(fieldsOf(payload)['recordId'], this.recordId)
  }

  private inTurn(task: () => void): void {
    if (this.waiting) this.waiting.push(task)
    else task()
  }
}

function pastMessages(log: unknown): Message[] {
  const { messages } = fieldsOf(log)
  if (!Array.isArray(messages)) return []
  const read = messages.slice(-mostPastMessages).flatMap((entry: unknown): Message[] => {
    const { content, type, timestamp } = fieldsOf(entry)
    const text = textOf(content)
    const speaker = logSpeakers[textOf(type)?.toUpperCase() ?? ''] ?? 'unknown'
    return text === undefined ? [] : [{ speaker, text, sentAtMs: timeOf(timestamp) }]
  })
  return inOrder(read)
}

/** By time, where all have one; else as they stand. */
function inOrder(messages: Message[]): Message[] {
  const isTimed = messages.every(({ sentAtMs }) => sentAtMs !== undefined)
  return isTimed ? messages.toSorted((a, b) => (a.sentAtMs ?? 0) - (b.sentAtMs ?? 0)) : messages
}

function isSame(one: Message, other: Message): boolean {
  if (one.text !== other.text || one.speaker !== other.speaker) return false
  if (one.sentAtMs === undefined || other.sentAtMs === undefined) return one.sentAtMs === other.sentAtMs
  return Math.abs(one.sentAtMs - other.sentAtMs) <= sameMessageMs
}
