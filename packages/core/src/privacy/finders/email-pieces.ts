import type { Found } from '../found.ts'
import type { Analysis } from '../tokens/analyse.ts'
import { Gap } from '../tokens/scan.ts'
import { isFunctionWord } from '../words/words.ts'

const LEAD = /^(its|it|is|thats|that|yes|yeah|yep|sure|okay|ok|so|the|my|email|uh|um|er|and|then|all|well|right|oh|hi)$/
const JOINT = /^(at|dot|dash|underscore|hyphen|point|period|plus|com|net|org)$/
const MAX_TOKENS = 40

/** The answer to a question for an e-mail address that is said in pieces: everything but its lead-in, where that is no talk. */
export function findEmailPieces({ tokens, units, cues, trailingGap }: Analysis): Found[] {
  if (tokens.length > MAX_TOKENS || (trailingGap & Gap.sentence && /^(what|can|could|why)$/.test(tokens[0]?.text ?? ''))) return []
  if (cues.some(({ label }) => label.use === 'cue' && label.strong && label.recogniser.type !== 'EMAIL')) return []
  let first = 0
  while (first < tokens.length && LEAD.test(tokens[first]?.text ?? '')) first += 1
  let last = tokens.length - 1
  while (last >= first && /^(okay|ok|please|thanks|yes|right|lower|upper|case|lowercase|all|one|word)$/.test(tokens[last]?.text ?? ''))
    last -= 1
  if (last < first) return []
  let words = 0
  for (let index = first; index <= last; index += 1) {
    const text = tokens[index]?.text ?? ''
    const kind = units[index]?.kind
    if (JOINT.test(text) || kind === 'letters' || kind === 'digits' || kind === 'spoken' || kind === 'filler' || kind === 'repair') continue
    if (isFunctionWord(text)) return []
    words += 1
  }
  if (words > 6) return []
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? 0
  const value = tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('')
  return [{ type: 'EMAIL', start, end, value, confidence: 0.65 }]
}
