import { isObject } from '../channel/notification.ts'

/** The media that are coached. */
export type Media = 'voice' | 'chat'

/** One stretch in which somebody was on the line: a transfer, a consultation or a conference each make a new one. */
export interface Leg {
  readonly participantId: string
  readonly communicationId: string
  readonly state: 'alerting' | 'connected' | 'ended'
  /** Milliseconds since 1970, by the clock of Genesys Cloud; missing until connected. */
  readonly connectedAtMs?: number
  readonly endedAtMs?: number
  readonly isHeld: boolean
}

/** A conversation as the widget of one agent sees it. */
export interface ConversationView {
  readonly media: Media
  readonly direction: 'inbound' | 'outbound' | undefined
  /** This agent's own, oldest first. */
  readonly mine: readonly Leg[]
  /** Those of other people inside the company: an agent before a transfer, a colleague in a conference. */
  readonly colleagues: readonly Leg[]
  readonly customers: readonly Leg[]
  /** What the customer's participants carry, newest last. */
  readonly attributes: Readonly<Record<string, string>>
  readonly queueId: string | undefined
  readonly externalContactId: string | undefined
  /** BCP 47, where Genesys Cloud says it. */
  readonly language: string | undefined
  /** Of this conversation, in the order in which they were sent. */
  readonly messages: readonly MessageReference[]
  /** The wrap-up of this agent's latest leg, as it stands. */
  readonly wrapUp: { readonly code?: string; readonly notes?: string } | undefined
}

/** A message whose body has to be fetched. */
export interface MessageReference {
  readonly id: string
  /** Milliseconds since 1970; missing where Genesys Cloud does not say it. */
  readonly sentAtMs?: number
}

const insidePurposes: ReadonlySet<unknown> = new Set(['agent', 'user'])
const customerPurposes: ReadonlySet<unknown> = new Set(['customer', 'external'])
const connectedStates: ReadonlySet<unknown> = new Set(['connected'])
const endedStates: ReadonlySet<unknown> = new Set(['disconnected', 'terminated'])

/**
 * Reads a conversation as REST or the topic `v2.users.{id}.conversations` gives it; the two differ in little. `undefined` where
 * it is no conversation that can be coached. Whatever is missing or of a wrong type counts as not there.
 */
export function readConversation(value: unknown, userId: string): ConversationView | undefined {
  if (!isObject(value)) return undefined
  const participants = objects(value['participants']).toSorted((a, b) => startOf(a) - startOf(b))
  const speaking = participants.filter((person) => insidePurposes.has(person['purpose']) && !listensIn(person))
  const customers = participants.filter(({ purpose }) => customerPurposes.has(purpose))
  const own = speaking.filter((person) => person['userId'] === userId)
  const media = mediaOf(own) ?? mediaOf(customers)
  if (!media) return undefined
  const latest = own.at(-1)
  return {
    media,
    direction: directionOf([...own, ...customers], media),
    mine: own.flatMap((person) => legsOf(person, media)),
    colleagues: speaking.filter((person) => person['userId'] !== userId).flatMap((person) => legsOf(person, media)),
    customers: customers.flatMap((person) => legsOf(person, media)),
    attributes: Object.assign({}, ...customers.map((person) => textsOf(person['attributes']))) as Record<string, string>,
    queueId: lastText([...customers, ...own], 'queueId'),
    externalContactId: lastText(customers, 'externalContactId'),
    language: lastText(customers, 'locale'),
    messages: messagesOf(participants),
    wrapUp: latest && wrapUpOf(latest),
  }
}

/** Whether the user takes part in the conversation, in whatever medium. */
export function hasParticipant(conversation: unknown, userId: string): boolean {
  if (!isObject(conversation) || userId === '') return false
  return objects(conversation['participants']).some((person) => person['userId'] === userId && !listensIn(person))
}

/** Who listens in, as supervisors do, is neither the agent nor heard. */
function listensIn(person: Fields): boolean {
  return Boolean(text(person['monitoredParticipantId']) ?? text(person['coachedParticipantId']))
}

/** This agent's leg that counts now: the latest that is connected, else the latest at all. */
export function currentLeg({ mine }: Pick<ConversationView, 'mine'>): Leg | undefined {
  return mine.findLast(({ state }) => state === 'connected') ?? mine.findLast(({ state }) => state === 'alerting') ?? mine.at(-1)
}

type Fields = Readonly<Record<string, unknown>>

function communicationsOf(person: Fields, media: Media): readonly Fields[] {
  return objects(person[media === 'voice' ? 'calls' : 'messages'])
}

function mediaOf(people: readonly Fields[]): Media | undefined {
  if (people.some((person) => communicationsOf(person, 'voice').length > 0)) return 'voice'
  return people.some((person) => communicationsOf(person, 'chat').length > 0) ? 'chat' : undefined
}

function directionOf(people: readonly Fields[], media: Media): ConversationView['direction'] {
  const said = people.flatMap((person) => communicationsOf(person, media)).map(({ direction }) => direction)
  return said.find((direction) => direction === 'inbound' || direction === 'outbound')
}

function legsOf(person: Fields, media: Media): readonly Leg[] {
  return communicationsOf(person, media).flatMap((communication): Leg[] => {
    const participantId = text(person['id'])
    const communicationId = text(communication['id'])
    if (!participantId || !communicationId) return []
    const state = communication['state']
    const connectedAtMs = time(communication['connectedTime']) ?? time(person['connectedTime'])
    const endedAtMs = time(communication['disconnectedTime']) ?? time(person['endTime'])
    const isOver = endedAtMs !== undefined || endedStates.has(state)
    const stands = isOver ? 'ended' : connectedStates.has(state) ? 'connected' : 'alerting'
    return [
      {
        participantId,
        communicationId,
        state: stands,
        ...(connectedAtMs !== undefined && { connectedAtMs }),
        ...(endedAtMs !== undefined && { endedAtMs }),
        isHeld: communication['held'] === true,
      },
    ]
  })
}

function messagesOf(people: readonly Fields[]): readonly MessageReference[] {
  const found = new Map<string, MessageReference>()
  for (const entry of people.flatMap((person) => communicationsOf(person, 'chat')).flatMap((each) => objects(each['messages']))) {
    const id = text(entry['messageId'])
    const sentAtMs = time(entry['messageTime'])
    if (id && !found.has(id)) found.set(id, { id, ...(sentAtMs !== undefined && { sentAtMs }) })
  }
  return [...found.values()].toSorted((a, b) => (a.sentAtMs ?? Number.MAX_VALUE) - (b.sentAtMs ?? Number.MAX_VALUE))
}

function wrapUpOf(person: Fields): ConversationView['wrapUp'] {
  const wrapUp = isObject(person['wrapup']) ? person['wrapup'] : {}
  const code = text(wrapUp['code'])
  const notes = text(wrapUp['notes'])
  return { ...(code && { code }), ...(notes && { notes }) }
}

/** Whoever has no time yet has only just come. */
function startOf(person: Fields): number {
  return time(person['startTime']) ?? time(person['connectedTime']) ?? Number.MAX_VALUE
}

function lastText(people: readonly Fields[], name: string): string | undefined {
  return people.map((person) => text(person[name])).findLast((value) => value !== undefined)
}

function objects(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function time(value: unknown): number | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isFinite(ms) ? ms : undefined
}
