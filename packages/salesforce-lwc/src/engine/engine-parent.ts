import { parseAddress } from './parse-address.ts'

/** Where Lightning Experience and the record pages of an org are served from. */
const salesforceHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:lightning\.force\.com|my\.salesforce\.com|my\.site\.com)$/

/**
 * Whether a page of `origin` may ask the engine. `given` names others, with spaces between, as an admin writes them on the page.
 * In an org of its own a page only serves that org: the domain before the first dot has to be that of the engine page's host.
 */
export function isAllowedParent(origin: string, ownHost: string, given = ''): boolean {
  const url = parseAddress(origin)
  if (!url) return false
  if (given.split(/\s+/).includes(origin)) return true
  const { protocol, hostname } = url
  if (protocol !== 'https:' || !salesforceHost.test(hostname)) return false
  return ownHost === '' || domainOf(ownHost) === domainOf(hostname)
}

/** `acme--uat` of `acme--uat--c.sandbox.vf.force.com`: pages of a package have its namespace after the last two dashes. */
function domainOf(host: string): string {
  const [first = ''] = host.split('.')
  return host.includes('.vf.force.com') ? first.replace(/--[^-]+$/, '') : first
}
