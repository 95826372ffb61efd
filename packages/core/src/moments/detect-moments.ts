import { taxonomy } from '../taxonomy.ts'
import type { MomentName } from '../taxonomy.ts'
import type { Detection, Detector, DetectorInput, DetectorSetup } from './detector.ts'
import type { Moment } from './moment.ts'

/** A moment that is on, by its cause. */
interface Active {
  readonly momentId: string
  readonly key: string
}

interface Watch {
  readonly detector: Detector
  readonly state: unknown
  readonly dueMs: number | undefined
}

/** All detectors with their states. */
export interface MomentsState {
  readonly watches: readonly Watch[]
  readonly active: readonly Active[]
  /** Keys of causes that are gone, so that one that comes back is told from its first time. */
  readonly past: readonly string[]
  /** How many moments there have been. */
  readonly count: number
}

/** What the detectors say of one input. */
export interface MomentsStep {
  readonly state: MomentsState
  readonly moments: readonly (Moment & { readonly dedupeKey: string })[]
  readonly gone: readonly { readonly momentId: string; readonly reason: string }[]
}

/** Takes what one detector was told and what it said of it. */
export type MomentsTrace = (moment: MomentName, input: DetectorInput, detection: Detection<unknown>) => void

/** Causes remembered to tell when they are gone; more than a call has. */
const remembered = 200

/** Those of the detectors that the playbook has not switched off, before anything was said. */
export function initialMoments(detectors: readonly Detector[], setup: DetectorSetup): MomentsState {
  const { moments } = setup.compiled.playbook
  const enabled = detectors.filter(({ moment }) => moments[moment]?.enabled !== false)
  const watches = enabled.map((detector): Watch => ({ detector, dueMs: undefined, ...detector.initial(setup) }))
  return { watches, active: [], past: [], count: 0 }
}

/** When a detector next wants to be told that time has passed, in milliseconds from the start of the call. */
export function nextWatchMs({ watches }: MomentsState): number | undefined {
  const due = watches.flatMap(({ dueMs }) => dueMs ?? [])
  return due.length > 0 ? Math.min(...due) : undefined
}

/** Shows the input to every detector. */
export function detectMoments(before: MomentsState, input: DetectorInput, setup: DetectorSetup, trace?: MomentsTrace): MomentsStep {
  const moments: MomentsStep['moments'][number][] = []
  const gone: MomentsStep['gone'][number][] = []
  let { active, past, count } = before
  const watches = before.watches.map((watch): Watch => {
    const { detector, state } = watch
    const detection = detector.step(state, input, setup)
    trace?.(detector.moment, input, detection)
    for (const { cause, reason } of detection.gone ?? []) {
      const key = `${detector.moment}:${cause}`
      for (const each of active) if (each.key === key) gone.push({ momentId: each.momentId, reason })
      active = active.filter((each) => each.key !== key)
      past = [...past, key].slice(-remembered)
    }
    for (const finding of detection.found ?? []) {
      count += 1
      const momentId = `m${count}`
      const { moment } = detector
      const key = `${moment}:${finding.cause}`
      const dedupeKey = past.includes(key) ? `${key}#${momentId}` : key
      moments.push({ ...finding, momentId, moment, severity: taxonomy[moment], dedupeKey })
      active = [...active, { momentId, key }].slice(-remembered)
    }
    return { detector, state: detection.state, dueMs: detection.dueMs }
  })
  return { state: { watches, active, past, count }, moments, gone }
}
