import { RecordVerifier } from '@cuecard/core'
import { createPrivacyGate } from '@cuecard/core/privacy'

/** A record that may be stored, or why not. The reason holds nothing of the record's words. */
export type CheckedRecord =
  | { readonly events: number; readonly ended: boolean; readonly callId: string }
  | { readonly line: number; readonly problem: string }

/** Fields of an event that hold words. */
const wordFields: ReadonlySet<string> = new Set(['text', 'say', 'headline', 'because', 'message', 'quote'])

/** Kinds that only the conversation around them can tell: an agent's own name stays in a record, a customer's does not. */
const needConversation = { PERSON: false, ADDRESS: false, AGE: false, DOB: false } as const

/**
 * Whether a record is whole, unchanged since it was written, and free of personal data: the gate's own patterns look at its words once
 * more, and whatever they would still hide is refused.
 */
export function checkRecord(lines: string): CheckedRecord {
  const verifier = new RecordVerifier()
  const gate = createPrivacyGate({ profile: 'lenient', types: needConversation })
  const all = lines.split('\n').filter((line) => line !== '')
  let callId = ''
  for (const [index, line] of all.entries()) {
    verifier.read(line)
    const verdict = verifier.result()
    if (!verdict.ok) return { line: verdict.line, problem: verdict.problem }
    const event = JSON.parse(line) as Record<string, unknown>
    if (index === 0) callId = typeof event['callId'] === 'string' ? event['callId'] : ''
    for (const words of wordsOf(event)) {
      if (gate.redactText(words) !== words) return { line: index + 1, problem: 'it holds what looks like personal data' }
    }
  }
  const verdict = verifier.result()
  if (all.length === 0 || callId === '') return { line: 1, problem: 'a record begins with call-started' }
  return { events: all.length, ended: verdict.ok && verdict.ended, callId }
}

function wordsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return wordFields.has(name) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => wordsOf(item, key))
}
