import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Models } from 'purecloud-platform-client-v2'
import { NotificationServer } from './channels.ts'
import { agent, conversationEvent, messageBody, announceMessage } from './conversations.ts'
import type { Change } from './conversations.ts'
import { simCopilot } from './copilot.ts'
import type { SimCopilot } from './copilot.ts'
import { failure, readRequest, writeResponse } from './http.ts'
import type { SimRequest, SimResponse } from './http.ts'
import { OAuthServer } from './oauth.ts'
import { RestServer } from './rest.ts'
import { transcription } from './transcripts.ts'
import type { SimUtterance } from './transcripts.ts'

/** How a simulator is started. */
export interface SimOptions {
  /** Of the widget's page, with a slash at its end; of another site than the simulator. */
  readonly widgetUrl: string
  /** 0, or nothing, for any free one. */
  readonly port?: number
  /** Answers requests that Genesys Cloud has no part in, such as those of a control page. */
  readonly extra?: (request: SimRequest) => SimResponse | undefined | Promise<SimResponse | undefined>
}

/** The id of the OAuth client that the simulator knows. */
export const simClientId = '4b1d9e6a-0c57-4f2d-93a8-6e2f7c5d1b01'

/** A refusal that the next requests meet. */
export interface Refusal {
  /** A part of the path. */
  readonly path: string
  readonly status: number
  readonly times: number
  readonly retryAfterS?: number
}

/** A local Genesys Cloud: sign-in, REST, notification channels and the desktop that frames widgets, on 127.0.0.1. */
export class GenesysSim {
  readonly oauth: OAuthServer
  readonly rest: RestServer = new RestServer()
  readonly notifications: NotificationServer
  /** What was asked, as `METHOD path status`. */
  readonly log: string[] = []
  /** When each of these was answered, in milliseconds since 1970. */
  readonly answeredAtMs: number[] = []
  private readonly options: SimOptions
  private readonly server = createServer((request, response) => {
    readRequest(request)
      .then((read) => this.answer(read))
      .catch(() => failure(500, 'internal'))
      .then((answer) => writeResponse(response, answer))
      .catch(() => response.destroy())
  })
  private refusals: Refusal[] = []

  private constructor(options: SimOptions) {
    this.options = options
    this.oauth = new OAuthServer({ clientId: simClientId, redirectUris: [new URL('sign-in.html', options.widgetUrl).href] })
    this.notifications = new NotificationServer(this.server)
  }

  static async start(options: SimOptions): Promise<GenesysSim> {
    const sim = new GenesysSim(options)
    await new Promise<void>((resolve) => sim.server.listen(options.port ?? 0, '127.0.0.1', resolve))
    return sim
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** The file `settings.json` of a widget that belongs to this simulator. */
  settings(more: object = {}): object {
    return { clientId: simClientId, gateway: this.origin, ...more }
  }

  /** The desktop with a widget for each conversation. */
  hostUrl(conversationIds: readonly string[], more: Readonly<Record<string, string>> = {}): string {
    const parameters = new URLSearchParams({ conversations: conversationIds.join(','), widget: this.options.widgetUrl, ...more })
    return `${this.origin}/directory/?${parameters}`
  }

  /** The next requests of a path are refused. */
  refuse(refusal: Refusal): void {
    this.refusals.push(refusal)
  }

  /** Changes a conversation and tells those who listen. */
  change(id: string, ...changes: readonly Change[]): void {
    this.rest.change(id, ...changes)
    this.tell(id)
  }

  tell(id: string): void {
    this.notifications.push(`v2.users.${agent.id}.conversations`, conversationEvent(this.rest.get(id)))
  }

  /** Changes the agent's routing status. */
  setRouting(status: 'IDLE' | 'INTERACTING' | 'OFF_QUEUE'): void {
    const event: Models.UserRoutingStatusUserRoutingStatus = {
      id: agent.id,
      routingStatus: { status, startTime: new Date().toISOString() },
    }
    this.notifications.push(`v2.users.${agent.id}.routingStatus`, event)
  }

  /** Says something on the agent's leg of a call. */
  say(conversationId: string, startedAtMs: number, utterances: readonly SimUtterance[], status?: 'SESSION_ENDED'): void {
    const of = { conversationId, communicationId: `${conversationId}-agent`, startedAtMs }
    this.transcribe(transcription(of, utterances, status))
  }

  transcribe(event: Models.TranscriptionTopicTranscriptionMessage): void {
    this.notifications.push(`v2.conversations.${event.conversationId}.transcription`, event)
  }

  /** A message is written; `isTold: false` leaves its announcement out, as when it falls into a gap. */
  write(conversationId: string, messageId: string, from: 'customer' | 'agent' | 'bot', text: string, atMs: number, isTold = true): void {
    this.rest.putMessage(messageBody(messageId, from, text, atMs))
    this.rest.change(conversationId, announceMessage(messageId, from === 'customer' ? 'customer' : 'agent', atMs))
    if (isTold) this.tell(conversationId)
  }

  copilot(conversationId: string): SimCopilot {
    return simCopilot(this.notifications, conversationId)
  }

  async close(): Promise<void> {
    this.notifications.close()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async answer(request: SimRequest): Promise<SimResponse> {
    const answer = await this.route(request)
    if (request.method === 'OPTIONS') return answer
    this.log.push(`${request.method} ${request.path} ${answer.status}`)
    this.answeredAtMs.push(Date.now())
    return answer
  }

  private async route(request: SimRequest): Promise<SimResponse> {
    const { method, path } = request
    if (method === 'OPTIONS') return { status: 204 }
    const extra = await this.options.extra?.(request)
    if (extra) return extra
    if (path === '/directory/') return { status: 200, body: await readFile(join(import.meta.dirname, 'host.html'), 'utf8') }
    if (path === '/login/oauth/authorize') return this.oauth.authorize(request)
    if (path === '/login/oauth/token') return this.oauth.exchange(request)
    if (!path.startsWith('/api/v2/')) return failure(404, 'not.found')
    const refused = this.refusal(path)
    if (refused) return refused
    if (!this.oauth.allows(request)) return failure(401, 'bad.credentials')
    return this.notifications.answer(request) ?? this.rest.answer(request)
  }

  private refusal(path: string): SimResponse | undefined {
    const refusal = this.refusals.find((each) => path.includes(each.path))
    if (!refusal) return undefined
    const { status, times, retryAfterS } = refusal
    this.refusals = this.refusals.flatMap((each) => (each !== refusal ? [each] : times > 1 ? [{ ...each, times: times - 1 }] : []))
    return failure(status, `simulated.${status}`, retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) })
  }
}
