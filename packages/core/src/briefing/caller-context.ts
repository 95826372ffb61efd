import type { CallContext } from '../transcript/call-event.ts'
import type { Channel } from '../transcript/segment.ts'

/** A contact that this customer has had before. */
export interface PastContact {
  /** ISO 8601, with a zone. */
  readonly at: string
  readonly channel?: string
  /** What it was about, by the tenant's names, such as `billing`. */
  readonly intent?: string
  /** One line for the agent. */
  readonly summary?: string
  /** Whether it was settled; missing where nobody knows. */
  readonly resolved?: boolean
  /** How the customer left, -1 (unhappy) to 1 (happy), where it was measured. */
  readonly mood?: number
}

/** What is known of a caller before the first word. Held in memory for the card only: it is never recorded or sent. */
export interface CallerContext {
  readonly accountType?: string
  /** Two-letter code of the customer's state. */
  readonly state?: string
  readonly tier?: string
  /** Choices made in the phone menu, in order. */
  readonly ivr?: readonly string[]
  /** Pages visited before the contact, in order. */
  readonly navigation?: readonly string[]
  readonly history?: readonly PastContact[]
  /** What this customer likes to hear or be called, for the agent's eyes. */
  readonly cues?: readonly string[]
}

/** Which contact a briefing is for. */
export interface BriefingRequest {
  readonly direction: 'inbound' | 'outbound'
  readonly channel: Channel
  /** How the host's own systems know the customer. */
  readonly customer?: string
  /** What the desktop already knows. */
  readonly context?: CallContext
}

/** A system that knows something of the caller: a CRM, the phone menu, the web site. Hosts implement it. */
export interface ContextSource {
  /** Names it on the card where it does not answer. */
  readonly name: string
  /** What it knows; `signal` is aborted when nobody waits any more. */
  read(request: BriefingRequest, options: { readonly signal: AbortSignal }): Promise<CallerContext>
}

/** What sources say, put together: lists are joined, and of single values the first source's stands. Never trusts their shape. */
export function mergeContexts(parts: readonly CallerContext[]): CallerContext {
  const first = (key: 'accountType' | 'state' | 'tier') =>
    parts.map((part) => part[key]).find((value) => typeof value === 'string' && value !== '')
  const texts = (key: 'ivr' | 'navigation' | 'cues') => [
    ...new Set(parts.flatMap((part) => listOf(part[key])).filter((value) => typeof value === 'string')),
  ]
  const [accountType, state, tier] = [first('accountType'), first('state'), first('tier')]
  return {
    ...(accountType !== undefined && { accountType }),
    ...(state !== undefined && { state }),
    ...(tier !== undefined && { tier }),
    ivr: texts('ivr'),
    navigation: texts('navigation'),
    cues: texts('cues'),
    history: newestFirst(parts.flatMap((part) => listOf(part.history))),
  }
}

function listOf<Item>(value: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(value) ? (value as readonly Item[]) : []
}

/** Contacts that two systems know are one: the same time and matter. ISO 8601 in one zone sorts as text; other zones hardly matter here. */
function newestFirst(contacts: readonly PastContact[]): readonly PastContact[] {
  const known = contacts.filter((contact) => typeof contact === 'object' && typeof contact.at === 'string')
  const byKey = new Map(known.map((contact) => [`${contact.at} ${contact.intent ?? ''}`, contact]))
  return [...byKey.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
