import type { Scene } from './classify.ts'
import type { Found } from './found.ts'
import type { Reading } from './read.ts'
import { beginsNumberWord, spokenWord } from './tokens/lexicon.ts'
import type { Run } from './tokens/runs.ts'
import { Gap } from './tokens/scan.ts'
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
export function findHeld({ analysis, verdicts }: Reading, scene: Scene, final: boolean): Found[] {
  const { tokens, units, runs, trailingGap } = analysis
  let last = tokens.length - 1
  while (last >= 0 && (units[last]?.kind === 'filler' || units[last]?.kind === 'repair')) last -= 1
  const token = tokens[last]
  const run = runs.at(-1)
  const verdict = verdicts[runs.length - 1]
  if (!token) return []
  const isExpected = isSensitiveExpected(scene) || analysis.cues.some(({ label }) => label.use === 'cue')
  if (run && run.last >= last) {
    const isHarmless = verdict?.type === 'keep' && verdict.confidence >= (final ? SURE.final : SURE.partial)
    if (verdict?.type !== 'keep' || isHarmless || !isSuspect(analysis.tokens[run.first - 1]?.text, run, isExpected)) return []
    return [held(run.start, run.end)]
  }
  const follows = run !== undefined && run.last === last - 1 && !(verdict?.type === 'keep' && verdict.confidence >= SURE.final)
  if (isBeginning(token.text) && (follows || isExpected)) return [held(token.start, token.end)]
  if (last !== tokens.length - 1 || trailingGap !== 0 || token.kind !== 'word') return []
  if (follows && beginsNumberWord(token.text)) return [held(token.start, token.end)]
  if (!isCommonWord(token.text) && token.gap & (Gap.dot | Gap.underscore | Gap.at | Gap.plus)) return [held(token.start, token.end)]
  return []
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
function isSensitiveExpected({ dialogue }: Scene): boolean {
  return dialogue.slots.some((slot) => slot.asked && 'recogniser' in slot.sense && dialogue.turn - slot.turn <= 2)
}

const held = (start: number, end: number): Found => ({ type: 'HOLD', start, end, value: '', confidence: 0.3 })
