import type { Cue } from '../../playbook/playbook.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { isDenied } from '../../signals/denial.ts'
import { cueIn } from '../../signals/reading.ts'
import type { Found, Reading } from '../../signals/reading.ts'
import { tellsDistress, tellsGrievance } from '../../signals/turn.ts'
import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { evidenceFor, quoted } from '../evidence.ts'
import type { Finding } from '../moment.ts'

interface State {
  readonly raised: boolean
  /** Whether the customer was unhappy at some point. */
  readonly wasLow: boolean
  /** Glad words that may still turn out to be meant otherwise, until the sentence is over. */
  readonly pending: { readonly finding: Finding; readonly utteranceId: string; readonly dueMs: number } | null
}

const upsetScore = -0.85
const gladScore = 0.3

/** Words without any feeling stand just below 0. */
const unhappyScore = -0.2

/** "Great, thanks … for nothing": what comes within this time belongs to the sentence. */
const sentenceEndMs = 1000

/** The customer praises the agent, or an unhappy one is glad again. */
export const goingWell: Detector = detector<State>({
  moment: 'going-well',
  watches: 'the moment when it has gone well',
  initial: () => ({ state: { raised: false, wasLow: false, pending: null } }),
  step(before, input) {
    const { pending } = before
    const utteranceId = input.type === 'segment' ? input.reading.utterance.id : undefined
    if (pending && utteranceId !== pending.utteranceId && (input.type !== 'time' || input.atMs >= pending.dueMs))
      return { state: { ...before, raised: true, pending: null }, found: [pending.finding] }
    if (input.type !== 'segment' || input.reading.segment.speaker !== 'customer' || !input.reading.segment.final)
      return pending ? { state: before, dueMs: pending.dueMs } : { state: before }
    const { reading, signals } = input
    const wasLow = before.wasLow || isUpset(reading, signals)
    const glad = before.raised ? undefined : gladWords(reading, before, signals)
    if (!glad)
      return { state: { ...before, wasLow, pending: isTurned(reading) ? null : pending }, ...(pending && { dueMs: pending.dueMs }) }
    const dueMs = input.atMs + sentenceEndMs
    return {
      state: { ...before, wasLow, pending: { finding: finding(reading, glad, before.wasLow), utteranceId: reading.utterance.id, dueMs } },
      dueMs,
    }
  },
})

function finding(reading: Reading, glad: Found, wasLow: boolean): Finding {
  return {
    cause: 'going-well',
    confidence: 0.75,
    evidence: evidenceFor(reading, glad),
    because: wasLow ? 'The customer was unhappy, and is glad now.' : 'The customer praised how you helped.',
    slots: { quote: quoted(reading, glad) },
  }
}

function isTurned(reading: Reading): boolean {
  return cueIn(reading, 'sarcasm') !== undefined
}

function isUpset(reading: Reading, { escalation, sentiment }: SignalValues): boolean {
  return escalation.length > 0 || tellsDistress(reading) || (tellsGrievance(reading) && (sentiment?.score ?? 0) <= upsetScore)
}

function gladWords(reading: Reading, { wasLow }: State, { sentiment, escalation, resolution }: SignalValues): Found | undefined {
  const { isDone } = resolution
  const said = (...cues: readonly Cue[]) => reading.found.find((each) => isAnyOf(each, cues) && !isDenied(reading, each))
  // "I am sorry I yelled" has words of anger in it.
  const amends = wasLow && isDone ? said('amends') : undefined
  if (amends || escalation.length > 0 || isTurned(reading)) return amends
  const relieved = wasLow || isDone ? said('relieved') : undefined
  const score = sentiment?.score ?? 0
  if (score < unhappyScore) return relieved ?? (tellsGrievance(reading) ? undefined : said('praise'))
  const isGlad = score >= gladScore
  const praise = said('praise', ...(isDone || isGlad ? (['warm-praise'] as const) : [])) ?? relieved
  if (praise || !isDone) return praise
  return said('thanks-for', ...(wasLow && isGlad ? (['resolved', 'thanks', 'warm-thanks'] as const) : []))
}

function isAnyOf({ meaning }: Found, cues: readonly Cue[]): boolean {
  return meaning.kind === 'cue' && cues.includes(meaning.cue)
}
