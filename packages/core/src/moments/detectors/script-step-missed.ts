import type { ScriptStep } from '../../playbook/playbook.ts'
import type { ScriptItem } from '../../signals/script.ts'
import { detector } from '../detector.ts'
import type { Detector, DetectorInput, DetectorSetup } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'
import type { Finding } from '../moment.ts'

/** Ids of the steps that were raised and are still not done. */
type State = readonly string[]

/** While a step is being said, it is not called skipped. */
const beingSaidMs = 8000

/** A step of the script is skipped: a later one has begun. */
export const scriptStepMissed: Detector = detector<State>({
  moment: 'script-step-missed',
  watches: 'whether a step of the script is skipped',
  initial: () => ({ state: [] }),
  step(state, input, setup) {
    const { script } = input.signals
    const gone = state.filter((id) => isDone(script, id)).map((cause) => ({ cause, reason: 'step-done' }))
    if (input.type !== 'segment') return { state, gone }
    const missed = skipped(input, setup).filter(({ step }) => !state.includes(step.id))
    const found = missed.map(({ step, later }) => finding(step, later, input))
    return { state: [...state.filter((id) => !isDone(script, id)), ...found.map(({ cause }) => cause)], found, gone }
  },
})

function isDone(script: readonly ScriptItem[], id: string): boolean {
  return script.some((item) => item.id === id && item.done !== undefined)
}

function firstDoneMs(script: readonly ScriptItem[], ids: readonly string[]): number | undefined {
  const times = script.flatMap(({ id, done }) => (done && ids.includes(id) ? [done.atMs] : []))
  return times.length > 0 ? Math.min(...times) : undefined
}

/** The script has only the steps that apply to this call. */
function skipped({ atMs, signals: { script } }: DetectorInput, { compiled }: DetectorSetup) {
  const steps = compiled.playbook.steps.filter(({ id }) => script.some((item) => item.id === id))
  return steps.flatMap((step, at) => {
    if (step.optional || isDone(script, step.id)) return []
    const neededSinceMs = step.afterSteps ? firstDoneMs(script, step.afterSteps) : 0
    if (neededSinceMs === undefined) return []
    const item = script.find(({ id }) => id === step.id)
    if (item?.heardAtMs !== undefined && item.heard > 0 && atMs - item.heardAtMs < beingSaidMs) return []
    const later = steps.find(({ id }, place) => {
      const doneMs = firstDoneMs(script, [id])
      return doneMs !== undefined && doneMs >= neededSinceMs && (step.beforeSteps ? step.beforeSteps.includes(id) : place > at)
    })
    return later ? [{ step, later }] : []
  })
}

function finding({ id, title, say }: ScriptStep, later: ScriptStep, input: Extract<DetectorInput, { type: 'segment' }>): Finding {
  return {
    cause: id,
    confidence: 0.75,
    evidence: [evidenceOf(input.reading.segment)],
    because: `“${later.title}” has begun, and “${title}” was not heard.`,
    slots: { title },
    ...(say && { texts: { say } }),
  }
}
