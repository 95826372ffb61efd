import { parseAddress } from './parse-address.ts'

/** Where the engine page of an org lies, and which origin it has. */
export interface EnginePlace {
  readonly address: string
  readonly origin: string
}

/** Lightning Experience as `<my domain>[--<sandbox>][.<kind of org>].lightning.force.com`. */
const lightningHost = /^([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.lightning\.force\.com$/

const page = '/apex/CoachEngine'

/**
 * The Visualforce page of the org whose Lightning Experience is at `host`, or, where an admin has given one, the page at `given`;
 * `undefined` where neither is an address of a page.
 */
export function enginePlace(host: string, given?: string): EnginePlace | undefined {
  const [, domain, kind = ''] = lightningHost.exec(host) ?? []
  const usual = domain === undefined ? undefined : `https://${domain}--c${kind}.vf.force.com${page}`
  const url = urlOf(given?.trim() || usual)
  return url && { address: url.href, origin: url.origin }
}

function urlOf(address: string | undefined): URL | undefined {
  const url = parseAddress(address ?? '')
  if (!url) return undefined
  const isLocal = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal) ? url : undefined
}
