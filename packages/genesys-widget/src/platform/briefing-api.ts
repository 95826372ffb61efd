import AnalyticsApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/AnalyticsApi.js'
import ExternalContactsApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/ExternalContactsApi.js'
import RoutingApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/RoutingApi.js'
import type { Models } from 'purecloud-platform-client-v2'
import type { CallerFacts, PastConversation } from '../interaction/briefing.ts'
import type { ConversationView } from '../interaction/conversation.ts'
import { HttpError } from './http-error.ts'
import type { SdkClient } from './sdk-client.ts'

const dayMs = 24 * 3_600_000
const lookBackMs = 30 * dayMs
const mostPast = 3

/** Asks Genesys Cloud for one fact; what the user may not see is none. Rejects where it cannot be reached. */
export type FactReader = () => Promise<CallerFacts>

/** Who can be asked for what is known before the call. */
export function factReaders(
  client: SdkClient,
  conversationId: string,
  { queueId, externalContactId: contactId }: ConversationView,
  nowMs: number,
): Readonly<Partial<Record<keyof CallerFacts, FactReader>>> {
  return {
    ...(contactId && { customer: () => ifAllowed(customerOf(client, contactId)) }),
    ...(queueId && { queue: () => ifAllowed(queueOf(client, queueId)) }),
    ...(contactId && { last: () => ifAllowed(lastOf(client, contactId, conversationId, nowMs)) }),
  }
}

async function customerOf(client: SdkClient, contactId: string): Promise<CallerFacts> {
  const { firstName, lastName, externalOrganization } = await new ExternalContactsApi(client).getExternalcontactsContact(contactId)
  const name = [firstName, lastName].filter(Boolean).join(' ')
  const customer = [name, externalOrganization?.name].filter(Boolean).join(' · ')
  return customer === '' ? {} : { customer }
}

async function queueOf(client: SdkClient, queueId: string): Promise<CallerFacts> {
  const { name } = await new RoutingApi(client).getRoutingQueue(queueId)
  return name ? { queue: name } : {}
}

async function lastOf(client: SdkClient, contactId: string, conversationId: string, nowMs: number): Promise<CallerFacts> {
  const { conversations = [] } = await new AnalyticsApi(client).postAnalyticsConversationsDetailsQuery({
    interval: `${new Date(nowMs - lookBackMs).toISOString()}/${new Date(nowMs).toISOString()}`,
    order: 'desc',
    orderBy: 'conversationStart',
    paging: { pageSize: mostPast + 1, pageNumber: 1 },
    segmentFilters: [
      { type: 'or', predicates: [{ type: 'dimension', dimension: 'externalContactId', operator: 'matches', value: contactId }] },
    ],
  })
  const last = conversations.flatMap((conversation) => pastConversation(conversation) ?? [])
  return { last: last.filter(({ id }) => id !== conversationId).slice(0, mostPast) }
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

/** A permission or a scope that was not given leaves a fact out; that is the admin's choice, and no fault. */
async function ifAllowed(asked: Promise<CallerFacts>): Promise<CallerFacts> {
  return asked.catch((error: unknown) => {
    if (error instanceof HttpError && (error.status === 403 || error.status === 404)) return {}
    throw error
  })
}
