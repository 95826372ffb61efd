import type { Disclosure } from '../../playbook/playbook.ts'
import { scriptItems } from '../../signals/script.ts'
import type { ScriptItem } from '../../signals/script.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorInput, DetectorSetup } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'
import type { Finding } from '../moment.ts'

/** Ids of the disclosures that were raised and are still missing. */
type State = readonly string[]

/** A recogniser is up to this late; what was said in time must not be called missing. */
const recogniserLagMs = 1500

/** While a disclosure is being said, it is given this long to be finished. */
const beingSaidMs = 8000
const beingSaidShare = 0.3

/** A disclosure that this call requires has not been made by its deadline. */
export const disclosureMissing: Detector = detector<State>({
  moment: 'disclosure-missing',
  watches: 'whether every required disclosure is made in time',
  initial: (setup) => withDue([], scriptItems(setup), setup, 0),
  step(state, input, setup) {
    const { script } = input.signals
    const isDone = (id: string) => script.some((item) => item.id === id && item.done !== undefined)
    const gone = state.filter(isDone).map((cause) => ({ cause, reason: 'disclosure-made' }))
    const open = required(setup, script).filter(({ id }) => !isDone(id) && !state.includes(id))
    const found = open.filter((disclosure) => isMissing(disclosure, input)).map((disclosure) => finding(disclosure, input))
    const raised = [...state.filter((id) => !isDone(id)), ...found.map(({ cause }) => cause)]
    return { ...withDue(raised, script, setup, input.atMs), found, gone }
  },
})

/** The script has only those that apply to this call. */
function required({ compiled }: DetectorSetup, script: readonly ScriptItem[]): readonly Disclosure[] {
  return compiled.playbook.disclosures.filter(({ id }) => script.some((item) => item.id === id))
}

/** When the deadline in seconds is held against a disclosure; `undefined` where it has none. */
function judgedAtMs({ withinMs }: Disclosure, item: ScriptItem | undefined): number | undefined {
  if (withinMs === undefined) return undefined
  const beingSaid = item?.heardAtMs !== undefined && item.heard >= beingSaidShare
  return Math.max(withinMs + recogniserLagMs, beingSaid ? (item.heardAtMs ?? 0) + beingSaidMs : 0)
}

function isMissing(disclosure: Disclosure, { type, atMs, signals: { script } }: DetectorInput): boolean {
  const { afterSteps } = disclosure
  if (afterSteps && !script.some(({ id, done }) => done && afterSteps.includes(id))) return false
  const judged = judgedAtMs(
    disclosure,
    script.find(({ id }) => id === disclosure.id),
  )
  if (judged !== undefined && atMs >= judged) return true
  const stepBegun = disclosure.beforeStep !== undefined && script.some(({ id, done }) => id === disclosure.beforeStep && done)
  return stepBegun || type === 'call-ended'
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
    .filter(({ id }) => !state.includes(id) && !script.some((item) => item.id === id && item.done))
    .flatMap(
      (disclosure) =>
        judgedAtMs(
          disclosure,
          script.find(({ id }) => id === disclosure.id),
        ) ?? [],
    )
    .filter((time) => time > atMs)
  return due.length > 0 ? { state, dueMs: Math.min(...due) } : { state }
}
