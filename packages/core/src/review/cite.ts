import type { SaidSegment } from './call-view.ts'
import type { Citation } from './scorecard.ts'

/** A quote is read at a glance; no more characters than this. */
const longestQuote = 160

/** The segment, or the part of it around `[start, end)`, quoted exactly and in whole words. */
export function cite({ segmentId, speaker, startMs, endMs, text }: SaidSegment, start = 0, end: number = start): Citation {
  return { segmentId, speaker, startMs, endMs, quote: excerpt(text, start, end) }
}

/** About `longest` characters of a quote, from its beginning, in whole words: of a word that is longer by itself, all. */
export function shortened(quote: string, longest: number): string {
  if (quote.length <= longest) return quote
  const before = quote.lastIndexOf(' ', longest)
  if (before > 0) return quote.slice(0, before).trim()
  const after = quote.indexOf(' ', longest)
  return after < 0 ? quote : quote.slice(0, after)
}

function excerpt(text: string, start: number, end: number): string {
  if (text.length <= longestQuote) return text.trim()
  const from = wordStart(text, Math.max(0, Math.min(start, text.length - longestQuote)))
  const length = Math.max(longestQuote, Math.min(end - from, 2 * longestQuote))
  return shortened(text.slice(from), length).trim()
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.lastIndexOf(' ', at)
  return space < 0 ? 0 : space + 1
}
