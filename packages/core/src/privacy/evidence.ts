import type { Cue } from './cues.ts'
import type { Sense, Slot } from './dialogue.ts'
import type { Keeper } from './keepers/keepers.ts'
import type { Recogniser } from './recognisers/recogniser.ts'
import { recognisers } from './recognisers/recognisers.ts'
import type { Scene } from './scene.ts'
import { isAmount, isClock, isYear, looksHarmless } from './shape.ts'
import type { Analysis } from './tokens/analyse.ts'
import { firstFrom } from './tokens/analyse.ts'
import type { Run } from './tokens/runs.ts'
import { isApart, wordAt } from './tokens/scan.ts'

/** Something that says what a span is, and how strongly. */
export interface Evidence {
  readonly sense: Sense
  readonly score: number
  readonly slot?: Slot
  readonly cue?: Cue
}

/** A stretch of tokens to judge: a run, or a date that names its month. */
export type Span = Run | Pick<Run, 'first' | 'last' | 'readings' | 'digits' | 'value' | 'cardinal'>

/** What a cue is worth to the second of two numbers after it. */
const SPENT = 0.55
const APART = 0.75
/** How well a value fits that is too short to be whole. */
const PIECE = 0.85

function recogniserFit(recogniser: Recogniser, span: Span, said: number): number {
  const form = recogniser.form ?? 'digits'
  const size = span.readings[0]?.length ?? 0
  const letters = size - span.digits.length
  if (form === 'letters' && span.digits.length > 0) return 0
  if (form === 'digits' && letters > 0) return span.digits.length > letters ? 0.7 : 0.4
  if (form !== 'letters' && form !== 'words' && span.digits.length === 0) return form === 'code' && size >= 4 ? 0.6 : 0
  if (recogniser.fits && span.readings.some((reading) => recogniser.fits?.(reading))) return recogniser.bare ? 1.15 : 1.05
  const [least, most] = recogniser.length
  if (size > most) return 0.6
  if (size + said > most) return 0.6
  return size + said < least ? PIECE : 1
}

function keeperFit(keeper: Keeper, span: Span, strong: boolean): number {
  if (strong) return span.value.length <= 26 ? 1 : 0.4
  if (keeper.name === 'time' && 'parts' in span && isClock(span)) return 1.3
  if (keeper.form) return keeper.form.test(span.value) ? 1 : 0
  return span.digits.length <= 5 || span.cardinal ? 1 : 0.2
}

function fitOf(sense: Sense, span: Span, strong: boolean, said: number): number {
  if ('keeper' in sense) return keeperFit(sense.keeper, span, strong)
  // A day and a month are written as an amount is.
  if ('parts' in span && isAmount(span) && !/DOB|EXPIRY/.test(sense.recogniser.type)) return 0
  const fit = recogniserFit(sense.recogniser, span, said)
  // `code SAVE50` is no secret: a mere hint asks for digits.
  return !strong && sense.recogniser.form === 'code' && span.digits.length < span.value.length ? fit * 0.4 : fit
}

interface CueSense {
  readonly sense: Sense
  readonly strong: boolean
}

function senseOf(cue: Cue): CueSense | undefined {
  if (cue.label.use === 'cue') return { sense: { recogniser: cue.label.recogniser }, strong: cue.label.strong }
  if (cue.label.use === 'keep') return { sense: { keeper: cue.label.keeper }, strong: cue.label.strong }
  return undefined
}

/** How many tokens lie between that say something of their own. */
function distance({ units }: Analysis, from: number, to: number): number {
  let count = 0
  for (let index = from + 1; index < to; index += 1) if (units[index]?.kind !== 'filler') count += 1
  return count
}

const LINK = /^(is|was|are|thats|that|its|my|the|a|an|your|as|for|on|with|there|here|would|be|and)$/

/** Whether only such words stand between a value and the cue after it as in `4821 is my pin`. */
function isLinked({ tokens, units }: Analysis, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) if (!LINK.test(wordAt(tokens, index)) && units[index]?.kind !== 'filler') return false
  return !isApart(tokens, from, to)
}

/** How many tokens away a cue may stand. */
const REACH = 16

/** What the words around a span say of it. */
export function fromCues(analysis: Analysis, span: Span, from: number): Evidence[] {
  const evidence: Evidence[] = []
  for (let index = firstFrom(analysis.cues, span.first - REACH); index < analysis.cues.length; index += 1) {
    const cue = analysis.cues[index]
    if (!cue || cue.first > span.last + REACH) break
    const found = senseOf(cue)
    // What a cue of the utterance before left open is a slot by now.
    const isPast = (analysis.tokens[cue.last]?.end ?? 0) <= from && (analysis.tokens[span.first]?.start ?? 0) >= from
    if (!found || isPast) continue
    const { sense, strong } = found
    const base = strong || (isYear(span) && 'keeper' in sense && sense.keeper.name === 'year') ? 1 : 0.7
    const near = cue.first < span.first ? nearBefore(analysis, span, cue, found, base) : nearAfter(analysis, span, cue, base)
    // Words such as `email` and `address` say little of a number near them.
    const weight = 'recogniser' in sense && sense.recogniser.form === 'words' ? 0.55 : 1
    const score = near * fitOf(sense, span, strong, 0) * weight
    if (score > 0) evidence.push({ sense, score, cue })
  }
  return evidence
}

/** How strongly a cue speaks of a span that follows it. */
function nearBefore(analysis: Analysis, span: Span, cue: Cue, { sense, strong }: CueSense, base: number): number {
  const steps = distance(analysis, cue.last, span.first)
  // `from` and `in` speak of the very next word.
  if ('keeper' in sense && sense.keeper.form && !strong && steps > 0) return 0
  const before = analysis.runs[firstFrom(analysis.runs, span.first) - 1]
  const isSpent = before !== undefined && before.first > cue.last && before.digits.length > 0
  // A lone digit belongs to the words right before it or to none.
  const step = span.value.length < 2 ? 0.2 : strong ? 0.045 : 0.06
  return (base - steps * step) * (isSpent ? SPENT : 1) * (isApart(analysis.tokens, cue.last, span.first) ? APART : 1)
}

/** How strongly a cue speaks of a span that stands before it, `4821 is my pin`. */
function nearAfter(analysis: Analysis, span: Span, cue: Cue, base: number): number {
  const steps = distance(analysis, span.last, cue.first)
  const after = analysis.runs[firstFrom(analysis.runs, span.last + 1)]
  const isClaimed = after !== undefined && after.first > cue.last && after.first - cue.last <= 4
  return cue.first > span.last && steps <= 4 && !isClaimed && isLinked(analysis, span.last, cue.first) ? base - 0.2 - steps * 0.05 : 0
}

/** What the open questions of the turns before say of a span. */
export function fromSlots({ dialogue }: Scene, span: Span, isShort: boolean, isAlone: boolean): Evidence[] {
  if (isShort && !isAlone) return []
  const isHarmless = 'parts' in span && looksHarmless(span)
  return dialogue.slots.flatMap((slot, rank) => {
    if (!slot.asked && slot.value === '' && (isShort || isMisfit(slot, span))) return []
    if (isNumberForWords(slot, span)) return []
    // So long a number may be a card's, whatever was asked for.
    if ('keeper' in slot.sense && span.digits.length > 12) return []
    const age = dialogue.turn - slot.turn
    let score = slotScore(slot, span, age, rank)
    // Alone in a turn right after the question, or the piece before, it is an answer however odd its length.
    if (score > 0 && isAlone && rank === 0 && age <= 1) score = Math.max(score, 0.45)
    // A year or a time answers no question for a number that has been answered.
    if (isHarmless && (slot.value !== '' || !isAlone || age > 1)) score *= 0.45
    return score > 0 ? [{ sense: slot.sense, slot, score }] : []
  })
}

/** What was only mentioned is not answered in pieces. */
const isMisfit = (slot: Slot, span: Span): boolean => fitOf(slot.sense, span, true, 0) < 1

/** `2` after a question for an address is no address. */
const isNumberForWords = ({ sense }: Slot, span: Span): boolean =>
  span.value.length < 3 &&
  'recogniser' in sense &&
  (sense.recogniser.type === 'ADDRESS' || (sense.recogniser.form === 'words' && sense.recogniser.type !== 'EMAIL'))

function slotScore(slot: Slot, span: Span, age: number, rank: number): number {
  const fit = fitOf(slot.sense, span, true, slot.value.length)
  const recency = (slot.asked ? 0.88 : 0.6) - age * 0.06 - rank * 0.05
  // A piece of an open value is as good as the whole.
  return recency * saturation(slot) * (slot.stale ? 0.75 : 1) * (fit === PIECE ? 0.97 : fit)
}

/** How much room an open value has for more: a whole one may still be longer than its least length, or be said again. */
function saturation({ sense, value }: Slot): number {
  if (!('recogniser' in sense)) return 1
  const [least, most] = sense.recogniser.length
  if (value.length >= most) return 0.4
  return value.length >= least ? 0.7 : 1
}

const bareRecognisers = recognisers.filter(({ bare }) => bare)

/** Whether digits stand as they do on a card: in one row, in its groups, or one by one. No words make such a number harmless. */
function isCardRow(span: Span): boolean {
  if (!('parts' in span)) return false
  const sizes = span.parts.map(({ text }) => text.length).join('')
  return /^(1[3-9]|4444?|4444\d|465|464|[12]+)$/.test(sizes)
}

/** What the form of a span alone says of it. */
export function fromForm(span: Span): Evidence[] {
  if (span.value.length < 7) return []
  return bareRecognisers
    .filter(({ fits }) => span.readings.some((reading) => fits?.(reading)))
    .map((recogniser) => ({
      sense: { recogniser },
      score:
        recogniser.type === 'CARD_NUMBER' && isCardRow(span)
          ? 1.2
          : recogniser.type === 'PHONE' || recogniser.type === 'ADDRESS'
            ? 'parts' in span && looksHarmless(span)
              ? 0
              : 0.45
            : 0.8,
    }))
}
