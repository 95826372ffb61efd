import type { Models } from 'purecloud-platform-client-v2'

/** The people of the simulator; all of them made up. */
export const agent = { id: '6f1d4c1e-52e0-4a3b-9d6f-0c4d5a7b8e01', name: 'Dana Reyes' } as const
export const colleague = { id: '6f1d4c1e-52e0-4a3b-9d6f-0c4d5a7b8e02', name: 'Robin Hale' } as const
export const queue = { id: '1b7f0d52-7c1f-4c02-8a55-3e7f5a1c9d01', name: 'Card services' } as const
export const contact = { id: '9c2e7a10-1f4d-4b8e-9f65-7d3b2c1a0e01', firstName: 'Jordan', lastName: 'Avery' } as const

/** Changes a conversation; what was there before is what it starts from. */
export type Change = (conversation: Models.Conversation) => Models.Conversation

/** A voice call that is ringing at the agent. */
export function ringingCall(id: string, startedAtMs: number): Models.Conversation {
  return {
    id,
    startTime: iso(startedAtMs),
    participants: [
      customer(
        [{ id: `${id}-customer`, state: 'connected', direction: 'inbound', connectedTime: iso(startedAtMs), held: false }],
        [],
        startedAtMs,
      ),
      person('agent-1', agent.id, startedAtMs, { calls: [{ id: `${id}-agent`, state: 'alerting', direction: 'inbound', held: false }] }),
    ],
  }
}

/** A conversation by messages that is being offered to the agent, with what the customer has written so far. */
export function offeredMessages(id: string, startedAtMs: number, kind: 'webmessaging' | 'sms' = 'webmessaging'): Models.Conversation {
  return {
    id,
    startTime: iso(startedAtMs),
    participants: [
      customer(
        [],
        [{ id: `${id}-customer`, state: 'connected', type: kind, direction: 'inbound', connectedTime: iso(startedAtMs), messages: [] }],
        startedAtMs,
      ),
      person('agent-1', agent.id, startedAtMs, {
        messages: [{ id: `${id}-agent`, state: 'alerting', type: kind, direction: 'inbound', messages: [] }],
      }),
    ],
  }
}

export const connect = (atMs: number): Change =>
  changed('agent-1', { state: 'connected', connectedTime: iso(atMs) }, { connectedTime: iso(atMs) })

export const hold = (held: boolean): Change => changed('agent-1', { held })

export const disconnect = (atMs: number, participantId = 'agent-1'): Change =>
  changed(participantId, { state: 'disconnected', disconnectedTime: iso(atMs), disconnectType: 'client' }, { endTime: iso(atMs) })

/** Another agent joins, as in a conference or after a transfer, or was there before. */
export const colleagueJoins =
  (atMs: number, endedAtMs?: number): Change =>
  (conversation) => ({
    ...conversation,
    participants: [
      ...conversation.participants,
      person('colleague-1', colleague.id, atMs, {
        connectedTime: iso(atMs),
        ...(endedAtMs !== undefined && { endTime: iso(endedAtMs) }),
        calls: [
          {
            id: `${conversation.id}-colleague`,
            state: endedAtMs === undefined ? 'connected' : 'disconnected',
            connectedTime: iso(atMs),
            ...(endedAtMs !== undefined && { disconnectedTime: iso(endedAtMs) }),
          },
        ],
      }),
    ],
  })

/** A conversation by messages comes back to the agent, as after a transfer. */
export const comesBack =
  (participantId: string, atMs: number): Change =>
  (conversation) => ({
    ...conversation,
    participants: [
      ...conversation.participants,
      person(participantId, agent.id, atMs, {
        connectedTime: iso(atMs),
        messages: [
          {
            id: `${conversation.id}-${participantId}`,
            state: 'connected',
            type: 'webmessaging',
            direction: 'inbound',
            connectedTime: iso(atMs),
            messages: [],
          },
        ],
      }),
    ],
  })

/** Announces a message on the side that sent it. */
export const announceMessage =
  (messageId: string, from: 'customer' | 'agent', atMs: number): Change =>
  (conversation) => ({
    ...conversation,
    participants: conversation.participants.map((participant) =>
      participant.purpose !== from
        ? participant
        : {
            ...participant,
            messages: (participant.messages ?? []).map((message) => ({
              ...message,
              messages: [...(message.messages ?? []), { messageId, messageTime: iso(atMs), messageStatus: 'received' }],
            })),
          },
    ),
  })

/** A conversation as the topic `v2.users.{id}.conversations` tells it, which is less than REST does. */
export function conversationEvent({ id, participants }: Models.Conversation): Models.ConversationEventTopicConversation {
  const told = participants.map((participant): Models.ConversationEventTopicParticipant => {
    const { calls, messages } = participant
    return {
      ...picked(participant, ['id', 'purpose', 'userId', 'connectedTime', 'endTime', 'queueId', 'externalContactId', 'attributes']),
      ...(calls && {
        calls: calls.map((call) =>
          picked(call, ['id', 'state', 'direction', 'held', 'connectedTime', 'disconnectedTime', 'disconnectType']),
        ),
      }),
      ...(messages && {
        messages: messages.map((message) => ({
          ...picked(message, ['id', 'state', 'type', 'direction', 'held', 'connectedTime', 'disconnectedTime']),
          messages: (message.messages ?? []).map((each) => picked(each, ['messageId', 'messageTime', 'messageStatus'])),
        })),
      }),
    }
  })
  return { ...(id !== undefined && { id }), participants: told }
}

/** A message as REST gives it. */
export function messageBody(id: string, from: 'customer' | 'agent' | 'bot', text: string, atMs: number): Models.MessageData {
  return {
    id,
    timestamp: iso(atMs),
    direction: from === 'customer' ? 'inbound' : 'outbound',
    status: 'delivered',
    normalizedMessage: { id, type: 'Text', text, originatingEntity: from === 'bot' ? 'Bot' : 'Human' },
    ...(from === 'agent' && { createdBy: { id: agent.id, version: 1 } as Models.User }),
  }
}

function customer(calls: Models.Call[], messages: Models.Message[], atMs: number): Models.Participant {
  return {
    id: 'customer-1',
    purpose: 'customer',
    startTime: iso(atMs),
    connectedTime: iso(atMs),
    queueId: queue.id,
    queueName: queue.name,
    externalContactId: contact.id,
    attributes: { accountType: 'card', state: 'CA', 'Reason for contact': 'Unknown charge', authToken: 'simulated' },
    ...(calls.length > 0 && { calls }),
    ...(messages.length > 0 && { messages }),
  }
}

function person(id: string, userId: string, atMs: number, more: Partial<Models.Participant>): Models.Participant {
  return { id, purpose: 'agent', userId, startTime: iso(atMs), queueId: queue.id, ...more }
}

function changed(
  participantId: string,
  communication: Partial<Models.Call & Models.Message>,
  more: Partial<Models.Participant> = {},
): Change {
  return (conversation) => ({
    ...conversation,
    participants: conversation.participants.map((participant) => {
      if (participant.id !== participantId) return participant
      const { calls, messages } = participant
      return {
        ...participant,
        ...more,
        ...(calls && { calls: calls.map((call) => ({ ...call, ...communication })) }),
        ...(messages && { messages: messages.map((message) => ({ ...message, ...communication })) }),
      } as Models.Participant
    }),
  })
}

function picked<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : []))) as Pick<T, K>
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
