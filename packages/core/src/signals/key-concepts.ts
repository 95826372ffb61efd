import type { Meaning } from '../playbook/compile-playbook.ts'
import type { Idea, KeyConcept } from '../playbook/playbook.ts'
import type { Speaker } from '../transcript/segment.ts'

/** How far around the ideas one that makes them tell nothing still counts, in UTF-16 code units. */
const guardChars = 30

/** Where words stand, as `Found` has it. */
interface Span {
  readonly start: number
  readonly end: number
}

interface Found extends Span {
  readonly meaning: Meaning
}

/** What the ideas found tell together, in whatever order they come. */
export function putTogether(found: readonly Found[], speaker: Speaker, concepts: readonly KeyConcept[]): readonly Found[] {
  const byIdea = new Map<Idea, Found[]>()
  for (const each of found) {
    if (each.meaning.kind !== 'idea') continue
    const known = byIdea.get(each.meaning.idea)
    if (known) known.push(each)
    else byIdea.set(each.meaning.idea, [each])
  }
  if (byIdea.size === 0) return []
  return concepts.flatMap(({ tells, by = 'customer', all, without = [], withinChars }) => {
    if (by !== speaker) return []
    const [first, ...others] = all.map((idea) => byIdea.get(idea) ?? [])
    return (first ?? []).flatMap((each) => {
      const span = others.reduce<Span | undefined>((sofar, next) => sofar && closest(sofar, next, withinChars), each)
      if (!span || without.some((idea) => (byIdea.get(idea) ?? []).some((guard) => isNear(guard, span)))) return []
      return [{ meaning: tells, start: span.start, end: span.end }]
    })
  })
}

/** The shortest span with one more idea in it that is short enough. */
function closest(span: Span, next: readonly Span[], withinChars: number): Span | undefined {
  const spans = next
    .map(({ start, end }) => ({ start: Math.min(span.start, start), end: Math.max(span.end, end) }))
    .filter(({ start, end }) => end - start <= withinChars)
  return spans.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}

function isNear(guard: Span, { start, end }: Span): boolean {
  return guard.end > start - guardChars && guard.start < end + guardChars
}
