import type { Path } from './read-document.ts'

/** Something to say about a place of a playbook file. */
export interface Finding {
  readonly path: Path
  /** Whether it is about the key or its value; the value where nothing is said. */
  readonly part?: 'key' | 'value'
  readonly message: string
  readonly hint?: string
}

/** The entry at `path` in words: the key, or what it is a list of. */
export function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the playbook'
  if (typeof last === 'string') return `"${last}"`
  const list = path.findLast((step) => typeof step === 'string')
  return `an entry of "${list ?? ''}"`
}

/** The value of `value` at `key`, if it is a mapping that has it. */
export function at(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a list; none if it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
