import type { Clock, RecordEvent } from '@cuecard/core'
import { createAfterCall, defaultRubric } from '@cuecard/core/review'
import type { AfterCall } from '@cuecard/core/review'
import type { PrivacyGate } from '@cuecard/core/privacy'

/** Reviews a call that is over; what the agent adds goes to the end of its record. */
export function afterTheCall(record: RecordEvent[], privacy: PrivacyGate, clock: Clock, onChange: () => void): AfterCall {
  return createAfterCall({
    record: [...record],
    rubric: defaultRubric,
    clock,
    redactText: (text) => privacy.redactText(text),
    onRecordEvent: (event) => {
      record.push(event)
      onChange()
    },
  })
}
