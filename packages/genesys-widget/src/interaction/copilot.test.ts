import type { Models } from 'purecloud-platform-client-v2'
import { describe, expect, it } from 'vitest'
import { emptyCopilot, readCopilot } from './copilot.ts'
import { copilotTopics } from './topics.ts'

const article = (
  suggestionId: string,
  more: Partial<Models.ConversationKnowledgeArticleSuggestionsTopicKnowledgeArticleSuggestionEvent> = {},
) => {
  const body: Models.ConversationKnowledgeArticleSuggestionsTopicKnowledgeArticleSuggestionEvent = {
    conversationId: 'c',
    suggestionId,
    state: 'Suggested',
    knowledgeArticle: { title: `Title of ${suggestionId}`, uri: 'https://help.example.com/a', snippets: ['A snippet'] },
    ...more,
  }
  return { topic: copilotTopics.article('c'), body: { ...body } }
}
const after = (...notifications: Parameters<typeof readCopilot>[1][]) =>
  notifications.reduce((view, notification) => readCopilot(view, notification, 'c'), emptyCopilot)

describe('what Copilot says', () => {
  it('is kept with the latest first, three of a kind, each once', () => {
    const view = after(article('a'), article('b'), article('a'), article('c'), article('d'))
    expect(view.articles.map(({ id }) => id)).toEqual(['d', 'c', 'a'])
  })

  it.each(['Accepted', 'Dismissed', 'Failed'])('goes once it is %s', (state) => {
    expect(after(article('a'), article('b'), article('a', { state })).articles.map(({ id }) => id)).toEqual(['b'])
  })

  it('is of this conversation or of none', () => {
    expect(after(article('a', { conversationId: 'd' }))).toBe(emptyCopilot)
    expect(after({ topic: 'something.else', body: { conversationId: 'c' } })).toBe(emptyCopilot)
  })

  it('leads only to pages', () => {
    for (const uri of ['data:text/html,x', 'http://help.example.com', 'ftp://x', '//help.example.com', ' https://x'])
      expect(after(article('a', { knowledgeArticle: { title: 'A', uri } })).articles[0]?.url).toBeUndefined()
  })

  it('has a checklist in which the agent’s own tick stands before the model’s', () => {
    const body: Models.ConversationChecklistTopicAgentChecklistRuntimeEventBody = {
      conversationId: 'c',
      agentChecklistItems: [
        { id: '1', name: 'By the model', stateFromModel: 'Ticked', stateFromAgent: 'Unknown' },
        { id: '2', name: 'By the agent', stateFromModel: 'Unticked', stateFromAgent: 'Ticked' },
        { id: '3', name: 'Taken back', stateFromModel: 'Ticked', stateFromAgent: 'Unticked' },
        { name: 'Without an id' },
      ],
    }
    const { checklist } = after({ topic: copilotTopics.checklist('c'), body: { ...body } })
    expect(checklist.map(({ name, isDone }) => [name, isDone])).toEqual([
      ['By the model', true],
      ['By the agent', true],
      ['Taken back', false],
    ])
  })
})
