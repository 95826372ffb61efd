import type { Cue } from './cues.ts'
import { unitAt } from './cues.ts'
import type { Dialogue, Sense, Slot } from './dialogue.ts'
import type { EntityType } from './entity.ts'
import type { Recogniser } from './recognisers/recogniser.ts'
import { recognisers } from './recognisers/recognisers.ts'
import type { Analysis } from './tokens/analyse.ts'
import type { Run } from './tokens/runs.ts'
import { Gap } from './tokens/scan.ts'

/** What a run is taken for, and why. */
export interface Verdict {
  readonly type: EntityType | 'keep'
  /** 0 to 1. */
  readonly confidence: number
  /** The open question that it answers. */
  readonly slot?: Slot
  readonly recogniser?: Recogniser
}

interface Evidence {
  readonly sense: Sense
  readonly score: number
  readonly slot?: Slot
}

/** Below this, nothing that was found says what the run is. */
const ENOUGH = 0.3
/** From this many digits on, a number that nothing explains is hidden. */
const UNEXPLAINED_DIGITS = 5

const recogniserFit = (recogniser: Recogniser, run: Run, said: number): number => {
  const size = run.readings[0]?.length ?? 0
  const [least, most] = recogniser.length
  if (recogniser.fits && run.readings.some((reading) => recogniser.fits?.(reading))) return 1.15
  if (size + said > most) return size > most ? 0.4 : 0.7
  return size + said < least ? 0.8 : 1
}

function keeperFit(run: Run, strong: boolean): number {
  if (strong) return run.value.length <= 24 ? 1 : 0.5
  return run.digits.length <= 5 || run.cardinal ? 1 : 0.2
}

function senseOf(cue: Cue): { sense: Sense; strong: boolean } | undefined {
  if (cue.label.use === 'cue') return { sense: { recogniser: cue.label.recogniser }, strong: cue.label.strong }
  if (cue.label.use === 'keep') return { sense: { keeper: cue.label.keeper }, strong: cue.label.strong }
  return undefined
}

function isSentenceBreak(analysis: Analysis, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index += 1) if ((analysis.tokens[index]?.gap ?? 0) & (Gap.sentence | Gap.newline)) return true
  return false
}

const SPENT = 0.5

function fromCues(analysis: Analysis, run: Run, position: number): Evidence[] {
  const evidence: Evidence[] = []
  const before = analysis.runs[position - 1]
  const after = analysis.runs[position + 1]
  for (const cue of analysis.cues) {
    const found = senseOf(cue)
    if (!found) continue
    const { sense, strong } = found
    const fit = 'recogniser' in sense ? recogniserFit(sense.recogniser, run, 0) : keeperFit(run, strong)
    const base = strong ? 1 : 0.7
    if (cue.last < run.first) {
      const distance = run.first - cue.last - 1
      const spent = before && before.first > cue.last ? SPENT : 1
      const far = base - distance * 0.05
      const apart = isSentenceBreak(analysis, cue.last, run.first) ? 0.8 : 1
      if (far > 0) evidence.push({ sense, score: far * fit * spent * apart })
    } else if (cue.first > run.last) {
      const distance = cue.first - run.last - 1
      const claimed = after !== undefined && after.first - cue.last < 5
      if (distance <= 4 && !claimed && !isSentenceBreak(analysis, run.last, cue.first))
        evidence.push({ sense, score: (base - 0.2 - distance * 0.08) * fit })
    }
  }
  return evidence
}

function fromSlots(dialogue: Dialogue, run: Run): Evidence[] {
  return dialogue.slots.map((slot) => {
    const fit = 'recogniser' in slot.sense ? recogniserFit(slot.sense.recogniser, run, slot.said) : keeperFit(run, true)
    const age = dialogue.turn - slot.turn
    return { sense: slot.sense, slot, score: ((slot.asked ? 0.85 : 0.7) - age * 0.06) * fit }
  })
}

function fromForm(run: Run): Evidence[] {
  return recognisers
    .filter(({ bare, fits }) => bare && run.readings.some((reading) => fits?.(reading)))
    .map((recogniser) => ({ sense: { recogniser }, score: recogniser.type === 'CARD_NUMBER' ? 0.9 : 0.55 }))
}

const isYear = (run: Run): boolean => /^(19|20)\d\d$/.test(run.value)

/** Whether a unit, a currency sign or a percent sign stands right next to a short number. */
function isMeasured({ tokens }: Analysis, run: Run): boolean {
  if (!run.cardinal && run.digits.length > 6) return false
  const before = tokens[run.first]?.gap ?? 0
  const after = tokens[run.last + 1]?.gap ?? 0
  return Boolean(before & Gap.currency) || Boolean(after & Gap.percent) || unitAt(tokens, run.last + 1) !== undefined
}

function strongest(evidence: readonly Evidence[]): Evidence | undefined {
  let best: Evidence | undefined
  for (const one of evidence) if (one.score > (best?.score ?? ENOUGH)) best = one
  return best
}

/** Decides what a run of a text is. */
export function classify(analysis: Analysis, position: number, dialogue: Dialogue): Verdict {
  const run = analysis.runs[position]
  if (!run) return { type: 'keep', confidence: 0 }
  if (isMeasured(analysis, run)) return { type: 'keep', confidence: 0.95 }
  const best = strongest([...fromCues(analysis, run, position), ...fromSlots(dialogue, run), ...fromForm(run)])
  if (best) {
    const { sense, score, slot } = best
    const recogniser = 'recogniser' in sense ? sense.recogniser : undefined
    return { type: recogniser?.type ?? 'keep', confidence: Math.min(0.99, score), ...(recogniser && { recogniser }), ...(slot && { slot }) }
  }
  if (run.digits.length >= UNEXPLAINED_DIGITS && !run.cardinal && !isYear(run)) return { type: 'NUMBER', confidence: 0.4 }
  return { type: 'keep', confidence: 0.3 }
}
