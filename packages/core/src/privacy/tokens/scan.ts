import { foldCharacter } from './fold.ts'
import * as Gap from './gap.ts'

/** A word or a row of digits. Offsets are UTF-16 code units into the scanned text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'digits'
  /** Folded: lower case, no marks, no apostrophes, every digit as `0` to `9`. */
  readonly text: string
  /** Whether it ends with an apostrophe and an s (`account's`), which `text` has as a plain s. */
  readonly possessive: boolean
  /** What stands before it, back to the token before: a sum of `Gap`. 0 when it is glued to that token. */
  readonly gap: number
  /** Whether its first letter, and whether every letter of a longer one, is a capital. */
  readonly capital: 'none' | 'first' | 'all'
}

/** The text of a token; empty where there is none. */
export const wordAt = (tokens: readonly Token[], index: number): string => tokens[index]?.text ?? ''

/** What stands before a token: a sum of `Gap`, 0 where there is no token. */
export const gapAt = (tokens: readonly Token[], index: number): number => tokens[index]?.gap ?? 0

/** Whether a sentence or a line ends between two tokens. */
export function isApart(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index += 1) if (gapAt(tokens, index) & (Gap.sentence | Gap.newline)) return true
  return false
}

/** The tokens of a text, and what follows the last of them. */
export interface Scan {
  readonly tokens: readonly Token[]
  readonly trailingGap: number
}

const GAPS: Readonly<Record<string, number>> = {
  '-': Gap.hyphen,
  '–': Gap.hyphen,
  '—': Gap.hyphen,
  '‐': Gap.hyphen,
  '‑': Gap.hyphen,
  '−': Gap.hyphen,
  '/': Gap.slash,
  '.': Gap.dot,
  '·': Gap.dot,
  ',': Gap.comma,
  '\n': Gap.newline,
  '\r': Gap.newline,
  '?': Gap.sentence,
  '!': Gap.sentence,
  ';': Gap.sentence,
  '@': Gap.at,
  $: Gap.currency,
  '€': Gap.currency,
  '£': Gap.currency,
  '¥': Gap.currency,
  '₹': Gap.currency,
  '#': Gap.hash,
  '%': Gap.percent,
  _: Gap.underscore,
  '+': Gap.plus,
  '(': Gap.bracket,
  ')': Gap.bracket,
  '[': Gap.bracket,
  ']': Gap.bracket,
  ':': Gap.colon,
}

/** A dot after one of these ends no sentence. */
const ABBREVIATIONS = new Set(
  'no nos num acct acc tel ph ext apt ste mr mrs ms dr prof st ave rd blvd jr sr inc ltd co dept exp ref vs'.split(' '),
)

/** `no.`, `Dr.`, and the initial of a name. */
function isAbbreviation(token: Token | undefined): boolean {
  if (!token) return false
  return ABBREVIATIONS.has(token.text) || (token.text.length === 1 && token.capital === 'first' && token.text !== 'i')
}

function gapOf(character: string, before: number): number {
  const bits = GAPS[character] ?? foldedGap(character)
  const isSpace = bits === Gap.space || bits === Gap.newline
  return before | bits | (isSpace && before & Gap.dot ? Gap.sentence : 0)
}

function foldedGap(character: string): number {
  const { kind, text } = foldCharacter(character.codePointAt(0) ?? 0)
  return kind === 'space' ? Gap.space : (GAPS[text] ?? Gap.other)
}

function capitals(text: string, start: number, end: number): Token['capital'] {
  const first = text.charAt(start)
  if (first === first.toLowerCase()) return 'none'
  const word = text.slice(start, end)
  return end - start > 1 && word === word.toUpperCase() ? 'all' : 'first'
}

/** Cuts a text into tokens in one pass. Invisible characters (zero width, bidi marks, combining marks) belong to the token around them. */
export function scan(text: string): Scan {
  const tokens: Token[] = []
  let gap = 0
  let start = -1
  let end = 0
  let folded = ''
  /** How many letters stood before the last apostrophe. */
  let marked = -1
  let kind: Token['kind'] = 'word'

  const close = (): void => {
    if (start < 0) return
    if (gap & Gap.dot && gap & Gap.sentence && isAbbreviation(tokens.at(-1))) gap &= ~(Gap.sentence | Gap.dot)
    const possessive = marked === folded.length - 1 && folded.endsWith('s')
    tokens.push({ start, end, kind, text: folded, possessive, gap, capital: kind === 'word' ? capitals(text, start, end) : 'none' })
    gap = 0
    start = -1
  }

  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index)
    let charKind: ReturnType<typeof foldCharacter>['kind'] = 'other'
    let plain = ''
    let width = 1
    if (code >= 97 && code <= 122) {
      charKind = 'letter'
      plain = text.charAt(index)
    } else if (code === 32) {
      charKind = 'space'
    } else {
      const codePoint = text.codePointAt(index) ?? code
      width = codePoint > 0xffff ? 2 : 1
      if (code === 39) charKind = 'apostrophe'
      else ({ kind: charKind, text: plain } = foldCharacter(codePoint))
    }
    const next = index + width
    if (charKind === 'letter' || charKind === 'digit') {
      const tokenKind = charKind === 'letter' ? 'word' : 'digits'
      if (start >= 0 && kind !== tokenKind) close()
      if (start < 0) {
        start = index
        folded = ''
        marked = -1
        kind = tokenKind
      }
      folded += plain
      end = next
    } else if (charKind === 'apostrophe' && start >= 0 && kind === 'word') {
      // Inside a word it is dropped (`it's` is `its`); a letter must follow, or it is a quotation mark.
      const follows = foldCharacter(text.codePointAt(next) ?? 32)
      if (follows.kind === 'letter') marked = folded.length
      else {
        close()
        gap |= Gap.other
      }
    } else if (charKind !== 'invisible') {
      close()
      gap = gapOf(text.slice(index, next), gap)
    }
    index = next
  }
  close()
  return { tokens, trailingGap: gap }
}
