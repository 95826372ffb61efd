import type { Found } from './found.ts'
import type { Reading } from './read.ts'
import { beginsNumberWord } from './tokens/lexicon.ts'
import { Gap } from './tokens/scan.ts'
import { isCommonWord } from './words/words.ts'

/** A number that stays visible is let through at the end of a text only when this sure. A partial asks for more than a final. */
const SURE = { partial: 0.62, final: 0.55 } as const

/**
 * What cannot be settled before more is heard: a number at the end that nothing explains, the beginning of a number word
 * after a number, a row of letters that is no word.
 */
export function findHeld({ analysis, verdicts }: Reading, final: boolean): Found[] {
  const { tokens, units, runs, trailingGap } = analysis
  let last = tokens.length - 1
  while (last >= 0 && (units[last]?.kind === 'filler' || units[last]?.kind === 'repair')) last -= 1
  const run = runs.at(-1)
  const verdict = verdicts[runs.length - 1]
  const token = tokens[last]
  if (!token) return []
  if (run && run.last >= last) {
    if (!verdict || verdict.type !== 'keep' || verdict.confidence >= (final ? SURE.final : SURE.partial)) return []
    return run.digits.length > 0 || run.value.length > 1 ? [held(run.start, run.end)] : []
  }
  if (last !== tokens.length - 1 || trailingGap !== 0 || token.kind !== 'word') return []
  const before = runs.at(-1)
  if (before?.last === last - 1 && beginsNumberWord(token.text)) return [held(token.start, token.end)]
  if (!isCommonWord(token.text) && token.gap & (Gap.dot | Gap.underscore | Gap.at | Gap.plus)) return [held(token.start, token.end)]
  return []
}

const held = (start: number, end: number): Found => ({ type: 'HOLD', start, end, value: '', confidence: 0.3 })
