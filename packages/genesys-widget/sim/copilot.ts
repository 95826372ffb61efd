import type { Models } from 'purecloud-platform-client-v2'
import type { NotificationServer } from './channels.ts'

/** What Copilot says of a conversation. */
export interface SimCopilot {
  suggestArticle(suggestionId: string, title: string, uri: string): void
  suggestResponse(suggestionId: string, responseId: string): void
  tickChecklist(name: string, isTicked: boolean): void
}

export function simCopilot(notifications: NotificationServer, conversationId: string): SimCopilot {
  const topic = (end: string) => `v2.conversations.${conversationId}.${end}`
  return {
    suggestArticle(suggestionId, title, uri) {
      const event: Models.ConversationKnowledgeArticleSuggestionsTopicKnowledgeArticleSuggestionEvent = {
        conversationId,
        suggestionId,
        state: 'Suggested',
        knowledgeArticle: { title, uri, snippets: ['Pending charges are not final for three days.'] },
      }
      notifications.push(topic('suggestions.knowledge.article'), event)
    },
    suggestResponse(suggestionId, responseId) {
      const event: Models.ConversationResponseSuggestionsTopicCannedResponseSuggestionEvent = {
        conversationId,
        suggestionId,
        state: 'Suggested',
        cannedResponse: { responseId, libraryId: 'library-1' },
      }
      notifications.push(topic('suggestions.response'), event)
    },
    tickChecklist(name, isTicked) {
      const event: Models.ConversationChecklistTopicAgentChecklistRuntimeEventBody = {
        conversationId,
        agentChecklistId: 'checklist-1',
        status: 'InProgress',
        agentChecklistItems: [{ id: 'item-1', name, stateFromModel: isTicked ? 'Ticked' : 'Unticked', stateFromAgent: 'Unknown' }],
      }
      notifications.push(topic('agentchecklist'), event)
    },
  }
}
