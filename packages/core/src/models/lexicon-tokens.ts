/** A word, emoji or emoticon of an utterance, and what stands before it. */
export interface Token {
  /** In lower case, without apostrophes; letters repeated for emphasis are cut to two. */
  readonly word: string
  /** Written in capitals, two letters or more. */
  readonly upper: boolean
  /** A letter was repeated for emphasis ("soooo"). */
  readonly stretched: boolean
  /** Pause before it: 0 none, 1 a comma or a dash, 2 the end of a sentence. */
  readonly pause: 0 | 1 | 2
}

/** An utterance, split for the lexicon. */
export interface TokenList {
  readonly tokens: readonly Token[]
  /** For each sentence, in order: the index past its last token, and how it ends. */
  readonly sentences: readonly { readonly end: number; readonly question: boolean; readonly exclamations: number }[]
}

// A redaction placeholder, a word, an emoticon, an emoji, or a mark. What a repetition takes cannot be taken by what follows
// it, so that there is one way to read a text and the search is linear.
const piece =
  /\[[A-Z_]{2,24}(?:_\d{1,6})?\]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼ`´][\p{L}\p{M}]+|[.,]\d+)*|[:;=]['’]?-?[()D](?!\w)|<3|\p{Extended_Pictographic}|[.!?;…\n]+|[,:()–—]| - /gu
const placeholder = /^\[[A-Z]/
const wordLike = /^[\p{L}\p{N}]/u
const eyes = /^[:;=]['’]?-?/
/** "he'll" is no "hell". */
const will = /['’‘ʼ`´]ll$/
const apostrophe = /['’‘ʼ`´]/g
const repeated = /(\p{L})\1{2,}/gu
const sentenceEnd = /^[.!?;…\n]/
/** No word of a lexicon is longer; what is, is cut, so that a wall of letters costs no more than its length. */
const longestWord = 32

function toToken(text: string, pause: Token['pause']): Token {
  if (!wordLike.test(text)) return { word: text.toLowerCase().replace(eyes, ':'), upper: false, stretched: false, pause }
  const lower = text.slice(0, longestWord).toLowerCase().replace(will, '').replaceAll(apostrophe, '')
  const word = lower.replaceAll(repeated, '$1$1')
  return { word, upper: text.length > 1 && text !== text.toLowerCase() && text === text.toUpperCase(), stretched: word !== lower, pause }
}

/** Splits an utterance; linear in its length. */
export function tokenize(text: string): TokenList {
  const tokens: Token[] = []
  const sentences: { end: number; question: boolean; exclamations: number }[] = []
  let begin = 0
  let pause: Token['pause'] = 0
  for (const [found] of text.matchAll(piece)) {
    if (placeholder.test(found)) tokens.push({ word: '', upper: false, stretched: false, pause })
    else if (sentenceEnd.test(found)) {
      if (tokens.length > begin)
        sentences.push({ end: tokens.length, question: found.includes('?'), exclamations: found.split('!').length - 1 })
      begin = tokens.length
      pause = 2
      continue
    } else if ((found.length === 1 && ',:()–—'.includes(found)) || found === ' - ') {
      pause = pause === 2 ? 2 : 1
      continue
    } else tokens.push(toToken(found, pause))
    pause = 0
  }
  if (tokens.length > begin) sentences.push({ end: tokens.length, question: false, exclamations: 0 })
  return { tokens, sentences }
}
