import type { EscalationTrigger } from '../../playbook/playbook.ts'
import { likeliestOf, likelihoodOf, mayDo } from '../../signals/reading.ts'
import type { Reading } from '../../signals/reading.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { tellsGrievance } from '../../signals/turn.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector } from '../detector.ts'
import { evidenceFor, evidenceOf, quoted } from '../evidence.ts'
import type { Finding } from '../moment.ts'
import { reconcile } from '../segment-causes.ts'
import type { SegmentCauses } from '../segment-causes.ts'

/** How sure each kind of words is by itself, and what the prompt calls it. */
const triggers: Readonly<Record<EscalationTrigger, { readonly confidence: number; readonly title: string }>> = {
  manager: { confidence: 0.9, title: 'asks for a manager' },
  legal: { confidence: 0.95, title: 'speaks of legal steps' },
  leaving: { confidence: 0.8, title: 'may leave' },
  ultimatum: { confidence: 0.8, title: 'gives a last warning' },
  complaint: { confidence: 0.8, title: 'wants to complain' },
  anger: { confidence: 0.75, title: 'is angry' },
  repeat: { confidence: 0.5, title: 'has come back with this' },
}

/** From here, words are certain enough before the recogniser has settled them; those of anger once some more have followed. */
const certainInPartial = 0.85
const settlingWords = 4

/** Below this, words alone are not enough: the customer's mood has to agree. */
const certainEnough = 0.7
const lowMood = -0.3

/** Without any trigger word, the mood is a risk where it has fallen this steep, this low, over two strongly negative utterances of three. */
const steepFall = 0.6
const veryLowMood = -0.45
const strongScore = -0.5

/** What an acknowledgement settles; a request for a manager or a threat it does not. */
const settledByEmpathy: ReadonlySet<string> = new Set(['anger', 'repeat', 'mood'])
const recoveredScore = 0.3
const gladScore = 0.5
const likelyGlad = 0.3

type Kind = EscalationTrigger | 'mood'

interface Risk extends Finding {
  readonly kind: Kind
}

interface State {
  readonly causes: SegmentCauses
  /** Risks that nothing has settled yet. */
  readonly open: readonly { readonly cause: string; readonly kind: Kind }[]
}

const rememberedRisks = 20

/** The customer's words or mood point to an escalation. */
export const escalationRisk: Detector = detector<State>({
  moment: 'escalation-risk',
  watches: 'the customer asking for a manager, threatening to leave or to take legal steps, anger, and a steep fall in mood',
  initial: () => ({ state: { causes: [], open: [] } }),
  step(state, input) {
    if (input.type !== 'segment') return { state }
    const { reading, signals } = input
    if (reading.segment.speaker === 'customer') return hearCustomer(state, reading, signals)
    if (reading.segment.speaker !== 'agent' || signals.empathy.length === 0) return { state }
    return settle(state, ({ kind }) => settledByEmpathy.has(kind), 'acknowledged')
  },
})

function hearCustomer(state: State, reading: Reading, signals: SignalValues): Detection<State> {
  const mayBe = mayEscalate(reading, signals)
  const byWords = mayBe ? triggerRisks(reading, signals) : []
  // A mood that falls further after a threat is no news.
  const isOpen = state.open.some(({ cause }) => !cause.startsWith(`${reading.utterance.id}:`))
  const mayFall = mayBe && mayDo(reading, escalating, likelyFalls)
  const risks = byWords.length > 0 || isOpen || !mayFall ? byWords : fallRisks(reading, signals)
  const { state: causes, found = [], gone = [] } = reconcile(state.causes, reading, risks)
  const isGone = (cause: string) => gone.some((each) => each.cause === cause)
  const added = risks.filter((risk) => found.includes(risk)).map(({ cause, kind }) => ({ cause, kind }))
  const open = [...state.open.filter(({ cause }) => !isGone(cause)), ...added].slice(-rememberedRisks)
  if (risks.length > 0 || (signals.sentiment?.score ?? 0) <= recoveredScore) return { state: { causes, open }, found, gone }
  const settled = settle({ causes, open }, () => true, 'mood-recovered')
  return { ...settled, found, gone: [...gone, ...(settled.gone ?? [])] }
}

/**
 * "Is that a dumb question" has the words and the mood of it, and does nothing of the kind. A last warning may be all politeness,
 * and a language that the model does not know is judged by words and mood.
 */
function mayEscalate(reading: Reading, { escalation }: SignalValues): boolean {
  if (escalation.some(({ trigger }) => trigger === 'ultimatum')) return true
  return mayDo(reading, escalating, reading.segment.final ? likelyEscalates : likelyInPartial)
}

const escalating = ['angry', 'legal', 'leaving', 'manager', 'complaint'] as const
const likelyEscalates = 0.25
const likelyFalls = 0.4
const likelyInPartial = 0.7

function settle(state: State, isSettled: (risk: State['open'][number]) => boolean, reason: string): Detection<State> {
  const gone = state.open.filter(isSettled).map(({ cause }) => ({ cause, reason }))
  return { state: { ...state, open: state.open.filter((risk) => !isSettled(risk)) }, gone }
}

/** The strongest kind of words in the segment: several at once are one cause. */
function triggerRisks(reading: Reading, { escalation, trajectory, sentiment }: SignalValues): readonly Risk[] {
  const { segment, words } = reading
  const isSettled = (end: number) => words.filter(({ start }) => start >= end).length >= settlingWords
  const needed = (end: number) => (segment.final || isSettled(end) ? certainEnough : certainInPartial)
  const agrees = reading.segment.final && trajectory.level <= lowMood
  // "That is insane, thank you", "you're very polite, the last one hung up on me": words of anger in a good mood are none.
  const isGlad = (sentiment?.score ?? 0) >= gladScore || likelihoodOf(reading, 'glad') >= likelyGlad
  // Having come twice is a fact; it weighs once the mood has stayed low.
  const isLow = agrees && trajectory.points.slice(-3).filter(({ score }) => score <= strongScore).length >= 2
  const agreesWith = (trigger: EscalationTrigger) => (trigger === 'repeat' ? isLow : agrees)
  // "I have a complaint about my sofa" is what somebody calls about; it weighs where it is said in anger.
  const isCalm = (trigger: EscalationTrigger) => trigger === 'complaint' && reading.acts.size > 0 && !(segment.final && isHeated(reading))
  const likely = escalation.filter(
    ({ trigger, end }) =>
      isCertainYet(reading, trigger) &&
      !isCalm(trigger) &&
      !(trigger === 'manager' && praises.test(reading.utterance.text)) &&
      (triggers[trigger].confidence >= needed(end) || agreesWith(trigger)) &&
      !(isGlad && (settledByEmpathy.has(trigger) || trigger === 'manager')),
  )
  const [strongest] = likely.sort((a, b) => triggers[b.trigger].confidence - triggers[a.trigger].confidence)
  if (!strongest) return []
  const { confidence, title } = triggers[strongest.trigger]
  return [
    {
      kind: strongest.trigger,
      cause: `${reading.utterance.id}:words`,
      confidence: reading.segment.final ? confidence : confidence * 0.95,
      evidence: evidenceFor(reading, strongest),
      because: `The customer ${title}: “${quoted(reading, strongest)}”.`,
      slots: { title: `the customer ${title}` },
    },
  ]
}

/** "I need to speak to your manager, whoever made these deserves a raise." */
const praises = /\b(?:raise|promotion|parade|medal|award|compliment\w*|commend\w*|prais\w*)\b/iu

const likelyHeated = 0.3

function isHeated(reading: Reading): boolean {
  return likeliestOf(reading, ['angry', 'legal', 'leaving', 'manager']) >= likelyHeated
}

/** "Are you serious? Oh, that's fantastic": words of anger may turn out to be joy until the sentence is over. */
function isCertainYet(reading: Reading, trigger: EscalationTrigger): boolean {
  return trigger !== 'anger' || reading.segment.final || (reading.acts.get('angry') ?? 1) >= surelyAngry
}

const surelyAngry = 0.9

function fallRisks(reading: Reading, { sentiment, trajectory }: SignalValues): readonly Risk[] {
  const { fall, level, points } = trajectory
  if (!sentiment || sentiment.score > strongScore || fall < steepFall || level > veryLowMood || !tellsGrievance(reading)) return []
  if (points.slice(-3).filter(({ score }) => score <= strongScore).length < 2) return []
  return [
    {
      kind: 'mood',
      cause: `${reading.utterance.id}:mood`,
      confidence: Math.min(0.9, 0.5 + fall / 4),
      evidence: [evidenceOf(reading.segment)],
      because: 'The customer’s mood has fallen steeply.',
      slots: { title: 'the mood has turned' },
    },
  ]
}
