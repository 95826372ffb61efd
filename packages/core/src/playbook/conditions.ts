import type { CallStarted } from '../transcript/call-event.ts'
import type { Condition } from './playbook.ts'

/**
 * Whether an entry applies to this call: `channel`, `direction` and `language` are the call's own, every other name a detail
 * of its context, compared without regard to case. A detail that is not known does not meet a condition.
 */
export function applies(condition: Condition | undefined, call: CallStarted): boolean {
  if (!condition) return true
  const { channel, direction, language } = call
  const details: Readonly<Record<string, unknown>> = { ...call.context, channel, direction, language }
  return Object.entries(condition).every(([name, values]) => {
    const detail = details[name]
    return typeof detail === 'string' && values.some((value) => value.toLowerCase() === detail.toLowerCase())
  })
}
