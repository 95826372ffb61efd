import type { Rubric } from './rubric.ts'
import type { Citation, Finding } from './scorecard.ts'

/** Something that a model wrote, whatever is in it. */
export type Fields = Readonly<Record<string, unknown>>

const longestText = 500

/**
 * A line of a model's answer as a finding, not verified yet; `unreadable` where it is none, and `nothing` for what stands
 * around findings, such as the fences of a code block.
 */
export function readJudgedLine(line: string, rubric: Rubric, number: number): Finding | 'unreadable' | 'nothing' {
  const fields = fieldsOf(line)
  if (fields === 'nothing') return 'nothing'
  if (fields === 'unreadable' || typeof fields['because'] !== 'string') return 'unreadable'
  const about = typeof fields['criterion'] === 'string' ? criterionNamed(fields['criterion'], rubric) : openOf(fields)
  const kind = typeof fields['met'] === 'boolean' ? (fields['met'] ? 'strength' : 'gap') : fields['kind']
  if (!about || (kind !== 'strength' && kind !== 'gap')) return 'unreadable'
  return {
    id: about.criterionId === '' ? `open-${number}` : `${about.dimensionId}.${about.criterionId}-judged`,
    ...about,
    kind,
    because: fields['because'].trim().slice(0, longestText),
    citations: (Array.isArray(fields['citations']) ? fields['citations'] : []).map(citationOf),
    source: 'judge',
  }
}

/** A line as an object; `nothing` for what stands around objects. */
export function fieldsOf(line: string): Fields | 'unreadable' | 'nothing' {
  const text = line.trim().replace(/,$/, '')
  if (text === '' || text === '[' || text === ']' || text.startsWith('```')) return 'nothing'
  return objectOf(text) ?? 'unreadable'
}

function criterionNamed(name: string, { dimensions }: Rubric): Pick<Finding, 'dimensionId' | 'criterionId' | 'title'> | undefined {
  for (const { id: dimensionId, criteria } of dimensions) {
    const criterion = criteria.find(({ id, judge }) => judge !== undefined && `${dimensionId}.${id}` === name)
    if (criterion) return { dimensionId, criterionId: criterion.id, title: criterion.title }
  }
  return undefined
}

function openOf({ title }: Fields): Pick<Finding, 'dimensionId' | 'criterionId' | 'title'> | undefined {
  if (typeof title !== 'string' || title.trim() === '') return undefined
  return { dimensionId: 'open', criterionId: '', title: title.trim().slice(0, longestText) }
}

/** Whatever it says; the verifier refuses what is not so. */
export function citationOf(value: unknown): Citation {
  const fields: Fields = typeof value === 'object' && value !== null ? (value as Fields) : {}
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const time = (name: string) => (typeof fields[name] === 'number' ? fields[name] : Number.NaN)
  const speaker = text('speaker')
  return {
    segmentId: text('segmentId'),
    speaker: speaker === 'agent' || speaker === 'customer' ? speaker : 'unknown',
    startMs: time('startMs'),
    endMs: time('endMs'),
    quote: text('quote'),
  }
}

function objectOf(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}
