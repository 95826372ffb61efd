import type { Cue } from './cues.ts'
import type { Slot } from './dialogue.ts'
import type { EntityType } from './entity.ts'
import type { Evidence, Span } from './evidence.ts'
import { fromCues, fromForm, fromSlots } from './evidence.ts'
import { measureAt } from './keepers/measure.ts'
import { OPTIONAL } from './policy.ts'
import type { Recogniser } from './recognisers/recogniser.ts'
import type { Scene } from './scene.ts'
import { isCardMoment } from './scene.ts'
import { isAloneInTurn, isDatedRow, isSlashed, looksHarmless } from './shape.ts'
import type { Analysis } from './tokens/analyse.ts'
import { firstFrom } from './tokens/analyse.ts'
import type { Run } from './tokens/runs.ts'
import * as Gap from './tokens/gap.ts'
import { isAtEnd } from './tokens/cut-words.ts'
import { gapAt, isApart } from './tokens/scan.ts'

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

/** Below this, nothing that was found says what the span is. */
const ENOUGH = 0.3

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
  if (gapAt(tokens, span.first) & Gap.currency && span.digits.length < 10) return true
  if ((!span.cardinal && span.digits.length > 6) || span.digits.length < span.value.length) return false
  if (gapAt(tokens, span.last + 1) & (Gap.percent | Gap.currency)) return true
  const unit = measureAt(tokens, span.last + 1)
  // Before a month stands a day.
  return unit !== undefined && (unit.label.name !== 'date' || span.digits.length < 3)
}

/** Whether a span ends the text with a spoken ten, to which a digit may come: `seventy` … `six`. */
function endsInTen({ tokens, units }: Analysis, { last }: Span): boolean {
  const unit = units[last]
  return isAtEnd(tokens, last) && unit?.kind === 'spoken' && unit.word.value >= 20 && unit.word.value % 10 === 0
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
    ((span.readings[0] ?? span.value).length >= recogniser.length[1] && !endsInTen(analysis, span)) ||
    (recogniser.bare === true && span.readings.some((reading) => recogniser.fits?.(reading)))
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

const isSameOrigin = (one: Verdict, other: Verdict): boolean => one.cue === other.cue && one.slot?.id === other.slot?.id

/** What a run is when it goes on with the one before, over words that no list of fillers has: `nine three you ready eight five`. */
function continued(analysis: Analysis, run: Run, { run: first, verdict }: Before): Verdict | undefined {
  if (!verdict || verdict.type === 'keep' || verdict.complete || run.first - first.last > ASIDE) return undefined
  // In writing nobody breaks off: two numbers are two values.
  if (run.written && first.written) return undefined
  const between = analysis.cues.slice(firstFrom(analysis.cues, first.last + 1), firstFrom(analysis.cues, run.first))
  if (between.some(({ label }) => 'strong' in label) || isApart(analysis.tokens, first.last, run.first) || run.cardinal) return undefined
  return { ...verdict, confidence: CONTINUED }
}

/** Decides what a run is. */
export function classify(analysis: Analysis, run: Run, scene: Scene, before?: Before): Verdict {
  const verdict = judge(analysis, run, scene, before)
  const isHidden = verdict.type === 'keep' && scene.policy.isStrictWithCards && run.digits.length > 0 && isCardMoment(scene)
  return isHidden ? { type: 'NUMBER', confidence: 0.5 } : verdict
}

function judge(analysis: Analysis, run: Run, scene: Scene, before: Before | undefined): Verdict {
  if (isMeasured(analysis, run)) return { type: 'keep', confidence: 0.95 }
  const known = run.cardinal ? undefined : scene.memory.recall(run.readings)
  if (known && !OPTIONAL.has(known)) return { type: known, confidence: 0.95 }
  const verdict = explain(analysis, run, scene)
  const more = before && continued(analysis, run, before)
  if (more && (!verdict || verdict.confidence < more.confidence || isSameOrigin(verdict, more))) return more
  if (verdict) return verdict
  if (known) return { type: known, confidence: 0.5 }
  if (run.digits.length === 0 || looksHarmless(run) || isDatedRow(run, scene.policy.unexplainedDigits))
    return { type: 'keep', confidence: 0.5 }
  // Who has just read a card out goes on with its expiry and its code.
  const isCard = isCardMoment(scene)
  if (!isCard && isSlashed(run)) return { type: 'keep', confidence: 0.5 }
  if (run.digits.length >= (isCard && !run.cardinal ? 3 : scene.policy.unexplainedDigits)) return { type: 'NUMBER', confidence: 0.4 }
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
  // Four digits are the last of a card; `GB90` is the head of an account number.
  return !/^\d{4}$/.test(value) && value.length < recogniser.length[1] && !recogniser.fits(value)
}
