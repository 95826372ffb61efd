import type { Models } from 'purecloud-platform-client-v2'
import { permissions, scopes } from '../src/platform/needs.ts'
import { agent, contact, queue } from './conversations.ts'
import type { Change } from './conversations.ts'
import type { SimRequest, SimResponse } from './http.ts'
import { failure } from './http.ts'

/** What was written into a wrap-up. */
export interface SavedWrapUp {
  readonly conversationId: string
  readonly participantId: string
  readonly wrapup: Models.WrapupInput
}

/** The REST interface, as far as the widget uses it, over conversations that a test or a scenario changes. */
export class RestServer {
  private readonly conversations = new Map<string, Models.Conversation>()
  private readonly messages = new Map<string, Models.MessageData>()
  readonly wrapUps: SavedWrapUp[] = []
  /** Parts of paths that the user may not use. */
  readonly forbidden: Set<string> = new Set()
  /** Permissions that the user has, as `domain:entity:action`. */
  permissions: readonly string[] = permissions.map(({ name }) => name)
  transcription: Models.TranscriptionSettings = {
    transcription: 'EnabledQueueFlow',
    transcriptionConfidenceThreshold: 40,
    lowLatencyTranscriptionEnabled: true,
  }
  scopes: readonly string[] = scopes.map(({ name }) => name)

  put(conversation: Models.Conversation): void {
    this.conversations.set(conversation.id ?? '', conversation)
  }

  get(id: string): Models.Conversation {
    const found = this.conversations.get(id)
    if (!found) throw new Error('The simulator does not know this conversation.')
    return found
  }

  change(id: string, ...changes: readonly Change[]): Models.Conversation {
    const changed = changes.reduce((conversation, change) => change(conversation), this.get(id))
    this.put(changed)
    return changed
  }

  putMessage(message: Models.MessageData): void {
    this.messages.set(message.id ?? '', message)
  }

  answer(request: SimRequest): SimResponse {
    const { path } = request
    if ([...this.forbidden].some((part) => path.includes(part))) return failure(403, 'missing.permissions')
    for (const [method, pattern, handle] of this.routes) {
      const found = request.method === method ? pattern.exec(path) : null
      if (found) return handle(found.slice(1), request)
    }
    return failure(404, 'not.found')
  }

  private readonly routes: readonly (readonly [string, RegExp, (parts: readonly string[], request: SimRequest) => SimResponse])[] = [
    [
      'GET',
      /^\/api\/v2\/users\/me$/,
      (_, { query }) =>
        ok<Models.UserMe>({ ...agent, version: 1, ...(query.get('expand') && { authorization: { permissions: [...this.permissions] } }) }),
    ],
    [
      'GET',
      /^\/api\/v2\/tokens\/me$/,
      () => ok<Models.TokenInfo>({ authorizedScope: [...this.scopes], organization: { id: 'org', name: 'Simulated company' } }),
    ],
    [
      'GET',
      /^\/api\/v2\/conversations\/([^/]+)$/,
      ([id = '']) => (this.conversations.has(id) ? ok(this.get(id)) : failure(404, 'not.found')),
    ],
    [
      'POST',
      /^\/api\/v2\/conversations\/messages\/([^/]+)\/messages\/bulk$/,
      (_, { body }) => ok<Models.TextMessageListing>({ entities: this.found(JSON.parse(body) as string[]) }),
    ],
    [
      'PATCH',
      /^\/api\/v2\/conversations\/(?:calls|messages)\/([^/]+)\/participants\/([^/]+)$/,
      ([conversationId = '', participantId = ''], { body }) => this.saveWrapUp(conversationId, participantId, body),
    ],
    ['GET', /^\/api\/v2\/routing\/queues\/([^/]+)$/, () => ok<Models.Queue>({ ...queue })],
    ['GET', /^\/api\/v2\/routing\/settings\/transcription$/, () => ok(this.transcription)],
    [
      'GET',
      /^\/api\/v2\/externalcontacts\/contacts\/([^/]+)$/,
      () => ok<Models.ExternalContact>({ ...contact, externalOrganization: { name: 'Avery Bikes' } as Models.ExternalOrganization }),
    ],
    ['POST', /^\/api\/v2\/analytics\/conversations\/details\/query$/, () => ok(pastConversations)],
    [
      'GET',
      /^\/api\/v2\/responsemanagement\/responses\/([^/]+)$/,
      ([id = '']) =>
        ok<Partial<Models.Response>>({
          id,
          name: 'Refund time',
          texts: [{ content: 'A refund takes three to five working days to reach your card.', contentType: 'text/plain' }],
        }),
    ],
  ]

  private found(ids: readonly string[]): Models.MessageData[] {
    return ids.flatMap((id) => this.messages.get(id) ?? [])
  }

  private saveWrapUp(conversationId: string, participantId: string, body: string): SimResponse {
    const { wrapup = {} } = JSON.parse(body) as Models.MediaParticipantRequest
    this.wrapUps.push({ conversationId, participantId, wrapup })
    return { status: 202, body: {} }
  }
}

const pastConversations: Models.AnalyticsConversationQueryResponse = {
  totalHits: 1,
  conversations: [
    {
      conversationId: '77aa0c11-5d2e-4a6b-8c3f-1e2d3c4b5a01',
      conversationStart: '2026-11-02T14:05:00.000Z',
      participants: [
        {
          purpose: 'agent',
          sessions: [{ mediaType: 'voice', segments: [{ segmentType: 'wrapup', wrapUpNote: 'New card ordered after a lost one' }] }],
        },
      ],
    },
  ],
}

function ok<T>(body: T): SimResponse {
  return { status: 200, body }
}
