import type { CallView } from './call-view.ts'
import type { Citation, Finding } from './scorecard.ts'

/** Why a citation is not taken. */
export type Rejection =
  | 'uncited'
  | 'unknown-segment'
  | 'wrong-speaker'
  | 'wrong-time'
  | 'empty-quote'
  | 'quote-not-there'
  | 'quote-cuts-a-word'

const wordCharacter = /[\p{L}\p{M}\p{N}]/u

/** Of scripts that put spaces between words; in the others a cut anywhere is one between words. */
const spacedCharacter = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}]/u

/**
 * Re-reads the record and says why a finding cannot be taken, whoever made it: every citation must name a segment by its last
 * final version, with its speaker, its start and its end to the millisecond, and quote it exactly, in whole words.
 * `undefined` where all of it is there.
 */
export function rejectionOf({ citations }: Pick<Finding, 'citations'>, view: CallView): Rejection | undefined {
  if (citations.length === 0) return 'uncited'
  for (const citation of citations) {
    const rejection = citationRejection(citation, view)
    if (rejection) return rejection
  }
  return undefined
}

function citationRejection({ segmentId, speaker, startMs, endMs, quote }: Citation, { byId }: CallView): Rejection | undefined {
  const segment = byId.get(segmentId)
  if (!segment) return 'unknown-segment'
  if (segment.speaker !== speaker) return 'wrong-speaker'
  if (segment.startMs !== startMs || segment.endMs !== endMs) return 'wrong-time'
  if (!wordCharacter.test(quote)) return 'empty-quote'
  return quoteRejection(quote, segment.text)
}

function quoteRejection(quote: string, text: string): Rejection | undefined {
  let isThere = false
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + quote.length)) return undefined
    isThere = true
  }
  return isThere ? 'quote-cuts-a-word' : 'quote-not-there'
}

/** Whether letters or digits stand on both sides of a place in the text. */
function cutsWord(text: string, at: number): boolean {
  return spacedCharacter.test(lastCharacter(text.slice(0, at))) && spacedCharacter.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20))
}

function lastCharacter(text: string): string {
  return /.$/su.exec(text.slice(-2))?.[0] ?? ''
}
