import type { Media } from './conversation.ts'

/** What Copilot can tell; listened to where the user may, and missed by nothing where not. */
export const copilotTopics = {
  article: (conversationId: string): string => `v2.conversations.${conversationId}.suggestions.knowledge.article`,
  response: (conversationId: string): string => `v2.conversations.${conversationId}.suggestions.response`,
  checklist: (conversationId: string): string => `v2.conversations.${conversationId}.agentchecklist`,
} as const

/** The words of a voice call. */
export function transcriptionTopic(conversationId: string): string {
  return `v2.conversations.${conversationId}.transcription`
}

/** Whether the agent waits for work. */
export function routingTopic(userId: string): string {
  return `v2.users.${userId}.routingStatus`
}

/** Every topic that the widget listens to for one conversation. */
export function topicsOf(media: Media, conversationId: string, userId: string): readonly string[] {
  const { article, response, checklist } = copilotTopics
  return [
    `v2.users.${userId}.conversations`,
    routingTopic(userId),
    ...(media === 'voice'
      ? [transcriptionTopic(conversationId)]
      : [`v2.users.${userId}.conversations.inbound.typing.event`, response(conversationId)]),
    article(conversationId),
    checklist(conversationId),
  ]
}
