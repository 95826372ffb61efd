import type { Scene } from './scene.ts'
import type { Found } from './found.ts'
import type { Reading } from './read.ts'
import { beginsNumberWord, spokenWord } from './tokens/lexicon.ts'
import type { Run } from './tokens/runs.ts'
import type { Analysis } from './tokens/analyse.ts'
import type { Token } from './tokens/scan.ts'
import * as Gap from './tokens/gap.ts'
import { isCommonWord } from './words/words.ts'

/** A number that stays visible is let through at the end of a text only when this sure. A partial asks for more than a final. */
const SURE = { partial: 0.62, final: 0.55 } as const

/** Words that lead up to a number which identifies; after others (`we ordered`, `please allow`) a short number is a quantity. */
const LEAD_UP =
  /^(is|its|it|are|was|be|thats|that|this|number|no|on|at|to|from|as|under|and|then|yeah|yes|sure|okay|ok|so|got|have|my|the|uh|um|right|well|with|account|one|code|digits|back|again|repeat|confirm)$/

/**
 * What cannot be settled before more is heard: a number at the end that nothing explains, the beginning of a number word
 * after a number, a row of letters that is no word.
 */
export function findHeld(reading: Reading, scene: Scene, final: boolean): Found[] {
  const { analysis, verdicts } = reading
  const { tokens, units, runs } = analysis
  const last = units.findLastIndex(({ kind }) => kind !== 'filler' && kind !== 'repair')
  const token = tokens[last]
  if (!token) return []
  const run = runs.at(-1)
  const verdict = verdicts[runs.length - 1]
  // How surely the last number is harmless.
  const sureness = verdict?.type === 'keep' ? verdict.confidence : 0
  const isExpected = isSensitiveExpected(scene, analysis)
  if (run && run.last >= last) {
    const isOpen = verdict?.type === 'keep' && sureness < (final ? SURE.final : SURE.partial)
    return isOpen && isSuspect(tokens[run.first - 1]?.text, run, isExpected) ? [held(run)] : []
  }
  const follows = run !== undefined && run.last === last - 1 && sureness < SURE.final
  return findHalf(analysis, last, follows, isExpected)
}

/** The beginning of a number or of a word at the token `last`. `follows`: right after a number. */
function findHalf({ tokens, trailingGap }: Analysis, last: number, follows: boolean, isExpected: boolean): Found[] {
  const token = tokens[last]
  if (!token) return []
  if (isBeginning(token.text) && (follows || isExpected)) return [held(token)]
  if (last !== tokens.length - 1 || trailingGap !== 0) return []
  const before = tokens[last - 1]
  // `oh ni`: the next digit was cut in two.
  if (isExpected && before && isBeginning(before.text) && beginsNumberWord(token.text)) return [held({ ...token, start: before.start })]
  return isCut(token, follows || (isExpected && !isCommonWord(token.text))) ? [held(token)] : []
}

/** Whether the last word may be the first half of one: of a number word after a number, of a name in an address on the net. */
function isCut({ text, kind, gap }: Token, follows: boolean): boolean {
  if (kind !== 'word') return false
  if (follows && beginsNumberWord(text)) return true
  return !isCommonWord(text) && (gap & (Gap.dot | Gap.underscore | Gap.at | Gap.plus)) !== 0
}

/** `double`, `oh`: no number by themselves, and the first word of one. */
function isBeginning(word: string): boolean {
  const spoken = spokenWord(word)
  return spoken?.role === 'times' || word === 'oh' || word === 'o'
}

/** Whether a number that nothing explains may be the beginning of one to hide. */
function isSuspect(before: string | undefined, run: Run, isExpected: boolean): boolean {
  if (isExpected) return true
  if ((run.digits.length === 0 && run.value.length < 2) || (run.cardinal && run.value.length > 2)) return false
  if (before === undefined || LEAD_UP.test(before)) return true
  return run.digits.length > 2 && !run.cardinal
}

/** Whether someone asked for something to hide, or is saying it, in the last turns. */
function isSensitiveExpected({ dialogue }: Scene, { cues }: Analysis): boolean {
  if (cues.some(({ label }) => label.use === 'cue')) return true
  return dialogue.slots.some((slot) => slot.asked && 'recogniser' in slot.sense && dialogue.turn - slot.turn <= 2)
}

const held = ({ start, end }: Pick<Token, 'start' | 'end'>): Found => ({ type: 'HOLD', start, end, value: '', confidence: 0.3 })
