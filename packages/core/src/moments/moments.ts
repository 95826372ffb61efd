import { initialSignals, measure, remeasure, tick } from '../signals/measure.ts'
import { catalogue } from './catalogue.ts'
import type { Detector } from './detector.ts'

/** What a session hears a call with: all that is measured, and what watches for each moment. */
export interface Moments {
  /** In the order they look. */
  readonly detectors: readonly Detector[]
  readonly signals: {
    readonly initial: typeof initialSignals
    readonly measure: typeof measure
    readonly remeasure: typeof remeasure
    readonly tick: typeof tick
  }
}

/** All moments of the taxonomy. Which of them are on, and when they fire, is the playbook's affair. */
export const moments: Moments = { detectors: catalogue, signals: { initial: initialSignals, measure, remeasure, tick } }
