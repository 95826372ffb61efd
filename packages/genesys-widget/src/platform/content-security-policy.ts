import { regions } from './regions.ts'

/**
 * The content security policy that a deployment needs. `domain` is the region, or nothing for all of them; `gateway` stands for
 * Genesys Cloud where there is one; `more` are addresses of the tenant's own that are fetched or written to.
 */
export function contentSecurityPolicy({
  domain,
  gateway,
  more = [],
}: {
  domain?: string
  gateway?: string
  more?: readonly string[]
}): string {
  const domains = regions.map((region) => region.domain).filter((each) => domain === undefined || each === domain)
  const apps = gateway ? [gateway] : domains.map((each) => `https://apps.${each}`)
  const services = gateway
    ? [gateway, gateway.replace(/^http/, 'ws')]
    : domains.flatMap((each) => [`https://api.${each}`, `https://login.${each}`, `wss://streaming.${each}`])
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `connect-src ${["'self'", ...services, ...more].join(' ')}`,
    `frame-ancestors ${apps.join(' ')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}
