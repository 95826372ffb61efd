import ConversationsApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/ConversationsApi.js'
import NotificationsApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/NotificationsApi.js'
import UsersApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/UsersApi.js'
import type { Models } from 'purecloud-platform-client-v2'
import type { SdkClient } from './sdk-client.ts'

/** A topic that Genesys Cloud did not let the widget listen to. */
export interface RefusedTopic {
  readonly topic: string
  readonly missingPermissions: readonly string[]
}

/** What the widget asks of Genesys Cloud, by the platform SDK. Every call rejects with an `HttpError` or an abort. */
export interface GenesysApi {
  me(): Promise<Models.UserMe>
  conversation(conversationId: string): Promise<Models.Conversation>
  /** Bodies of messages, in no particular order; those that are unknown are left out. */
  messages(conversationId: string, messageIds: readonly string[]): Promise<readonly Models.MessageData[]>
  createChannel(): Promise<Models.Channel>
  /** Whether a channel still lives. */
  hasChannel(channelId: string): Promise<boolean>
  /** Makes `topics` all that the channel listens to, as far as the user may; gives those that were refused. */
  listen(channelId: string, topics: readonly string[]): Promise<readonly RefusedTopic[]>
  /** Ends all subscriptions of the channel; outlives the page. */
  release(channelId: string): Promise<void>
  saveWrapUp(media: 'voice' | 'chat', conversationId: string, participantId: string, wrapup: Models.WrapupInput): Promise<void>
}

export function createGenesysApi(client: SdkClient): GenesysApi {
  const conversations = new ConversationsApi(client)
  const notifications = new NotificationsApi(client)
  const users = new UsersApi(client)
  return {
    me: () => users.getUsersMe(),
    conversation: (conversationId) => conversations.getConversation(conversationId),
    async messages(conversationId, messageIds) {
      const { entities } = await conversations.postConversationsMessageMessagesBulk(conversationId, { body: [...messageIds] })
      return entities ?? []
    },
    createChannel: () => notifications.postNotificationsChannels(),
    async hasChannel(channelId) {
      try {
        await notifications.headNotificationsChannel(channelId)
        return true
      } catch {
        return false
      }
    },
    async listen(channelId, topics) {
      const body = topics.map((id) => ({ id }))
      const { entities = [] } = await notifications.putNotificationsChannelSubscriptions(channelId, body, { ignoreErrors: true })
      return entities
        .filter(({ state }) => state === 'Rejected')
        .map(({ id = '', missingPermissions = [] }) => ({ topic: id, missingPermissions }))
    },
    release: (channelId) => notifications.deleteNotificationsChannelSubscriptions(channelId),
    async saveWrapUp(media, conversationId, participantId, wrapup) {
      if (media === 'voice') await conversations.patchConversationsCallParticipant(conversationId, participantId, { wrapup })
      else await conversations.patchConversationsMessageParticipant(conversationId, participantId, { body: { wrapup } })
    },
  }
}
