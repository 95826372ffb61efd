import { collections } from '@cuecard/core/playbooks/collections'
import { expect, it } from 'vitest'
import { beforeCall } from './before-call.ts'
import type { BeforeCallOptions } from './before-call.ts'
import { readConversation } from './interaction/conversation.ts'
import { stringsFor } from './page/strings.ts'

const conversation = readConversation(
  {
    participants: [
      {
        id: 'p1',
        purpose: 'customer',
        calls: [{ id: 'c1', state: 'dialing', direction: 'outbound' }],
        attributes: { state: 'CA', Plan: 'Basic', authToken: 'x' },
      },
      { id: 'p2', purpose: 'agent', userId: 'me', calls: [{ id: 'c2', state: 'dialing', direction: 'outbound' }] },
    ],
  },
  'me',
)

it('says what has to be said on a call that goes out, and does not forbid a call that Genesys Cloud has placed', async () => {
  if (!conversation) throw new Error('The conversation is not read.')
  const client = {} as BeforeCallOptions['client']
  const briefing = beforeCall({
    client,
    conversationId: 'c',
    conversation,
    playbook: collections,
    strings: stringsFor('en'),
    onFacts: () => undefined,
  })
  const { card, isOutbound } = await briefing.ready
  expect(isOutbound).toBe(false)
  expect(briefing.getSnapshot()).toBe(briefing.getSnapshot())
  expect(briefing.getSnapshot().isOutbound).toBe(false)
  expect(card.reminders.map(({ text }) => text).join()).toContain('Mini-Miranda')
  expect(card.cues).toEqual(['state: CA', 'Plan: Basic'])
  expect(card.missing).toEqual([])
})
