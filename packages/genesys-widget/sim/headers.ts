import { regions } from '../src/platform/regions.ts'

/** The content security policy that a deployment needs; `gateway` stands for Genesys Cloud where there is one. */
export function contentSecurityPolicy(gateway?: string): string {
  const apps = gateway ? [gateway] : regions.map(({ domain }) => `https://apps.${domain}`)
  const services = gateway
    ? [gateway, gateway.replace(/^http/, 'ws')]
    : regions.flatMap(({ domain }) => [`https://api.${domain}`, `https://login.${domain}`, `wss://streaming.${domain}`])
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${services.join(' ')}`,
    `frame-ancestors ${apps.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
