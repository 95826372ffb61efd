import { at, isMapping, itemsOf } from '../playbook/finding.ts'
import type { Finding } from '../playbook/finding.ts'

/** The format that this version of Cuecard reads and writes. */
const currentFormat = 1

/** One step from a format to the next. What it changes keeps its path, so that a fault is still named at its place in the file. */
interface Migration {
  readonly from: number
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Migrated
}

/** A file in the current format, and what was read otherwise than it is written. */
interface Migrated {
  readonly file: unknown
  readonly changes: readonly Finding[]
}

/** In the order of the formats, without a gap. */
const migrations: readonly Migration[] = [{ from: 0, migrate: nameFormat }]

const roundingError = 1e-6

/**
 * Brings a rubric file to the current format, step by step. A file that says no format is one of before formats were numbered.
 * `fault` where it is of a format that this version cannot know.
 */
export function migrateRubric(file: unknown): Migrated | { readonly fault: Finding } {
  if (!isMapping(file)) return { file, changes: [] }
  const format = Object.hasOwn(file, 'format') ? file['format'] : 0
  if (typeof format === 'number' && format > currentFormat)
    return {
      fault: {
        path: ['format'],
        message: `this rubric is of format ${format}, and this version of Cuecard reads formats up to ${currentFormat}`,
        hint: 'use a newer version of Cuecard',
      },
    }
  const start: Migrated = { file, changes: [] }
  return migrations
    .filter(({ from }) => typeof format === 'number' && format >= 0 && from >= format)
    .reduce((before, { migrate }) => {
      const after = isMapping(before.file) ? migrate(before.file) : before
      return { file: after.file, changes: [...before.changes, ...after.changes] }
    }, start)
}

/** Format 0 had no number, and its weights were shares of 1. */
function nameFormat(file: Readonly<Record<string, unknown>>): Migrated {
  const dimensions = at(file, 'dimensions')
  const isShared = hasShares(itemsOf(dimensions))
  return {
    file: { ...file, format: 1, ...(isShared && { dimensions: itemsOf(dimensions).map(inPercent) }) },
    changes: [
      { path: ['format'], part: 'key', message: 'the file is of before formats were numbered', hint: 'write "format: 1" at the top' },
      ...(isShared
        ? ([
            {
              path: ['dimensions'],
              part: 'key',
              message: 'weights that add up to 1 are read as percent: 0.25 as 25',
              hint: 'write weights that add up to 100',
            },
          ] as const)
        : []),
    ],
  }
}

function hasShares(dimensions: readonly unknown[]): boolean {
  const weights = dimensions.map((dimension) => at(dimension, 'weight'))
  if (!weights.every((weight) => typeof weight === 'number')) return false
  return Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) <= roundingError
}

function inPercent(dimension: unknown): unknown {
  const weight = at(dimension, 'weight')
  if (!isMapping(dimension) || typeof weight !== 'number') return dimension
  // As decimals are written, not as they are kept: 0.07 is 7.
  return { ...dimension, weight: Number((weight * 100).toFixed(6)) }
}
