import type { CallContext } from '@cuecard/core'
import type { ConversationView, Media } from './conversation.ts'

/** What is known before the call, for the agent's eyes only: it is shown, handed to rules, and never recorded. What is not known is missing. */
export interface CallerFacts {
  readonly queue?: string
  /** Name and organisation. */
  readonly customer?: string
  /** The latest first. */
  readonly last?: readonly PastConversation[]
}

/** A conversation with the same customer. */
export interface PastConversation {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly startedAtMs: number
  readonly media: Media
  readonly note: string | undefined
}

/** Names of attributes that flows use for themselves, or that hold what must not be shown. */
const hiddenName = /^(_|ivr\.|scr?ipt)|token|secret|password|pin$|card|cvv|ssn|auth/i

/** More attributes than this is a data dump, not a briefing. */
const mostAttributes = 8

/** The attributes that may be shown, with values short enough to read. */
export function shownAttributes({ attributes }: Pick<ConversationView, 'attributes'>): readonly (readonly [name: string, value: string])[] {
  return Object.entries(attributes)
    .filter(([name, value]) => value.trim() !== '' && value.length <= 80 && !hiddenName.test(name))
    .slice(0, mostAttributes)
}

/** What the playbook's rules may ask about: every attribute under its own name, and where the call came from. */
export function contextOf(conversation: ConversationView, { queue, last }: CallerFacts): CallContext {
  return {
    ...conversation.attributes,
    ...(conversation.queueId && { queueId: conversation.queueId }),
    ...(queue && { queue }),
    ...(last && { history: last.map(({ media, startedAtMs }) => ({ media, startedAt: new Date(startedAtMs).toISOString() })) }),
  }
}
