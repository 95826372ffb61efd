import { isObject } from './channel/notification.ts'

/** What a deployment sets, in the file `settings.json` beside the page. */
export interface Settings {
  /** Of the OAuth client of the type "Code Authorization" with PKCE; it is no secret. */
  readonly clientId: string
  /** `general`, `collections`, or the address of a playbook file; `general` where nothing is said. */
  readonly playbook: string
  /** What the agent sees of a call once it is over; the score after an own rating where nothing is said. */
  readonly scorecard: 'after-own-rating' | 'at-once' | 'off'
  /** Where the record goes when the browser keeps none: an address that takes JSON lines by POST. */
  readonly recordSink?: string
  /** The origin of a gateway that stands before desktop, interface and sign-in. */
  readonly gateway?: string
}

const scorecards: ReadonlySet<unknown> = new Set<Settings['scorecard']>(['after-own-rating', 'at-once', 'off'])

/** Reads the settings, or says in words for an admin what is wrong with them. */
export function readSettings(value: unknown): { readonly settings: Settings } | { readonly notice: string } {
  if (!isObject(value)) return wrong('is missing or no JSON object')
  const { clientId, playbook = 'general', scorecard = 'after-own-rating', recordSink, gateway } = value
  if (typeof clientId !== 'string' || !/^[0-9a-f-]{36}$/i.test(clientId)) return wrong('must have the "clientId" of your OAuth client')
  if (typeof playbook !== 'string' || playbook === '') return wrong('has a "playbook" that is neither a name nor an address')
  if (!isScorecard(scorecard)) return wrong('has a "scorecard" that is not "after-own-rating", "at-once" or "off"')
  if (recordSink !== undefined && !isAddress(recordSink)) return wrong('has a "recordSink" that is no https address')
  if (gateway !== undefined && !(isAddress(gateway) && new URL(gateway).origin === gateway))
    return wrong('has a "gateway" that is no https origin')
  return {
    settings: { clientId, playbook, scorecard, ...(recordSink !== undefined && { recordSink }), ...(gateway !== undefined && { gateway }) },
  }
}

/** Fetches and reads the settings of this deployment. */
export async function loadSettings(): Promise<ReturnType<typeof readSettings>> {
  try {
    const response = await fetch('settings.json', { cache: 'no-cache', credentials: 'omit' })
    return readSettings(response.ok ? await response.json() : undefined)
  } catch {
    return readSettings(undefined)
  }
}

function wrong(what: string): { readonly notice: string } {
  return { notice: `The file settings.json beside this page ${what}. See the guide, “Settings”.` }
}

/** Plain HTTP only on the machine itself. */
function isAddress(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'))
}

function isScorecard(value: unknown): value is Settings['scorecard'] {
  return scorecards.has(value)
}
