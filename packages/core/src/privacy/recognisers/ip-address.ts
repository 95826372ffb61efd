import type { Recogniser } from './recogniser.ts'

/** Source: RFC 791, RFC 4291. */
export const ipAddress: Recogniser = {
  type: 'IP_ADDRESS',
  cues: 'ip address/addresses? | server/router/gateway/dns/subnet address/ip',
  form: 'code',
  length: [4, 32],
}
