import type { Criterion, Rubric } from './rubric.ts'

/** One difference between two versions of a rubric. */
export interface RubricChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** `dimension` or `dimension.criterion`. */
  readonly at: string
  readonly message: string
}

interface Placed {
  readonly dimensionId: string
  readonly criterion: Criterion
}

/** What differs between two versions of a rubric, by the ids of its entries; wording that only layouts differ in is no change. */
export function diffRubrics(before: Rubric, after: Rubric): readonly RubricChange[] {
  return [...headChanges(before, after), ...dimensionChanges(before, after), ...criterionChanges(criteriaOf(before), criteriaOf(after))]
}

function headChanges(before: Rubric, after: Rubric): readonly RubricChange[] {
  return (['name', 'version', 'title', 'language'] as const)
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ kind: 'changed', at: key, message: `${before[key]} → ${after[key]}` }))
}

function dimensionChanges(before: Rubric, after: Rubric): readonly RubricChange[] {
  const [old, fresh] = [before, after].map(({ dimensions }) => new Map(dimensions.map((each) => [each.id, each] as const)))
  if (!old || !fresh) return []
  const changes: RubricChange[] = []
  for (const [id, { title, weight }] of old) {
    const now = fresh.get(id)
    if (!now) changes.push({ kind: 'removed', at: id, message: `the dimension “${title}” (${weight} %)` })
    else {
      if (now.title !== title) changes.push({ kind: 'changed', at: id, message: `title: ${title} → ${now.title}` })
      if (now.weight !== weight) changes.push({ kind: 'changed', at: id, message: `weight: ${weight} % → ${now.weight} %` })
    }
  }
  for (const [id, { title, weight }] of fresh)
    if (!old.has(id)) changes.push({ kind: 'added', at: id, message: `the dimension “${title}” (${weight} %)` })
  return changes
}

function criterionChanges(before: ReadonlyMap<string, Placed>, after: ReadonlyMap<string, Placed>): readonly RubricChange[] {
  const changes: RubricChange[] = []
  for (const [key, { dimensionId, criterion }] of before) {
    if (after.has(key)) continue
    const moved = [...after].find(([other, placed]) => placed.criterion.id === criterion.id && !before.has(other))
    if (moved)
      changes.push(
        { kind: 'moved', at: key, message: `to ${moved[1].dimensionId}` },
        ...fieldChanges(moved[0], criterion, moved[1].criterion),
      )
    else changes.push({ kind: 'removed', at: key, message: `“${criterion.title}” of ${dimensionId}` })
  }
  for (const [key, { criterion }] of after) {
    const old = before.get(key)
    if (old) changes.push(...fieldChanges(key, old.criterion, criterion))
    else if (![...before].some(([other, placed]) => placed.criterion.id === criterion.id && !after.has(other)))
      changes.push({ kind: 'added', at: key, message: `“${criterion.title}”` })
  }
  return changes
}

function fieldChanges(at: string, before: Criterion, after: Criterion): readonly RubricChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Criterion)[]
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({ kind: 'changed', at, message: `${key}: ${shown(before[key])} → ${shown(after[key])}` }))
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

function criteriaOf({ dimensions }: Rubric): ReadonlyMap<string, Placed> {
  return new Map(
    dimensions.flatMap(({ id: dimensionId, criteria }) =>
      criteria.map((criterion) => [`${dimensionId}.${criterion.id}`, { dimensionId, criterion }] as const),
    ),
  )
}
