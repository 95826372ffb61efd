import type { CallSummary, Miss } from './call-summary.ts'
import { fisherAtLeast, shareDifference, shareOf } from './statistics.ts'
import type { Estimate } from './statistics.ts'

/** Something that is missed more often in one kind of call than in the others. */
export interface Pattern {
  /** `dimension.criterion` of the rubric. */
  readonly criterion: string
  readonly title: string
  /** What the calls have in common, one or two of their details. */
  readonly context: readonly string[]
  /** One sentence with the figures. */
  readonly because: string
  readonly share: Estimate
  readonly elsewhere: Estimate
  /** How likely so clear a pattern is by chance. */
  readonly chance: number
  /** The misses it rests on, oldest first. */
  readonly evidence: readonly Miss[]
  /** How many of them are of the day of the latest call. */
  readonly today: number
}

/** All patterns together are wrong at most so often on calls in which there is none. */
const mostChance = 0.05

/** Fewer misses than this are no pattern, however rare they are elsewhere. */
const leastMisses = 3

interface Hypothesis {
  readonly criterion: string
  readonly context: readonly string[]
  readonly inContext: readonly CallSummary[]
  readonly others: readonly CallSummary[]
}

/**
 * What is missed more often in one kind of call than in the others: every criterion against every detail and pair of details,
 * by Fisher's exact test. Of all these at most one in twenty runs without a pattern names any: tests that could not tell are
 * left out, and the rest share the level (Tarone, 1990). Of several kinds that say the same, the clearest stands.
 */
export function findPatterns(calls: readonly CallSummary[]): readonly Pattern[] {
  const hypotheses = criteriaOf(calls).flatMap((criterion) => [...hypothesesFor(criterion, calls)])
  const tested = hypotheses.map((hypothesis) => ({ hypothesis, ...tableOf(hypothesis) }))
  const level = taroneLevel(tested.map(({ leastChance }) => leastChance))
  const found = tested.filter(({ chance, missedHere }) => chance <= level && missedHere >= leastMisses)
  const clearest = [...found].sort((a, b) => a.chance - b.chance || a.hypothesis.context.length - b.hypothesis.context.length)
  const kept = clearest.filter(
    ({ hypothesis }, index) => clearest.findIndex((other) => other.hypothesis.criterion === hypothesis.criterion) === index,
  )
  const latest = calls.map(({ startedAt }) => startedAt?.slice(0, 10) ?? '').reduce((last, day) => (day > last ? day : last), '')
  return kept.map(({ hypothesis, chance }) => patternOf(hypothesis, chance, latest))
}

/** How often one thing was missed by this agent, and by all others. */
export interface CoachingNeed {
  readonly criterion: string
  readonly title: string
  readonly missed: Estimate
  readonly calls: number
  readonly others: Estimate
  /** How much more often than by the others. */
  readonly more: Estimate
  readonly evidence: readonly Miss[]
}

/** What one agent misses more often than the others do, beyond chance; the clearest first. */
export function coachingNeeds(own: readonly CallSummary[], others: readonly CallSummary[]): readonly CoachingNeed[] {
  return criteriaOf(own)
    .map((criterion): CoachingNeed => {
      const [here, there] = [counted(own, criterion), counted(others, criterion)]
      return {
        criterion,
        title: here.misses[0]?.title ?? criterion,
        missed: shareOf(here.misses.length, here.asked),
        calls: here.asked,
        others: shareOf(there.misses.length, there.asked),
        more: shareDifference(here.misses.length, here.asked, there.misses.length, there.asked),
        evidence: here.misses,
      }
    })
    .filter(({ more, evidence }) => more.low > 0 && evidence.length >= leastMisses)
    .sort((a, b) => b.more.low - a.more.low)
}

/** Something that one agent misses often. */
export type OftenMissed = Pick<CoachingNeed, 'criterion' | 'title' | 'missed' | 'calls' | 'evidence'>

/** What is missed in fewer calls than this, as far as can be told, needs no lesson. */
const leastShare = 0.2

/**
 * What is missed in at least every fifth of an agent's own calls, beyond chance; the clearest first. It needs no other agents, whose
 * records are on other machines: {@link coachingNeeds} compares with them.
 */
export function oftenMissed(own: readonly CallSummary[]): readonly OftenMissed[] {
  return criteriaOf(own)
    .map((criterion): OftenMissed => {
      const { asked, misses } = counted(own, criterion)
      return { criterion, title: misses[0]?.title ?? criterion, missed: shareOf(misses.length, asked), calls: asked, evidence: misses }
    })
    .filter(({ missed, evidence }) => missed.low >= leastShare && evidence.length >= leastMisses)
    .sort((a, b) => b.missed.low - a.missed.low)
}

/** Whether something is missed less after a time than before it, such as when a lesson on it was taken. */
export interface BehaviourChange {
  readonly before: Estimate
  readonly after: Estimate
  /** After less before: below 0 is better. */
  readonly change: Estimate
  readonly verdict: 'improved' | 'worse' | 'cannot-tell'
}

/** Compares the calls before `at` (ISO 8601) with those from it on. */
export function behaviourChange(calls: readonly CallSummary[], criterion: string, at: string): BehaviourChange {
  const dated = calls.filter(({ startedAt }) => startedAt !== undefined)
  const before = counted(
    dated.filter(({ startedAt }) => (startedAt ?? '') < at),
    criterion,
  )
  const after = counted(
    dated.filter(({ startedAt }) => (startedAt ?? '') >= at),
    criterion,
  )
  const change = shareDifference(after.misses.length, after.asked, before.misses.length, before.asked)
  return {
    before: shareOf(before.misses.length, before.asked),
    after: shareOf(after.misses.length, after.asked),
    change,
    verdict: change.high < 0 ? 'improved' : change.low > 0 ? 'worse' : 'cannot-tell',
  }
}

function criteriaOf(calls: readonly CallSummary[]): readonly string[] {
  return [...new Set(calls.flatMap(({ missed }) => missed.map(({ criterion }) => criterion)))]
}

function counted(calls: readonly CallSummary[], criterion: string): { readonly asked: number; readonly misses: readonly Miss[] } {
  const asked = calls.filter((call) => call.asked.includes(criterion))
  return { asked: asked.length, misses: asked.flatMap(({ missed }) => missed.filter((miss) => miss.criterion === criterion)) }
}

function* hypothesesFor(criterion: string, all: readonly CallSummary[]): Generator<Hypothesis> {
  const calls = all.filter(({ asked }) => asked.includes(criterion))
  const details = [...new Set(calls.flatMap(({ context }) => context))].sort()
  const pairs = details.flatMap((first, index) => details.slice(index + 1).map((second) => [first, second]))
  const seen = new Set<string>()
  for (const context of [...details.map((detail) => [detail]), ...pairs]) {
    const isIn = (call: CallSummary) => context.every((detail) => call.context.includes(detail))
    const inContext = calls.filter(isIn)
    // Two names for the same calls are one question.
    const key = inContext.map(({ callId }) => callId).join(' ')
    if (inContext.length < leastMisses || inContext.length === calls.length || seen.has(key)) continue
    seen.add(key)
    yield { criterion, context, inContext, others: calls.filter((call) => !isIn(call)) }
  }
}

function tableOf({ criterion, inContext, others }: Hypothesis): {
  readonly missedHere: number
  readonly chance: number
  readonly leastChance: number
} {
  const missedHere = counted(inContext, criterion).misses.length
  const missed = missedHere + counted(others, criterion).misses.length
  const whole = inContext.length + others.length
  return {
    missedHere,
    chance: fisherAtLeast(missedHere, missed, inContext.length, whole),
    leastChance: fisherAtLeast(Math.min(missed, inContext.length), missed, inContext.length, whole),
  }
}

/** The level for each test, where those that could never reach it do not count. */
function taroneLevel(leastChances: readonly number[]): number {
  for (let count = 1; ; count += 1) {
    const level = mostChance / count
    if (leastChances.filter((least) => least <= level).length <= count) return level
  }
}

function patternOf({ criterion, context, inContext, others }: Hypothesis, chance: number, latestDay: string): Pattern {
  const [here, there] = [counted(inContext, criterion), counted(others, criterion)]
  const startOf = new Map(inContext.map(({ callId, startedAt }) => [callId, startedAt ?? '']))
  const evidence = [...here.misses].sort((a, b) => ((startOf.get(a.callId) ?? '') < (startOf.get(b.callId) ?? '') ? -1 : 1))
  const title = here.misses[0]?.title ?? criterion
  return {
    criterion,
    title,
    context,
    because: `Missed in ${here.misses.length} of ${here.asked} calls of this kind (${context.join(', ')}), and in ${there.misses.length} of ${there.asked} others.`,
    share: shareOf(here.misses.length, here.asked),
    elsewhere: shareOf(there.misses.length, there.asked),
    chance,
    evidence,
    today: latestDay === '' ? 0 : evidence.filter(({ callId }) => startOf.get(callId)?.startsWith(latestDay)).length,
  }
}
