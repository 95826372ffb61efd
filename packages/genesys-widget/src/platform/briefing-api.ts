import AnalyticsApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/AnalyticsApi.js'
import ExternalContactsApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/ExternalContactsApi.js'
import RoutingApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/RoutingApi.js'
import type { Models } from 'purecloud-platform-client-v2'
import type { ConversationView } from '../interaction/conversation.ts'
import { shownAttributes } from '../interaction/briefing.ts'
import type { Briefing, PastConversation } from '../interaction/briefing.ts'
import type { SdkClient } from './sdk-client.ts'

const dayMs = 24 * 3_600_000
const lookBackMs = 30 * dayMs
const mostPast = 3

/** Gathers what is known before the call. What the user may not see, or what fails, is left out. */
export async function loadBriefing(
  client: SdkClient,
  conversationId: string,
  conversation: ConversationView,
  nowMs: number,
): Promise<Briefing> {
  const { queueId, externalContactId } = conversation
  const [queue, contact, last] = await Promise.all([
    queueId ? orNothing(new RoutingApi(client).getRoutingQueue(queueId)) : undefined,
    externalContactId ? orNothing(new ExternalContactsApi(client).getExternalcontactsContact(externalContactId)) : undefined,
    externalContactId ? orNothing(pastConversations(client, externalContactId, nowMs)) : undefined,
  ])
  const name = [contact?.firstName, contact?.lastName].filter(Boolean).join(' ')
  return {
    queue: queue?.name,
    customer: contact && { name: name || undefined, organization: contact.externalOrganization?.name },
    attributes: shownAttributes(conversation),
    last: (last ?? []).filter(({ id }) => id !== conversationId).slice(0, mostPast),
  }
}

async function pastConversations(client: SdkClient, externalContactId: string, nowMs: number): Promise<readonly PastConversation[]> {
  const { conversations = [] } = await new AnalyticsApi(client).postAnalyticsConversationsDetailsQuery({
    interval: `${new Date(nowMs - lookBackMs).toISOString()}/${new Date(nowMs).toISOString()}`,
    order: 'desc',
    orderBy: 'conversationStart',
    paging: { pageSize: mostPast + 1, pageNumber: 1 },
    segmentFilters: [
      { type: 'or', predicates: [{ type: 'dimension', dimension: 'externalContactId', operator: 'matches', value: externalContactId }] },
    ],
  })
  return conversations.flatMap((conversation) => pastConversation(conversation) ?? [])
}

function pastConversation({
  conversationId,
  conversationStart,
  participants = [],
}: Models.AnalyticsConversationWithoutAttributes): PastConversation | undefined {
  const startedAtMs = Date.parse(conversationStart ?? '')
  if (!conversationId || !Number.isFinite(startedAtMs)) return undefined
  const sessions = participants.flatMap((participant) => participant.sessions ?? [])
  const notes = sessions.flatMap(({ segments = [] }) => segments.flatMap(({ wrapUpNote }) => wrapUpNote ?? []))
  return {
    id: conversationId,
    startedAtMs,
    media: sessions.some(({ mediaType }) => mediaType === 'voice') ? 'voice' : 'chat',
    note: notes.at(-1),
  }
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined)
}
