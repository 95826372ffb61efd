import type { Found } from '../found.ts'
import type { Analysis } from '../tokens/analyse.ts'
import { Gap } from '../tokens/scan.ts'
import { isCommonWord, isFunctionWord } from '../words/words.ts'

const LEAD = /^(its|it|is|thats|that|yes|yeah|yep|sure|okay|ok|so|the|my|email|uh|um|er|and|then|all|well|right|oh|hi)$/
const TRAIL = /^(okay|ok|please|thanks|yes|right|lower|upper|case|lowercase|all|one|word)$/
const JOINT = /^(at|dot|dash|underscore|hyphen|point|period|plus|com|net|org)$/
const MAX_TOKENS = 40
const MAX_WORDS = 6

/** The words from `first` on as a piece of an e-mail address, where nothing in them is talk. */
function pieceFrom({ tokens, units }: Analysis, from: number, needsJoint: boolean): Found[] {
  let first = from
  while (first < tokens.length && LEAD.test(tokens[first]?.text ?? '')) first += 1
  let last = tokens.length - 1
  while (last >= first && TRAIL.test(tokens[last]?.text ?? '')) last -= 1
  let words = 0
  let joints = 0
  for (let index = first; index <= last; index += 1) {
    const text = tokens[index]?.text ?? ''
    const kind = units[index]?.kind
    if (JOINT.test(text) || kind === 'letters' || kind === 'digits' || kind === 'spoken') joints += 1
    else if (kind === 'none') {
      if (isFunctionWord(text)) {
        if (joints === 0) return []
        last = index - 1
        break
      }
      words += 1
    }
  }
  const isTalk = needsJoint && joints === 0 && isCommonWord(tokens[first]?.text ?? '')
  if (last < first || words > MAX_WORDS || isTalk) return []
  const value = tokens.slice(first, last + 1).map(({ text }) => text)
  return [{ type: 'EMAIL', start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, value: value.join(''), confidence: 0.65 }]
}

/**
 * A piece of an e-mail address that is said over several turns: the answer to a question for one, and what follows
 * `my email is` up to the end of the words.
 */
export function findEmailPieces(analysis: Analysis, asked: boolean): Found[] {
  const { tokens, cues, trailingGap } = analysis
  if (tokens.length > MAX_TOKENS) return []
  const strong = cues.filter(({ label }) => label.use === 'cue' && label.strong)
  const own = strong.findLast(({ label }) => label.use === 'cue' && label.recogniser.type === 'EMAIL')
  if (own && strong.at(-1) === own) {
    const isAnnounced =
      /^(is|its|at|to|on)$/.test(tokens[own.last]?.text ?? '') || /^(is|its|would|at)$/.test(tokens[own.last + 1]?.text ?? '')
    if (isAnnounced) return pieceFrom(analysis, own.last + 1, true)
  }
  if (!asked || strong.length > 0 || (trailingGap & Gap.sentence && /^(what|can|could|why)$/.test(tokens[0]?.text ?? ''))) return []
  return pieceFrom(analysis, 0, false)
}
