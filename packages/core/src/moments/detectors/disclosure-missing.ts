import type { Disclosure } from '../../playbook/playbook.ts'
import { scriptItems } from '../../signals/script.ts'
import type { ScriptItem } from '../../signals/script.ts'
import { likeliestOf } from '../../signals/reading.ts'
import type { Reading } from '../../signals/reading.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorInput, DetectorSetup } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'
import type { Finding } from '../moment.ts'

interface State {
  /** Ids of the disclosures that were raised and are still missing. */
  readonly raised: readonly string[]
  /** Steps that the customer has begun, by id: the agent may still say what comes before them. */
  readonly held: Readonly<Record<string, Held>>
}

interface Held {
  readonly sinceMs: number
  /** `put-off`: "hold off on saying yes till you've heard the numbers". */
  readonly answer: 'none' | 'given' | 'put-off' | 'goes-ahead'
}

/** A recogniser is up to this late; what was said in time must not be called missing. */
const recogniserLagMs = 1500

/** While a disclosure is being said, it is given this long to be finished. */
const beingSaidMs = 8000
const beingSaidShare = 0.3

/** "I'm ready to sign": so long an agent has who then says "before you do, let me give you the numbers". */
const graceMs = { voice: 12_000, chat: 32_000 }
/** What has to follow a step follows it in this time. */
const followsInMs = { voice: 12_000, chat: 60_000 }
const fewestReplyWords = 3
const goesOnWithIt = 0.5
const putsOff = /\b(?:hold off|not yet|before (?:you|we|i)|first|hear(?:d)? (?:it|them|the (?:numbers|figures|terms)))\b/iu

/** A disclosure that this call requires has not been made by its deadline. */
export const disclosureMissing: Detector = detector<State>({
  moment: 'disclosure-missing',
  watches: 'whether every required disclosure is made in time',
  initial: (setup) => withDue({ raised: [], held: {} }, scriptItems(setup), setup, 0),
  step({ raised: before, held: heldBefore }, input, setup) {
    const { script } = input.signals
    const isDone = (id: string) => script.some((item) => item.id === id && item.done !== undefined)
    const gone = before.filter(isDone).map((cause) => ({ cause, reason: 'disclosure-made' }))
    const open = required(setup, script).filter(({ id }) => !isDone(id) && !before.includes(id))
    const held = heldAfter(heldBefore, input, setup)
    const found = open.filter((disclosure) => isMissing(disclosure, held, input, setup)).map((disclosure) => finding(disclosure, input))
    const raised = [...before.filter((id) => !isDone(id)), ...found.map(({ cause }) => cause)]
    return { ...withDue({ raised, held }, script, setup, input.atMs), found, gone }
  },
})

/** What the customer has begun with these words, and what the agent has answered to it. */
function heldAfter(held: State['held'], input: DetectorInput, { compiled }: DetectorSetup): State['held'] {
  if (input.type !== 'segment' || !input.reading.segment.final) return held
  const { reading } = input
  const { speaker, receivedMs } = reading.segment
  if (speaker === 'agent') return Object.fromEntries(Object.entries(held).map(([id, each]) => [id, answered(each, reading)]))
  const steps = new Set(compiled.playbook.disclosures.flatMap(({ beforeStep }) => beforeStep ?? []))
  const begun = input.signals.script.filter(({ id, done }) => steps.has(id) && done?.atMs === receivedMs)
  return {
    ...held,
    ...Object.fromEntries(begun.map(({ id }) => [id, { sinceMs: receivedMs, answer: 'none' as const }])),
  }
}

function answered(held: Held, reading: Reading): Held {
  if (reading.words.length < fewestReplyWords || held.answer === 'goes-ahead') return held
  if (likeliestOf(reading, ['takes-order', 'sums-up', 'closes']) >= goesOnWithIt) return { ...held, answer: 'goes-ahead' }
  return { ...held, answer: held.answer === 'put-off' || putsOff.test(reading.segment.text) ? 'put-off' : 'given' }
}

/** When it is too late for what had to come before this step; `undefined` while the agent has not answered, or has put it off. */
function lateAtMs(held: Held | undefined, item: ScriptItem | undefined, { call }: DetectorSetup): number | undefined {
  if (!held || held.answer === 'goes-ahead') return 0
  if (held.answer !== 'given') return undefined
  const said = item?.heardAtMs !== undefined && item.heardAtMs >= held.sinceMs
  const heardAtMs = said ? (item.heardAtMs ?? 0) + graceMs[call.channel] : 0
  return Math.max(held.sinceMs + graceMs[call.channel], heardAtMs)
}

/** The script has only those that apply to this call. */
function required({ compiled }: DetectorSetup, script: readonly ScriptItem[]): readonly Disclosure[] {
  return compiled.playbook.disclosures.filter(({ id }) => script.some((item) => item.id === id))
}

/**
 * When the deadline in seconds is held against a disclosure; `undefined` where it has none. What has to follow a step is not late
 * as soon as that step is done.
 */
function judgedAtMs({ id, withinMs, afterSteps }: Disclosure, script: readonly ScriptItem[], { call }: DetectorSetup): number | undefined {
  if (withinMs === undefined) return undefined
  const item = script.find((each) => each.id === id)
  const beingSaid = item?.heardAtMs !== undefined && item.heard >= beingSaidShare
  const after = script.flatMap(({ id: step, done }) => (done && afterSteps?.includes(step) ? [done.atMs] : []))
  const dueAfterMs = after.length > 0 ? Math.min(...after) + followsInMs[call.channel] : 0
  return Math.max(withinMs + recogniserLagMs, dueAfterMs, beingSaid ? (item.heardAtMs ?? 0) + beingSaidMs : 0)
}

function isMissing(
  disclosure: Disclosure,
  held: State['held'],
  { type, atMs, signals: { script } }: DetectorInput,
  setup: DetectorSetup,
): boolean {
  const { afterSteps } = disclosure
  if (afterSteps && !script.some(({ id, done }) => done && afterSteps.includes(id))) return false
  const item = script.find(({ id }) => id === disclosure.id)
  const judged = judgedAtMs(disclosure, script, setup)
  if (judged !== undefined && atMs >= judged) return true
  if (type === 'call-ended') return true
  const { beforeStep } = disclosure
  if (beforeStep === undefined || !script.some(({ id, done }) => id === beforeStep && done)) return false
  return atMs >= (lateAtMs(held[beforeStep], item, setup) ?? Number.POSITIVE_INFINITY)
}

function finding({ id, title, headline, detail, say, withinMs }: Disclosure, input: DetectorInput): Finding {
  const late = withinMs !== undefined && input.atMs >= withinMs
  const deadline = late
    ? `within ${Math.round(withinMs / 1000)} seconds`
    : input.type === 'call-ended'
      ? 'before the call ended'
      : 'before this step'
  return {
    cause: id,
    confidence: 0.9,
    evidence: input.type === 'segment' ? [evidenceOf(input.reading.segment)] : [],
    because: `“${title}” had to be said ${deadline} and was not heard.`,
    slots: { title },
    texts: { ...(headline && { headline }), ...(detail && { detail }), ...(say && { say }) },
  }
}

function withDue(state: State, script: readonly ScriptItem[], setup: DetectorSetup, atMs: number): Detection<State> {
  const due = required(setup, script)
    .filter(({ id }) => !state.raised.includes(id) && !script.some((item) => item.id === id && item.done))
    .flatMap((disclosure) => {
      const item = script.find(({ id }) => id === disclosure.id)
      const held = disclosure.beforeStep === undefined ? undefined : state.held[disclosure.beforeStep]
      return [judgedAtMs(disclosure, script, setup), held && lateAtMs(held, item, setup)].filter((time) => time !== undefined)
    })
    .filter((time) => time > atMs)
  return due.length > 0 ? { state, dueMs: Math.min(...due) } : { state }
}
