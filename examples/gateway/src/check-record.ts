import { RecordVerifier } from '@cuecard/core'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { holdsPersonalData, toldByConversation } from '@cuecard/core/record'

/** A record that may be stored, or why not. The reason holds nothing of the record's words. */
export type CheckedRecord =
  | { readonly events: number; readonly ended: boolean; readonly callId: string }
  | { readonly line: number; readonly problem: string }

/**
 * Whether a record is whole, unchanged since it was written, and free of personal data: the gate's own patterns look at its words once
 * more, and whatever they would still hide is refused. What was hidden already is none. The words of the first `known` events were looked at
 * before.
 */
export function checkRecord(lines: string, known = 0): CheckedRecord {
  const verifier = new RecordVerifier()
  const openGate = () => createPrivacyGate({ profile: 'lenient', types: toldByConversation })
  const all = lines.split('\n').filter((line) => line !== '')
  let callId = ''
  for (const [index, line] of all.entries()) {
    verifier.read(line)
    const verdict = verifier.result()
    if (!verdict.ok) return { line: verdict.line, problem: verdict.problem }
    const event = JSON.parse(line) as Record<string, unknown>
    if (index === 0) callId = typeof event['callId'] === 'string' ? event['callId'] : ''
    if (index >= known && holdsPersonalData(event, openGate)) return { line: index + 1, problem: 'it holds what looks like personal data' }
  }
  const verdict = verifier.result()
  if (all.length === 0 || callId === '') return { line: 1, problem: 'a record begins with call-started' }
  return { events: all.length, ended: verdict.ok && verdict.ended, callId }
}
