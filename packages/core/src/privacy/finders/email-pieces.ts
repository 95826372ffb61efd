import type { Found } from '../found.ts'
import type { Analysis } from '../tokens/analyse.ts'
import * as Gap from '../tokens/gap.ts'
import { gapAt, wordAt } from '../tokens/scan.ts'
import { isCommonWord, isFunctionWord } from '../words/words.ts'

const LEAD = /^(its|it|is|thats|that|yes|yeah|yep|sure|okay|ok|so|the|my|email|uh|um|er|and|then|all|well|right|oh|hi)$/
const TRAIL = /^(okay|ok|please|thanks|yes|right|lower|upper|case|lowercase|all|one|word)$/
const JOINT = /^(at|dot|dash|underscore|hyphen|point|period|plus|com|net|org)$/
const SENTENCE = Gap.sentence | Gap.newline
const MAX_TOKENS = 40
const MAX_WORDS = 6

/** The words from `first` on as a piece of an e-mail address, where nothing in them is talk. */
function pieceFrom(analysis: Analysis, from: number, needsJoint: boolean): Found[] {
  const { tokens } = analysis
  let first = from
  while (first < tokens.length && LEAD.test(wordAt(tokens, first))) first += 1
  let end = tokens.length
  while (end > first && TRAIL.test(wordAt(tokens, end - 1))) end -= 1
  const { words, joints, stop } = countPieces(analysis, first, end)
  const piece = tokens.slice(first, stop)
  // "I have class in ten minutes": one letter, and then talk.
  const isLetter = stop === first + 1 && stop < end && wordAt(tokens, first).length < 2
  const isTalk = isLetter || (joints === 0 && (stop < end || (needsJoint && isCommonWord(wordAt(tokens, first)))))
  const [head] = piece
  const tail = piece.at(-1)
  if (!head || !tail || words > MAX_WORDS || isTalk) return []
  return [{ type: 'EMAIL', start: head.start, end: tail.end, value: piece.map(({ text }) => text).join(''), confidence: 0.65 }]
}

/** The words of a possible piece, the letters, numbers and separators in it, and the token that no address can have, where it stops. */
function countPieces({ tokens, units }: Analysis, first: number, end: number): { words: number; joints: number; stop: number } {
  let words = 0
  let joints = 0
  for (let index = first; index < end; index += 1) {
    const text = wordAt(tokens, index)
    const kind = units[index]?.kind
    // In writing an address has no sentence in it.
    if (index > first && gapAt(tokens, index) & SENTENCE) return { words, joints, stop: index }
    if (JOINT.test(text) || kind === 'letters' || kind === 'digits' || kind === 'spoken') joints += 1
    else if (kind === 'none') {
      if (isFunctionWord(text)) return { words, joints, stop: index }
      words += 1
    }
  }
  return { words, joints, stop: end }
}

/**
 * A piece of an e-mail address that is said over several turns: the answer to a question for one, and what follows
 * `my email is` up to the end of the words. `askedAgo`: how many turns ago one was asked for, if it was.
 */
export function findEmailPieces(analysis: Analysis, askedAgo: number | undefined): Found[] {
  const { tokens, cues, trailingGap } = analysis
  if (tokens.length > MAX_TOKENS) return []
  const strong = cues.filter(({ label }) => label.use === 'cue' && label.strong)
  const own = strong.findLast(({ label }) => label.use === 'cue' && label.recogniser.type === 'EMAIL')
  if (own && strong.at(-1) === own) {
    const isAnnounced = /^(is|its|at|to|on)$/.test(wordAt(tokens, own.last)) || /^(is|its|would|at)$/.test(wordAt(tokens, own.last + 1))
    if (isAnnounced) return pieceFrom(analysis, own.last + 1, true)
  }
  if (askedAgo === undefined || strong.length > 0 || (trailingGap & Gap.sentence && /^(what|can|could|why)$/.test(wordAt(tokens, 0))))
    return []
  return pieceFrom(analysis, 0, askedAgo > 1)
}
