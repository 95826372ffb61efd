import { severityRank, taxonomy } from '../taxonomy.ts'
import type { MomentName } from '../taxonomy.ts'
import type { CallView, Measured } from './call-view.ts'
import { meanDifference, meanOf, shareDifference, shareOf } from './statistics.ts'
import type { Estimate } from './statistics.ts'

/** One detection of a moment, what the agent saw of it, and how the call went on. */
export interface MomentCase {
  readonly callId: string
  readonly moment: MomentName
  readonly agentHash?: string
  readonly group: 'coached' | 'control'
  readonly playbookVersion: string
  readonly shown: boolean
  /** Of a shown prompt: whether the agent took it up. */
  readonly response?: 'accepted' | 'dismissed' | 'ignored'
  readonly rating?: 'helpful' | 'unhelpful'
  /** Whether what caused it was put right: the disclosure made, the mood better than then, or the same not met again. */
  readonly wasPutRight?: boolean
  /** The customer's mood at the end less that at detection, -2 to 2, where both were measured. */
  readonly moodChange?: number
}

/** What a moment's prompts do. */
export interface MomentEffect {
  readonly moment: MomentName
  readonly detected: number
  readonly shown: number
  /** Share of the shown prompts that the agent took up. */
  readonly acceptance: Estimate
  readonly dismissed: Estimate
  /** Share put right where the prompt was shown, and in the control group. */
  readonly putRight: Estimate
  readonly putRightWithout: Estimate
  /** The first less the second: above 0 the prompts help. */
  readonly effect: Estimate
  /** How the mood went on from detection to the end, before against after, and against the control group. */
  readonly moodChange: Estimate | undefined
  readonly moodEffect: Estimate | undefined
  readonly verdict: 'helps' | 'harms' | 'cannot-tell'
}

/** How two versions of a playbook's texts for one moment fare. */
export interface TextComparison {
  readonly moment: MomentName
  readonly versions: readonly [string, string]
  readonly acceptance: readonly [Estimate, Estimate]
  /** The first version's acceptance less the second's. */
  readonly difference: Estimate
}

/** The cases of one call. */
export function momentCases(view: CallView): readonly MomentCase[] {
  const { started, moments, prompts } = view
  const { callId = 'unknown', agentHash, group = 'coached', playbookVersion = 'unknown' } = started ?? {}
  return moments.map((detected) => {
    const events = prompts.filter(({ momentId }) => momentId === detected.momentId)
    const shown = events.some(({ type }) => type === 'prompt-shown')
    const has = (type: (typeof events)[number]['type']) => events.some((event) => event.type === type)
    const rated = events.findLast((event) => event.type === 'prompt-rated')
    const rating = rated && 'rating' in rated ? rated.rating : undefined
    const response = has('prompt-accepted') || has('prompt-edited') ? 'accepted' : has('prompt-dismissed') ? 'dismissed' : 'ignored'
    const moodChange = moodAfter(view, detected.atMs)
    return {
      callId,
      moment: detected.moment,
      ...(agentHash !== undefined && { agentHash }),
      group,
      playbookVersion,
      shown,
      ...(shown && { response }),
      ...(rating !== undefined && { rating }),
      wasPutRight: putRight(view, detected, events[0]?.dedupeKey ?? '', moodChange),
      ...(moodChange !== undefined && { moodChange }),
    }
  })
}

/** What each moment's prompts do, from many calls: those with the most detections first. */
export function measureEffects(cases: readonly MomentCase[]): readonly MomentEffect[] {
  const moments = [...new Set(cases.map(({ moment }) => moment))]
  return moments
    .map((moment) =>
      effectOf(
        moment,
        cases.filter((each) => each.moment === moment),
      ),
    )
    .sort((a, b) => b.detected - a.detected || (a.moment < b.moment ? -1 : 1))
}

/** Every pair of playbook versions whose prompts were shown, moment by moment. */
export function compareTexts(cases: readonly MomentCase[]): readonly TextComparison[] {
  const shown = cases.filter((each) => each.shown)
  const versions = [...new Set(shown.map(({ playbookVersion }) => playbookVersion))].sort()
  const moments = [...new Set(shown.map(({ moment }) => moment))].sort()
  return moments.flatMap((moment) =>
    versions.flatMap((first, index) =>
      versions.slice(index + 1).flatMap((second): TextComparison[] => {
        const [a, b] = [first, second].map((version) => shown.filter((each) => each.moment === moment && each.playbookVersion === version))
        if (!a || !b || a.length === 0 || b.length === 0) return []
        const [taken, alsoTaken] = [acceptedOf(a), acceptedOf(b)]
        return [
          {
            moment,
            versions: [first, second],
            acceptance: [shareOf(taken, a.length), shareOf(alsoTaken, b.length)],
            difference: shareDifference(taken, a.length, alsoTaken, b.length),
          },
        ]
      }),
    ),
  )
}

/** So many prompts of all agents weigh as much as one agent's own: few own answers change little. */
const priorPrompts = 10

/**
 * How often prompts of each moment are found useful, 0 to 1, for the `usefulness` of the restraint: this agent's share, drawn
 * towards that of all agents (a beta-binomial mean with a prior of {@link priorPrompts}). Critical moments are never in it.
 */
export function learnUsefulness(cases: readonly MomentCase[], agentHash?: string): Readonly<Partial<Record<MomentName, number>>> {
  const judged = cases.filter(({ shown, moment }) => shown && severityRank(taxonomy[moment]) > 0)
  const learned: Partial<Record<MomentName, number>> = {}
  for (const moment of [...new Set(judged.map((each) => each.moment))].sort()) {
    const all = judged.filter((each) => each.moment === moment)
    const own = agentHash === undefined ? [] : all.filter((each) => each.agentHash === agentHash)
    // One useful and one useless more than were seen: a moment that nobody has judged is worth a half.
    const ofAll = (usefulOf(all) + 1) / (all.length + 2)
    learned[moment] = Math.round((1000 * (usefulOf(own) + priorPrompts * ofAll)) / (own.length + priorPrompts)) / 1000
  }
  return learned
}

function effectOf(moment: MomentName, cases: readonly MomentCase[]): MomentEffect {
  const shown = cases.filter((each) => each.shown)
  const control = cases.filter(({ group }) => group === 'control')
  const [right, rightWithout] = [shown, control].map((some) => some.filter(({ wasPutRight }) => wasPutRight).length)
  const [moods, moodsWithout] = [shown, control].map((some) => some.flatMap(({ moodChange }) => moodChange ?? []))
  const effect = shareDifference(right ?? 0, shown.length, rightWithout ?? 0, control.length)
  const isComparable = shown.length > 0 && control.length > 0
  return {
    moment,
    detected: cases.length,
    shown: shown.length,
    acceptance: shareOf(acceptedOf(shown), shown.length),
    dismissed: shareOf(shown.filter(({ response }) => response === 'dismissed').length, shown.length),
    putRight: shareOf(right ?? 0, shown.length),
    putRightWithout: shareOf(rightWithout ?? 0, control.length),
    effect,
    moodChange: meanOf(moods ?? []),
    moodEffect: meanDifference(moods ?? [], moodsWithout ?? []),
    verdict: isComparable && effect.low > 0 ? 'helps' : isComparable && effect.high < 0 ? 'harms' : 'cannot-tell',
  }
}

function acceptedOf(cases: readonly MomentCase[]): number {
  return cases.filter(({ response }) => response === 'accepted').length
}

function usefulOf(cases: readonly MomentCase[]): number {
  return cases.filter(({ response, rating }) => rating === 'helpful' || (response === 'accepted' && rating !== 'unhelpful')).length
}

/** A change of mood smaller than this is none. */
const noticeable = 0.1

/** Moments about the customer's mood are put right by the mood, a disclosure by being made, and the rest by not coming again. */
function putRight(
  { moments, measured }: CallView,
  { moment, atMs }: CallView['moments'][number],
  dedupeKey: string,
  moodChange: number | undefined,
): boolean {
  if (moment === 'disclosure-missing') {
    const id = dedupeKey.split(':')[1]?.split('#')[0]
    return measured.some(({ signal, value, atMs: saidMs }) => signal === 'script' && saidMs > atMs && idOf(value) === id)
  }
  if (moodMoments.has(moment) && moodChange !== undefined) return moodChange >= noticeable
  return !moments.some((other) => other.moment === moment && other.atMs > atMs)
}

const moodMoments: ReadonlySet<MomentName> = new Set([
  'escalation-risk',
  'empathy-gap',
  'objection-unaddressed',
  'interrupting',
  'dead-air',
])

function moodAfter({ measured }: CallView, atMs: number): number | undefined {
  const levels = measured.filter(({ signal }) => signal === 'trajectory')
  const before = levels.findLast((each) => each.atMs <= atMs)
  const last = levels.at(-1)
  if (!before || !last || last.atMs <= atMs) return undefined
  return Math.round(1000 * (levelOf(last) - levelOf(before))) / 1000
}

function levelOf({ value }: Measured): number {
  return typeof value === 'object' && value !== null && 'level' in value && typeof value.level === 'number' ? value.level : 0
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
}
