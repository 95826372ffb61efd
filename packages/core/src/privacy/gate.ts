import type { Segment } from '../transcript/segment.ts'
import type { PrivacyGate } from './privacy-gate.ts'
import type { RedactedEntity, RedactedSegment } from './redacted-segment.ts'
import type { RedactedUtterance } from './redactor.ts'
import { createRedactor } from './redactor.ts'

function toSegment(segment: Segment, { text, entities, placeholders }: RedactedUtterance): RedactedSegment {
  const redacted: RedactedEntity[] = placeholders.map(({ start, end }, index) => ({ type: entities[index]?.type ?? 'NUMBER', start, end }))
  // The brand exists in the types alone; this is the one place that gives it.
  return { ...segment, text, entities: redacted } as unknown as RedactedSegment
}

/** The gate of one call. */
export function createPrivacyGate(): PrivacyGate {
  const redactor = createRedactor()
  return {
    redact(segment) {
      const redacted = redactor.redact(segment)
      return { segments: [toSegment(segment, redacted)], ...(redacted.fault !== undefined && { fault: redacted.fault }) }
    },
    dueMs: undefined,
    advance: () => [],
    redactText: (text) => redactor.redact({ speaker: 'agent', text, final: false }).text,
  }
}
