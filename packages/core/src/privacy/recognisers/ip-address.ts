import type { Recogniser } from './recogniser.ts'

export const ipAddress: Recogniser = {
  type: 'IP_ADDRESS',
  source: 'RFC 791, RFC 4291',
  cues: 'ip/ips address/addresses/is? | i p address/addresses? | server/router/gateway/dns/subnet address/ip',
  form: 'code',
  length: [4, 32],
}
