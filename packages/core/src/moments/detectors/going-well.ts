import type { Cue } from '../../playbook/playbook.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { isDenied } from '../../signals/denial.ts'
import { actIn, cueIn, likelihoodOf, mayDo } from '../../signals/reading.ts'
import type { Found, Reading } from '../../signals/reading.ts'
import { tellsDistress, tellsGrievance } from '../../signals/turn.ts'
import { windingUp } from '../../signals/resolution.ts'
import type { ScriptStep } from '../../playbook/playbook.ts'
import { words } from '../../text/words.ts'
import { detector } from '../detector.ts'
import type { Detector, DetectorSetup } from '../detector.ts'
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
  step(before, input, setup) {
    const { pending } = before
    const utteranceId = input.type === 'segment' ? input.reading.utterance.id : undefined
    if (pending && utteranceId !== pending.utteranceId && (input.type !== 'time' || input.atMs >= pending.dueMs))
      return { state: { ...before, raised: true, pending: null }, found: [pending.finding] }
    if (input.type !== 'segment' || input.reading.segment.speaker !== 'customer' || !input.reading.segment.final)
      return pending ? { state: before, dueMs: pending.dueMs } : { state: before }
    const { reading, signals } = input
    const wasLow = before.wasLow || isUpset(reading, signals)
    const glad = before.raised ? undefined : gladWords(reading, moodOf(before, signals, setup), signals)
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

/** Whether the work is done: the agent has said so or winds up the call, or the customer has said that it works. */
function isOver({ resolution: { isDone, resolvedAtMs } }: SignalValues, isWoundUp: boolean): boolean {
  return isDone || resolvedAtMs !== undefined || isWoundUp
}

/** Whether the agent has begun to wind up the call. */
function woundUp({ script }: SignalValues, { compiled }: DetectorSetup): boolean {
  const windsUp = ({ id, act }: ScriptStep) =>
    act !== undefined && windingUp.includes(act) && script.some((item) => item.id === id && item.done !== undefined)
  return compiled.playbook.steps.some(windsUp)
}

interface Mood {
  readonly wasLow: boolean
  readonly isOver: boolean
  readonly isWoundUp: boolean
}

function moodOf({ wasLow }: State, signals: SignalValues, setup: DetectorSetup): Mood {
  const isWoundUp = woundUp(signals, setup)
  return { wasLow, isWoundUp, isOver: isOver(signals, isWoundUp) }
}

/** "No that's it, thank you Crystal": how anybody ends a call. */
const formula =
  /^(?:(?:no|nah|nope|yes|yeah|okay|ok|alright|right|well|oh|um|uh|and|i|it|all|good|will|do|you|are|that|this|is|everything|for|now|thank|thanks|ta|cheers|your|time|too|sir|ma|am|miss|mr|mrs|ms|person|today|bye|goodbye|have|a|day|one|very|kind)\b ?)+(?:(?<=\b(?:you|thanks|ta|cheers) )(?!so|very|much|loads|lots|tons|kindly|again|for|a\b|wonderful|great|lovely|brilliant|amazing|awesome|perfect|fantastic)[a-z_]+)?$/u

function isFormula({ utterance }: Reading): boolean {
  const said = words(utterance.text).map(({ text }) => text)
  return formula.test(said.join(' '))
}

/** "Oh thank god" is a relief in the middle of it; thanks and praise are for somebody. */
function isToAgent({ utterance: { text } }: Reading): boolean {
  return toAgent.test(text.replaceAll(toHeaven, ''))
}

const toHeaven = /\bthank(?:s|ed)? (?:god|heavens?|goodness|the lord|christ|jesus|the stars)\b/giu
const toAgent =
  /\b(?:thanks?|thankyou|thx|tysm|ty|cheers|ta|appreciate\w*|grateful|you|u|ur|your|ye|ya|yous|y['’]?all|bless|kind|lovely|brilliant|legend|star|champion|service|love it)\b/iu

/** "Ripper" says no more than "ok". */
const fewestGladWords = 3

/** Below this probability what sounds glad may be a formula, irony, or relief in the middle of it ("well that's a load off"). */
const surelyGlad = 0.8

function mayBeGlad(reading: Reading): boolean {
  return mayDo(reading, ['glad', 'resolved'], surelyGlad)
}

/** From this probability the words object, and what is glad in them is not meant. */
const objects = 0.4

function gladWords(reading: Reading, mood: Mood, signals: SignalValues): Found | undefined {
  const isForAgent = mood.isWoundUp && reading.words.length >= fewestGladWords
  if (isFormula(reading) || !(isForAgent || isToAgent(reading))) return undefined
  if (!mood.isOver || likelihoodOf(reading, 'objection') >= objects) return undefined
  // "I am sorry I yelled" has words of anger in it.
  const amends = mood.wasLow ? saidIn(reading, ['amends']) : undefined
  return amends ?? (mayBeGlad(reading) ? (actIn(reading, 'glad') ?? gladPhrase(reading, mood, signals)) : undefined)
}

function gladPhrase(reading: Reading, { wasLow }: Mood, { sentiment, escalation }: SignalValues): Found | undefined {
  if (escalation.length > 0 || isTurned(reading)) return undefined
  const relieved = saidIn(reading, ['relieved'])
  const score = sentiment?.score ?? 0
  if (score < unhappyScore) return relieved ?? (tellsGrievance(reading) ? undefined : saidIn(reading, ['praise']))
  const praise = saidIn(reading, ['praise', 'warm-praise']) ?? relieved ?? saidIn(reading, ['thanks-for'])
  return praise ?? (wasLow && score >= gladScore ? saidIn(reading, ['resolved', 'thanks', 'warm-thanks']) : undefined)
}

function saidIn(reading: Reading, cues: readonly Cue[]): Found | undefined {
  return reading.found.find((each) => isAnyOf(each, cues) && !isDenied(reading, each))
}

function isAnyOf({ meaning }: Found, cues: readonly Cue[]): boolean {
  return meaning.kind === 'cue' && cues.includes(meaning.cue)
}
