import { systemClock } from '@cuecard/core'
import { createAfterCall, defaultRubric } from '@cuecard/core/review'
import type { AfterCall, AfterCallOptions } from '@cuecard/core/review'
import '@cuecard/core/scorecard'

/** What the agent sees of the call once it is over; loaded only then. */
export function afterCall(options: Omit<AfterCallOptions, 'rubric' | 'clock'>): AfterCall {
  return createAfterCall({ ...options, rubric: defaultRubric, clock: systemClock })
}
