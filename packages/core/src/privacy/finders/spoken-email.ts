import type { Found } from '../found.ts'
import type { Analysis } from '../tokens/analyse.ts'
import { spokenWord } from '../tokens/lexicon.ts'
import type { Token } from '../tokens/scan.ts'
import * as Gap from '../tokens/gap.ts'
import { wordAt } from '../tokens/scan.ts'
import type { Unit } from '../tokens/unit.ts'
import { isFunctionWord } from '../words/words.ts'

const AT = new Set('at arroba arobase chiocciola klammeraffe'.split(' '))
const TOP_LEVEL = new Set('com net org edu gov co io me us uk ca au in de fr es it br nl be at se no'.split(' '))
/** Big providers, which people name without what comes after the dot. */
const PROVIDERS = new Set(
  'gmail yahoo hotmail outlook icloud aol protonmail comcast verizon googlemail btinternet gmx web orange libero'.split(' '),
)
/** Words that lead up to an address and are no part of it. */
const LEAD = new Set(
  'email emails mail address is its to at the my on as via using under its thats that be will use send reach me confirm just receipt contact write reply forward message please would like got have says reads verify again repeat account name username login so'.split(
    ' ',
  ),
)
const MAX_WORDS = 4
const MAX_TOKENS = 60

const isDotWord = (token: Token | undefined): boolean => token !== undefined && spokenWord(token.text)?.role === 'dot'
const isWrittenDot = (token: Token | undefined): boolean => token?.gap === Gap.dot

/** The last token of the domain that begins at `first`; -1 when there is none. */
function domainEnd(tokens: readonly Token[], first: number): number {
  let words = 0
  for (let index = first; index < tokens.length && index < first + 24; index += 1) {
    const token = tokens[index]
    if (!token || token.gap & (Gap.sentence | Gap.newline)) return -1
    if (isDotWord(token) && index > first) return topLevelEnd(tokens, index + 1)
    if (isWrittenDot(tokens[index + 1]) && index + 1 > first) return topLevelEnd(tokens, index + 1)
    if (token.text.length > 1 && isFunctionWord(token.text)) return -1
    if (token.text.length > 1) words += 1
    if (words > 3) return -1
  }
  return -1
}

/** The end of `com`, `c o m`, `co dot uk`. */
function topLevelEnd(tokens: readonly Token[], first: number): number {
  const spelled = spelledTopLevel(tokens, first)
  if (spelled === 0 && !TOP_LEVEL.has(wordAt(tokens, first))) return isUnlistedTopLevel(tokens, first) ? first : -1
  const last = first + Math.max(0, spelled - 1)
  const isSaid = isDotWord(tokens[last + 1]) && tokens[last + 2] !== undefined
  if (!isSaid && !isWrittenDot(tokens[last + 1])) return last
  const next = isDotWord(tokens[last + 1]) ? last + 2 : last + 1
  if (TOP_LEVEL.has(wordAt(tokens, next))) return next
  if (TOP_LEVEL.has(wordAt(tokens, next) + wordAt(tokens, next + 1))) return next + 1
  return Math.max(last, topLevelEnd(tokens, next))
}

/** How many single letters from `first` on spell a top-level domain: 3, 2, or 0 for none. */
function spelledTopLevel(tokens: readonly Token[], first: number): number {
  if (wordAt(tokens, first).length !== 1) return 0
  const word = wordAt(tokens, first) + wordAt(tokens, first + 1) + wordAt(tokens, first + 2)
  if (word.length === 3 && TOP_LEVEL.has(word)) return 3
  return TOP_LEVEL.has(word.slice(0, 2)) ? 2 : 0
}

/** A domain that is not listed needs a plain `dot` before it, and must be a word. */
function isUnlistedTopLevel(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || token.text.length < 2 || isFunctionWord(token.text) || spokenWord(token.text)) return false
  return isWrittenDot(token) || /^(dot|punto|ponto)$/.test(tokens[index - 1]?.text ?? '')
}

/** Whether a token can only be a piece of an address: a letter, a number, a separator. */
function isPiece(analysis: Analysis, index: number): boolean {
  const unit = analysis.units[index]
  const word = wordAt(analysis.tokens, index)
  if (unit?.kind === 'letters' || unit?.kind === 'digits') return true
  if (unit?.kind === 'spoken') return !unit.word.weak || unit.word.role !== 'join'
  return /^(underscore|plus|period|hyphen)$/.test(word)
}

/** The first token of the local part that ends at `last`. */
export function localPartStart(analysis: Analysis, last: number): number {
  let first = last + 1
  let words = 0
  for (let index = last; index >= 0 && last - index < MAX_TOKENS; index -= 1) {
    const token = analysis.tokens[index]
    if (!token) break
    if (isPiece(analysis, index)) {
      first = index
      words = 0
    } else if (!isFunctionWord(token.text) && !LEAD.has(token.text) && words < MAX_WORDS) {
      first = index
      words += 1
    } else if (analysis.units[index]?.kind !== 'filler' || !isPiece(analysis, index - 1) || LEAD.has(token.text)) break
    if (token.gap & (Gap.sentence | Gap.newline | Gap.colon)) break
  }
  return first
}

/** Whether the text ends inside what can only be an address: `ann dot lee at exam`. */
function isCutShort({ tokens, units }: Analysis, first: number, at: number): boolean {
  if (tokens.length - 1 - at > 3 || at === tokens.length) return false
  if (tokens.slice(at + 1).some(({ text }) => isFunctionWord(text))) return false
  for (let index = first; index < at; index += 1) {
    const unit = units[index]
    if (tokens[index]?.text === 'underscore' || (unit?.kind === 'spoken' && unit.word.role === 'dot')) return true
  }
  return false
}

/** E-mail addresses that are said: `jo dot smith at example dot com`. */
export function findSpokenEmails(analysis: Analysis): Found[] {
  const { tokens } = analysis
  const found: Found[] = []
  tokens.forEach((token, at) => {
    if (!AT.has(token.text) || token.gap & (Gap.sentence | Gap.newline)) return
    const provider = tokens[at + 1]
    let last = domainEnd(tokens, at + 1)
    if (last < 0 && provider && PROVIDERS.has(provider.text)) last = at + 1
    const first = Math.min(localPartStart(analysis, at - 1), at)
    if (last < 0 && isCutShort(analysis, first, at)) last = tokens.length - 1
    if (last < 0) return
    const start = tokens[first]?.start ?? 0
    const end = tokens[last]?.end ?? 0
    found.push({ type: 'EMAIL', start, end, value: spell(analysis, first, last), confidence: first < at ? 0.9 : 0.7 })
  })
  return found
}

/** The address as it would be written. */
function spell({ tokens, units }: Analysis, first: number, last: number): string {
  let value = ''
  for (let index = first; index <= last; index += 1) {
    const word = wordAt(tokens, index)
    if (tokens[index]?.gap === Gap.dot && index > first) value += '.'
    value += writtenForm(units[index], word)
  }
  return value
}

function writtenForm(unit: Unit | undefined, word: string): string {
  if (unit?.kind === 'letters') return unit.text.toLowerCase()
  const role = unit?.kind === 'spoken' ? unit.word.role : undefined
  if (role === 'dot') return '.'
  if (role === 'dash') return '-'
  if (role === 'number' && unit?.kind === 'spoken') return String(unit.word.value)
  if (word === 'underscore') return '_'
  if (AT.has(word)) return '@'
  return unit?.kind === 'filler' ? '' : word
}
