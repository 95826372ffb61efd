import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import { sliceOf } from '../signals/reading.ts'
import type { Found, Reading } from '../signals/reading.ts'
import type { Evidence } from './moment.ts'

const longestQuote = 160

/** A segment as evidence, quoting it around `at` where it is long. */
export function evidenceOf({ id, speaker, startMs, endMs, text }: RedactedSegment, at = 0): Evidence {
  return { segmentId: id, speaker, startMs, endMs, quote: excerpt(text, at) }
}

/** What a phrase rests on: its segment, and the one before where it began there. */
export function evidenceFor({ segment, previous }: Reading, { start }: Found): readonly Evidence[] {
  return start < 0 && previous ? [evidenceOf(previous, previous.text.length), evidenceOf(segment)] : [evidenceOf(segment, start)]
}

/** The words that a phrase was found in, as they were said. */
export function quoted(reading: Reading, { start, end }: Found): string {
  return sliceOf(reading, start, end)
}

function excerpt(text: string, at: number): string {
  if (text.length <= longestQuote) return text
  const from = Math.max(0, Math.min(at - longestQuote / 4, text.length - longestQuote))
  const start = from > 0 ? text.indexOf(' ', from) + 1 || from : 0
  const end = text.lastIndexOf(' ', start + longestQuote)
  const to = end > start ? end : start + longestQuote
  return `${start > 0 ? '… ' : ''}${text.slice(start, to)}${to < text.length ? ' …' : ''}`
}
