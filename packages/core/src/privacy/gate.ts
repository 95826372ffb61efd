import type { Segment } from '../transcript/segment.ts'
import type { PrivacyOptions } from './policy.ts'
import type { PrivacyGate } from './privacy-gate.ts'
import type { RedactedEntity, RedactedSegment } from './redacted-segment.ts'
import type { RedactedUtterance } from './redactor.ts'
import { createRedactor } from './redactor.ts'

/** Words that follow sooner belong to the same breath. */
const PAUSE_MS = 300

/** How long a final waits for more words before what it holds back is let through. */
const HOLD_MS = 3000

function toSegment(segment: Segment, revision: number, { text, entities, placeholders }: RedactedUtterance): RedactedSegment {
  const redacted: RedactedEntity[] = placeholders.map(({ start, end }, index) => ({ type: entities[index]?.type ?? 'NUMBER', start, end }))
  // The brand exists in the types alone; this is the one place that gives it.
  return { ...segment, revision, text, entities: redacted } as unknown as RedactedSegment
}

/** The gate of one call. */
export function createPrivacyGate(options: PrivacyOptions = {}): PrivacyGate {
  const redactor = createRedactor(options)
  /** The segments without their words, and how many versions of each went out. */
  const segments = new Map<string, { segment: Segment; versions: number }>()
  const due = new Map<string, number>()
  /** When each speaker's last final ended. */
  const ends = new Map<string, number>()

  function emit(redacted: RedactedUtterance): RedactedSegment[] {
    const entry = segments.get(redacted.id)
    if (!entry) return []
    const { segment, versions } = entry
    entry.versions += 1
    if (segment.final && redacted.entities.some(({ type }) => type === 'HOLD')) due.set(redacted.id, segment.receivedMs + HOLD_MS)
    else due.delete(redacted.id)
    return [toSegment(segment, versions, redacted)]
  }

  return {
    redact(segment) {
      const versions = segments.get(segment.id)?.versions ?? 0
      segments.set(segment.id, { segment: { ...segment, text: '' }, versions })
      const lastMs = ends.get(segment.speaker)
      const followsAtOnce = lastMs !== undefined && segment.startMs - lastMs < PAUSE_MS
      if (segment.final) ends.set(segment.speaker, segment.endMs)
      const { revised, fault, ...own } = redactor.redact({ ...segment, followsAtOnce })
      return { segments: [own, ...revised].flatMap(emit), ...(fault !== undefined && { fault }) }
    },
    get dueMs() {
      return due.size === 0 ? undefined : Math.min(...due.values())
    },
    advance(atMs) {
      const ready = Array.from(due).filter(([, dueMs]) => dueMs <= atMs)
      return ready.flatMap(([id]) => {
        due.delete(id)
        return redactor.settle(id).flatMap(emit)
      })
    },
    restore: (text) => redactor.restore(text),
    redactText: (text) => redactor.redact({ id: ' ', speaker: 'unknown', text, final: false }).text,
  }
}
