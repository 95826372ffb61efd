import { describe, expect, it } from 'vitest'
import {
  agent,
  announceMessage,
  colleague,
  colleagueJoins,
  connect,
  contact,
  conversationEvent,
  disconnect,
  hold,
  offeredMessages,
  queue,
  ringingCall,
} from '../../sim/conversations.ts'
import { currentLeg, hasParticipant, readConversation } from './conversation.ts'

const at = Date.parse('2026-11-20T10:00:00.000Z')

describe('a conversation', () => {
  it('reads the same from REST and from its topic, but for the order in time', () => {
    const call = hold(true)(connect(at)(ringingCall('c', at - 5000)))
    const { mine, ...fromRest } = readConversation(call, agent.id) ?? { mine: [] }
    expect(readConversation(conversationEvent(call), agent.id)).toEqual({ ...fromRest, mine })
    expect(fromRest).toMatchObject({
      media: 'voice',
      direction: 'inbound',
      queueId: queue.id,
      externalContactId: contact.id,
      colleagues: [],
    })
    expect(mine).toEqual([{ participantId: 'agent-1', communicationId: 'c-agent', state: 'connected', connectedAtMs: at, isHeld: true }])
  })

  it('counts the leg that is on now, not the first that the agent had', () => {
    const missed = ringingCall('c', at - 60_000)
    const twice = {
      ...missed,
      participants: [
        ...disconnect(at - 40_000)(missed).participants,
        ...connect(at)(ringingCall('c', at))
          .participants.filter(({ id }) => id === 'agent-1')
          .map((person) => ({ ...person, id: 'agent-2' })),
      ],
    }
    const view = readConversation(twice, agent.id)
    expect(view && currentLeg(view)).toMatchObject({ participantId: 'agent-2', state: 'connected' })
    expect(view?.mine.map(({ state }) => state)).toEqual(['ended', 'connected'])
  })

  it('has no leg of an agent in that of a colleague, nor in that of a supervisor who listens in', () => {
    const call = colleagueJoins(at)(ringingCall('c', at))
    const listening = {
      ...call,
      participants: call.participants.map((person) =>
        person.id === 'colleague-1' ? { ...person, monitoredParticipantId: 'agent-1' } : person,
      ),
    }
    expect(readConversation(call, agent.id)?.colleagues).toHaveLength(1)
    expect(readConversation(listening, agent.id)?.colleagues).toEqual([])
    expect(readConversation(call, 'somebody else')?.mine).toEqual([])
    expect([
      hasParticipant(call, colleague.id),
      hasParticipant(listening, colleague.id),
      hasParticipant(call, ''),
      hasParticipant(null, agent.id),
    ]).toEqual([true, false, false, false])
  })

  it('lists its messages in the order in which they were sent, each once', () => {
    const messages = [
      announceMessage('b', 'customer', at + 2),
      announceMessage('a', 'agent', at + 1),
      announceMessage('b', 'customer', at + 2),
    ]
    const conversation = messages.reduce((before, change) => change(before), offeredMessages('c', at))
    expect(readConversation(conversation, agent.id)?.messages).toEqual([
      { id: 'a', sentAtMs: at + 1 },
      { id: 'b', sentAtMs: at + 2 },
    ])
  })

  it.each([undefined, null, 'x', [], {}, { participants: 'x' }, { participants: [null, {}, { purpose: 'agent' }] }])(
    'makes nothing of %j',
    (value) => {
      expect(readConversation(value, agent.id)).toBeUndefined()
    },
  )
})
