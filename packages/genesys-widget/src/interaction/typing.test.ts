import type { Models } from 'purecloud-platform-client-v2'
import { describe, expect, it } from 'vitest'
import { readTyping } from './typing.ts'

const typing = (direction: string, duration?: number): Models.V2ConversationMessageTypingEventForUserTopicMessageData => ({
  conversationId: 'c',
  normalizedMessage: {
    type: 'Event',
    direction,
    events: [{ eventType: 'Typing', typing: { type: 'On', ...(duration !== undefined && { duration }) } }],
  },
})

describe('a typing event', () => {
  it('tells whose typing it is, and for how long', () => {
    expect(readTyping({ ...typing('Outbound', 3000) }, 'c')).toEqual({ isAgent: true, durationMs: 3000 })
    expect(readTyping({ ...typing('Inbound') }, 'c')).toEqual({ isAgent: false, durationMs: 5000 })
  })

  it('is nothing where it is of another conversation or of another kind', () => {
    expect(readTyping({ ...typing('Outbound') }, 'd')).toBeUndefined()
    for (const normalizedMessage of [undefined, null, 'x', {}, { events: 'x' }, { events: [null, {}, { eventType: 'Presence' }] }])
      expect(readTyping({ conversationId: 'c', normalizedMessage }, 'c')).toBeUndefined()
  })
})
