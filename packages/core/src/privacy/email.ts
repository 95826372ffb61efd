import type { Found } from './found.ts'

const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u
const DOMAIN = /[\p{L}\p{N}.-]/u
/** RFC 5321, 4.5.3.1: 64 octets before the `@`, 255 after it. */
const MAX_LOCAL = 64
const MAX_DOMAIN = 255

/** Written e-mail addresses, found from their `@` outwards so that the time stays linear. */
export function findEmails(text: string): Found[] {
  const found: Found[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < MAX_LOCAL && LOCAL.test(text.charAt(start - 1))) start -= 1
    let end = at + 1
    while (end < text.length && end - at <= MAX_DOMAIN && DOMAIN.test(text.charAt(end))) end += 1
    while (end > at + 1 && /[.-]/.test(text.charAt(end - 1))) end -= 1
    if (start < at && end > at + 1) found.push({ type: 'EMAIL', start, end, value: text.slice(start, end).toLowerCase(), confidence: 0.95 })
  }
  return found
}
