import type { EntityType } from '../entity.ts'
import type { Found } from '../found.ts'

const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u
const DOMAIN = /[\p{L}\p{N}.-]/u
/** RFC 5321, 4.5.3.1: 64 octets before the `@`, 255 after it. */
const MAX_LOCAL = 64
const MAX_DOMAIN = 255

/** Written e-mail addresses, found from their `@` outwards so that the time stays linear. What ends at the `@` counts: the rest may come. */
function findEmails(text: string, found: Found[]): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < MAX_LOCAL && LOCAL.test(text.charAt(start - 1))) start -= 1
    while (start < at && /[.'/]/.test(text.charAt(start))) start += 1
    let end = at + 1
    while (end < text.length && end - at <= MAX_DOMAIN && DOMAIN.test(text.charAt(end))) end += 1
    while (end > at + 1 && /[.-]/.test(text.charAt(end - 1))) end -= 1
    if (start < at) found.push({ type: 'EMAIL', start, end, value: text.slice(start, end).toLowerCase(), confidence: 0.95 })
  }
}

interface Pattern {
  readonly type: EntityType
  /** Nothing is searched in a text without this. */
  readonly needs: string
  /** Every repeat is bounded, so that the time stays linear. */
  readonly pattern: RegExp
}

const PATTERNS: readonly Pattern[] = [
  // RFC 3986, 3.2.1: user information before the host.
  { type: 'PASSWORD', needs: '://', pattern: /(?<=:\/\/)[^\s/@:]{1,64}:[^\s/@]{1,64}(?=@)/g },
  { type: 'MAC_ADDRESS', needs: ':', pattern: /\b[\dA-F]{2}(?::[\dA-F]{2}){5}\b/gi },
  { type: 'MAC_ADDRESS', needs: '-', pattern: /\b[\dA-F]{2}(?:-[\dA-F]{2}){5}\b/gi },
  { type: 'MAC_ADDRESS', needs: '.', pattern: /\b[\dA-F]{4}\.[\dA-F]{4}\.[\dA-F]{4}\b/gi },
  // RFC 4291, 2.2, with `::` or all eight groups.
  {
    type: 'IP_ADDRESS',
    needs: '::',
    pattern: /(?<![\w:])(?:[\dA-F]{1,4}:){0,6}(?:[\dA-F]{1,4})?::(?:[\dA-F]{1,4}:){0,6}(?:[\dA-F]{1,4})?(?![\w:])/gi,
  },
  { type: 'IP_ADDRESS', needs: ':', pattern: /(?<![\w:])(?:[\dA-F]{1,4}:){7}[\dA-F]{1,4}(?![\w:])/gi },
  // Bitcoin: base58check and bech32 (BIP 173); Ethereum (EIP-55).
  { type: 'CRYPTO_WALLET', needs: '', pattern: /\b(?=\S{26})(?:bc1[a-z\d]{25,62}|0x[\dA-Fa-f]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34})\b/g },
  // The prefixes that GitHub, GitLab, Slack, AWS, Google, Stripe, OpenAI, SendGrid and npm document; a JSON Web Token (RFC 7519).
  { type: 'API_KEY', needs: '_', pattern: /\b(?:gh[opsu]|github_pat|sk_live|sk_test|pk_live|pk_test|rk_live|npm|whsec)_\w{10,255}/g },
  { type: 'API_KEY', needs: '-', pattern: /\b(?:sk|xox[abprs]|glpat)-[\w-]{10,255}/g },
  { type: 'API_KEY', needs: 'A', pattern: /\b(?:A(?:KIA|SIA)[\dA-Z]{16}|AIza[\w-]{35})\b/g },
  { type: 'API_KEY', needs: 'SG.', pattern: /\bSG\.[\w-]{16,64}\.[\w-]{16,64}/g },
  { type: 'API_KEY', needs: 'eyJ', pattern: /\beyJ[\w-]{8,2048}\.[\w-]{4,4096}(?:\.[\w-]{0,1024})?/g },
]

/** Capitals, small letters and digits in one row, as no word and no tracking number has them. */
const RANDOM = /\b(?=\S{24})(?=\S{0,40}[a-z])(?=\S{0,40}[A-Z])(?=\S{0,40}\d)[A-Za-z\d_+=/-]{24,512}/g

/** What is written in one fixed form: e-mail and network addresses, wallets, keys. */
export function findWritten(text: string): Found[] {
  const found: Found[] = []
  findEmails(text, found)
  for (const { type, needs, pattern } of PATTERNS) {
    if (!text.includes(needs)) continue
    for (const match of text.matchAll(pattern)) {
      const [value] = match
      if (value.length > 2) found.push({ type, start: match.index, end: match.index + value.length, value, confidence: 0.9 })
    }
  }
  return found
}

/** Rows of letters and digits that look like a secret, though nothing says so. */
export function findRandom(text: string): Found[] {
  return Array.from(text.matchAll(RANDOM), (match) => ({
    type: 'API_KEY',
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
    confidence: 0.6,
  }))
}
