import type { Found } from './found.ts'

/** Joins what overlaps: the whole stretch is hidden, as the kind that is surest. In order of place. */
export function mergeOverlaps(found: readonly Found[]): Found[] {
  const merged: Found[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = merged.at(-1)
    if (!before || one.start >= before.end) {
      merged.push(one)
      continue
    }
    const surer = (one.confidence > before.confidence || one.type === 'CUSTOM') && one.type !== 'HOLD' ? one : before
    merged[merged.length - 1] = { ...surer, start: before.start, end: Math.max(before.end, one.end) }
  }
  return merged
}

/** What of `found` lies in the text from `start` to `end`, moved by `by`. */
export function clip(found: readonly Found[], start: number, end: number, by: number): Found[] {
  return found
    .filter((one) => one.start < end && one.end > start)
    .map((one) => ({ ...one, start: Math.max(one.start, start) + by, end: Math.min(one.end, end) + by }))
}

/** Whether the stretch is hidden already, all of it. `found` is in order and without overlaps. */
export function isCovered(found: readonly Found[], start: number, end: number): boolean {
  let from = start
  for (const one of found) if (one.start <= from && one.end > from) from = one.end
  return from >= end
}
