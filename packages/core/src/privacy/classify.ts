import type { Cue } from './cues.ts'
import { measureAt } from './keepers/measure.ts'
import type { Dialogue, Sense, Slot } from './dialogue.ts'
import { CARD_TYPES } from './dialogue.ts'
import type { EntityType } from './entity.ts'
import type { Keeper } from './keepers/keepers.ts'
import type { ValueMemory } from './memory.ts'
import type { Policy } from './policy.ts'
import type { Recogniser } from './recognisers/recogniser.ts'
import { recognisers } from './recognisers/recognisers.ts'
import type { Analysis } from './tokens/analyse.ts'
import { firstFrom } from './tokens/analyse.ts'
import type { Run } from './tokens/runs.ts'
import { Gap } from './tokens/scan.ts'
import { isAloneInTurn, isClock, isDatedRow, isDecimal, isRound, isTracking, isYear } from './shape.ts'

/** What is known besides the text. */
export interface Scene {
  readonly dialogue: Dialogue
  readonly memory: ValueMemory
  readonly policy: Policy
  /** Where the new words begin, in UTF-16 code units: what stands before was read with the utterance before. */
  readonly from: number
}

/** What a run is taken for, and why. */
export interface Verdict {
  readonly type: EntityType | 'keep'
  /** 0 to 1. */
  readonly confidence: number
  /** The open question that it answers. */
  readonly slot?: Slot
  /** The words that announced it. */
  readonly cue?: Cue
  readonly recogniser?: Recogniser
  /** Whether no more of the value can follow. */
  readonly complete?: boolean
}

interface Evidence {
  readonly sense: Sense
  readonly score: number
  readonly slot?: Slot
  readonly cue?: Cue
}

/** A stretch of tokens to judge: a run, or a date that names its month. */
export type Span = Run | Pick<Run, 'first' | 'last' | 'readings' | 'digits' | 'value' | 'cardinal'>

/** Below this, nothing that was found says what the span is. */
const ENOUGH = 0.3
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
  const fit = recogniserFit(sense.recogniser, span, said)
  // `code SAVE50` is no secret: a mere hint asks for digits.
  return !strong && sense.recogniser.form === 'code' && span.digits.length < span.value.length ? fit * 0.4 : fit
}

function senseOf(cue: Cue): { sense: Sense; strong: boolean } | undefined {
  if (cue.label.use === 'cue') return { sense: { recogniser: cue.label.recogniser }, strong: cue.label.strong }
  if (cue.label.use === 'keep') return { sense: { keeper: cue.label.keeper }, strong: cue.label.strong }
  return undefined
}

function isApart({ tokens }: Pick<Analysis, 'tokens'>, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index += 1) if ((tokens[index]?.gap ?? 0) & (Gap.sentence | Gap.newline)) return true
  return false
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
  for (let index = from + 1; index < to; index += 1)
    if (!LINK.test(tokens[index]?.text ?? '') && units[index]?.kind !== 'filler') return false
  return !isApart({ tokens }, from, to)
}

/** How many tokens away a cue may stand. */
const REACH = 16

function fromCues(analysis: Analysis, span: Span, from: number): Evidence[] {
  const evidence: Evidence[] = []
  const position = firstFrom(analysis.runs, span.first)
  const before = analysis.runs[position - 1]
  const after = analysis.runs[firstFrom(analysis.runs, span.last + 1)]
  for (let index = firstFrom(analysis.cues, span.first - REACH); index < analysis.cues.length; index += 1) {
    const cue = analysis.cues[index]
    if (!cue || cue.first > span.last + REACH) break
    const found = senseOf(cue)
    // What a cue of the utterance before left open is a slot by now.
    const isPast = (analysis.tokens[cue.last]?.end ?? 0) <= from && (analysis.tokens[span.first]?.start ?? 0) >= from
    if (!found || isPast) continue
    const { sense, strong } = found
    const base = strong || (isYear(span) && 'keeper' in sense && sense.keeper.name === 'year') ? 1 : 0.7
    let score = 0
    if (cue.first < span.first) {
      const isSpent = before !== undefined && before.first > cue.last && before.digits.length > 0
      // A lone digit belongs to the words right before it or to none.
      const step = span.value.length < 2 ? 0.2 : strong ? 0.045 : 0.06
      const near = base - distance(analysis, cue.last, span.first) * step
      // `from` and `in` speak of the very next word.
      if ('keeper' in sense && sense.keeper.form && !strong && distance(analysis, cue.last, span.first) > 0) continue
      score = near * (isSpent ? SPENT : 1) * (isApart(analysis, cue.last, span.first) ? APART : 1)
    } else if (cue.first > span.last) {
      const steps = distance(analysis, span.last, cue.first)
      const isClaimed = after !== undefined && after.first > cue.last && after.first - cue.last <= 4
      if (steps <= 4 && !isClaimed && isLinked(analysis, span.last, cue.first)) score = base - 0.2 - steps * 0.05
    }
    score *= fitOf(sense, span, strong, 0)
    // Words such as `email` and `address` say little of a number near them.
    if ('recogniser' in sense && sense.recogniser.form === 'words') score *= 0.55
    if (score > 0) evidence.push({ sense, score, cue })
  }
  return evidence
}

function fromSlots({ dialogue }: Scene, span: Span, isShort: boolean, isAlone: boolean): Evidence[] {
  const evidence: Evidence[] = []
  const isHarmless = 'parts' in span && looksHarmless(span)
  if (isShort && !isAlone) return evidence
  for (const [rank, slot] of dialogue.slots.entries()) {
    if (isShort && !slot.asked && slot.value === '') continue
    const age = dialogue.turn - slot.turn
    // `2` after a question for an address is no address.
    if (
      'recogniser' in slot.sense &&
      slot.sense.recogniser.form === 'words' &&
      slot.sense.recogniser.type !== 'EMAIL' &&
      span.value.length < 3
    )
      continue
    // What was only mentioned is not answered in pieces.
    if (!slot.asked && slot.value === '' && fitOf(slot.sense, span, true, 0) < 1) continue
    const fit = fitOf(slot.sense, span, true, slot.value.length)
    // A piece of an open value is as good as the whole.
    let score =
      ((slot.asked ? 0.88 : 0.6) - age * 0.06 - rank * 0.05) * saturation(slot) * (slot.stale ? 0.75 : 1) * (fit === PIECE ? 0.97 : fit)
    // Alone in a turn right after the question, or the piece before, it is an answer however odd its length.
    if (isAlone && rank === 0 && age <= 1 && fit > 0) score = Math.max(score, 0.45)
    // A year or a time answers no question for a number that has been answered.
    if (isHarmless && (slot.value !== '' || !isAlone || age > 1)) score *= 0.6
    if (score > 0) evidence.push({ sense: slot.sense, slot, score })
  }
  return evidence
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

function fromForm(span: Span): Evidence[] {
  if (span.value.length < 7) return []
  return bareRecognisers
    .filter(({ fits }) => span.readings.some((reading) => fits?.(reading)))
    .map((recogniser) => ({
      sense: { recogniser },
      score:
        recogniser.type === 'CARD_NUMBER' && isCardRow(span)
          ? 1.2
          : recogniser.type === 'PHONE' || recogniser.type === 'ADDRESS'
            ? 0.45
            : 0.8,
    }))
}

function strongest(evidence: readonly Evidence[]): Evidence | undefined {
  let best: Evidence | undefined
  for (const one of evidence) if (one.score > (best?.score ?? ENOUGH)) best = one
  return best
}

/** Among kinds that the same words may mean the form decides: an ITIN that is called a tax number is an ITIN. */
function relabel(recogniser: Recogniser, span: Span): Recogniser {
  return recogniser.rivals?.find((rival) => span.readings.some((reading) => rival.fits?.(reading))) ?? recogniser
}

/** Whether a unit, a currency sign or a percent sign stands right next to a short number. */
function isMeasured({ tokens }: Analysis, span: Span): boolean {
  const before = tokens[span.first]?.gap ?? 0
  if (before & Gap.currency && span.digits.length < 10) return true
  if (!span.cardinal && span.digits.length > 6) return false
  const after = tokens[span.last + 1]?.gap ?? 0
  return Boolean(after & (Gap.percent | Gap.currency)) || measureAt(tokens, span.last + 1) !== undefined
}

/** What the words around a span and the turns before make of it; undefined where nothing does. */
export function explain(analysis: Analysis, span: Span, scene: Scene): Verdict | undefined {
  const isShort = span.cardinal || (span.value.length <= 2 && !('parts' in span && span.parts.length > 1))
  const isAlone = isAloneInTurn(analysis, span)
  const best = strongest([...fromCues(analysis, span, scene.from), ...fromSlots(scene, span, isShort, isAlone), ...fromForm(span)])
  if (!best) return undefined
  const { sense, score, slot, cue } = best
  const origin = { ...(slot && { slot }), ...(cue && { cue }) }
  if ('keeper' in sense) return { type: 'keep', confidence: Math.min(0.99, score), ...origin }
  const recogniser = relabel(sense.recogniser, span)
  const complete =
    span.value.length >= recogniser.length[1] || (recogniser.bare === true && span.readings.some((reading) => recogniser.fits?.(reading)))
  return { type: recogniser.type, confidence: Math.min(0.99, score), complete, recogniser, ...origin }
}

/** How many tokens may stand between two pieces of one value, and how sure the second is. */
const ASIDE = 6
const CONTINUED = 0.5

/** The run before in the same utterance, and what it was taken for. */
export interface Before {
  readonly run: Run
  readonly verdict: Verdict | undefined
}

/** What a run is when it goes on with the one before, over words that no list of fillers has: `nine three you ready eight five`. */
function continued(analysis: Analysis, run: Run, { run: first, verdict }: Before): Verdict | undefined {
  if (!verdict || verdict.type === 'keep' || verdict.complete || run.first - first.last > ASIDE) return undefined
  // In writing nobody breaks off: two numbers are two values.
  if (run.written && first.written) return undefined
  const position = firstFrom(analysis.cues, first.last + 1)
  const cue = analysis.cues[position]
  const isInterrupted = cue !== undefined && cue.first < run.first && 'strong' in cue.label
  if (isInterrupted || isApart(analysis, first.last, run.first) || run.cardinal) return undefined
  return { ...verdict, confidence: CONTINUED }
}

/** Whether the form of a run alone says that it names no one. */
const looksHarmless = (run: Run): boolean => isRound(run) || isYear(run) || isDecimal(run) || isClock(run) || isTracking(run)

/** Decides what a run is. */
export function classify(analysis: Analysis, run: Run, scene: Scene, before?: Before): Verdict {
  const verdict = judge(analysis, run, scene, before)
  const isHidden = verdict.type === 'keep' && scene.policy.isStrictWithCards && run.digits.length > 0 && isCardMoment(scene)
  return isHidden ? { type: 'NUMBER', confidence: 0.5 } : verdict
}

/** How many turns after a card was read out the moment lasts. */
const CARD_TURNS = 3

/** Whether a card is being asked for, or was read out a moment ago. */
export function isCardMoment({ dialogue }: Scene): boolean {
  if (dialogue.cardTurn !== undefined && dialogue.turn - dialogue.cardTurn <= CARD_TURNS) return true
  return dialogue.slots.some(
    ({ sense, turn }) => 'recogniser' in sense && CARD_TYPES.has(sense.recogniser.type) && dialogue.turn - turn <= CARD_TURNS,
  )
}

function judge(analysis: Analysis, run: Run, scene: Scene, before: Before | undefined): Verdict {
  if (isMeasured(analysis, run)) return { type: 'keep', confidence: 0.95 }
  const known = run.cardinal ? undefined : scene.memory.recall(run.readings)
  if (known) return { type: known, confidence: 0.95 }
  const verdict = explain(analysis, run, scene)
  const more = before && continued(analysis, run, before)
  if (more && (!verdict || verdict.confidence < more.confidence || verdict.cue === more.cue)) return more
  if (verdict) return verdict
  if (run.digits.length === 0 || looksHarmless(run) || isDatedRow(run, scene.policy.unexplainedDigits))
    return { type: 'keep', confidence: 0.5 }
  if (run.digits.length >= scene.policy.unexplainedDigits) return { type: 'NUMBER', confidence: 0.4 }
  return { type: 'keep', confidence: 0.3 }
}

/** Whether the number at the end of an utterance may go on in the next. */
export function canGrow({ first, last, value, written }: Run, { type, confidence, complete, recogniser }: Verdict): boolean {
  if (type === 'keep') return confidence < 0.6
  if (complete === true) return false
  if (!written || value.length < 4) return true
  // Written in digits, it is a whole message in chat more often than a piece: unless it looks cut, or its kind is longer.
  if (!recogniser) return first < last && value.length >= 7 && value.length < 13
  if (!recogniser.fits) return value.length < recogniser.length[0]
  return value.length !== 4 && value.length < recogniser.length[1] && !recogniser.fits(value)
}
