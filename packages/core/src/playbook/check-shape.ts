import { safeParse } from 'valibot'
import type { BaseIssue, GenericSchema } from 'valibot'
import { closest } from './closest.ts'
import { isMapping, nameOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Path } from './read-document.ts'

/** What the shape of a value is checked against, as far as the walk over unknown keys looks into a schema. */
interface SchemaNode {
  readonly type: string
  readonly entries?: Readonly<Record<string, SchemaNode>>
  readonly item?: SchemaNode
  readonly wrapped?: SchemaNode
  readonly value?: SchemaNode
}

/** Holds a value against a schema: everything that is wrong, or what the schema makes of it. */
export function checkShape<Type>(
  value: unknown,
  schema: GenericSchema<unknown, Type>,
): { readonly output: Type } | { readonly findings: readonly Finding[] } {
  const unknownKeys = [...walk(value, schema as unknown as SchemaNode, [])]
  const result = safeParse(schema, value)
  const issues = result.success ? [] : result.issues.flatMap((issue) => describeIssue(issue) ?? [])
  const findings = [...unknownKeys, ...issues]
  return findings.length === 0 && result.success ? { output: result.output } : { findings }
}

/** Valibot names only the first unknown key of a mapping, and takes a list for one. */
function* walk(value: unknown, schema: SchemaNode, path: Path): Generator<Finding> {
  const { type, entries, item, value: inner, wrapped } = schema
  if (wrapped) return yield* walk(value, wrapped, path)
  if (type === 'array' && item && Array.isArray(value))
    for (const [index, each] of value.entries()) yield* walk(each, item, [...path, index])
  const wantsMapping = type === 'strict_object' || type === 'record'
  if (!wantsMapping) return
  if (Array.isArray(value))
    yield { path, message: `${nameOf(path)} must be a mapping, not a list`, hint: 'write "key: value" lines under it, without "- "' }
  if (!isMapping(value)) return
  for (const key of Object.keys(value)) {
    const known = entries ? (Object.hasOwn(entries, key) ? entries[key] : undefined) : inner
    if (known) yield* walk(value[key], known, [...path, key])
    else yield unknownKey(key, Object.keys(entries ?? {}), path)
  }
}

function unknownKey(key: string, known: readonly string[], path: Path): Finding {
  const meant = closest(key, known)
  const isMoment = path.length === 1 && path[0] === 'moments'
  const where = path.length === 0 ? 'the playbook' : nameOf(path)
  return {
    path: [...path, key],
    part: 'key',
    message: isMoment ? `"${key}" is not a moment` : `"${key}" is not a key of ${where}`,
    hint: meant === undefined ? `known are ${known.join(', ')}` : `did you mean "${meant}"?`,
  }
}

function describeIssue(issue: BaseIssue<unknown>): Finding | undefined {
  const steps = issue.path ?? []
  const path = steps.map(({ key }) => key as string | number)
  const last = steps.at(-1)
  if (issue.type === 'strict_object' && last && 'origin' in last && last.origin === 'key') {
    if (issue.expected === 'never') return undefined
    return { path, message: `"${String(path.at(-1))}" is missing`, ...missingHint(path) }
  }
  if (wantsMapping(issue) && Array.isArray(issue.input)) return undefined
  const described = descriptions[issue.type]?.(issue) ?? { must: issue.message }
  const { must, hint } = described
  const about = last && 'origin' in last && last.origin === 'key' ? ('key' as const) : undefined
  return { path, ...(about && { part: about }), message: `${nameOf(path)} ${must}`, ...(hint !== undefined && { hint }) }
}

function wantsMapping({ type }: BaseIssue<unknown>): boolean {
  return type === 'strict_object' || type === 'record'
}

/** What to write for a key that must be there, where that is not plain. */
function missingHint(path: Path): { readonly hint?: string } {
  const key = path.at(-1)
  if (key === 'format') return { hint: 'write "format: 1" at the top' }
  if (key === 'version') return { hint: 'write your own version of the content, such as version: "1.0.0"' }
  return {}
}

type Described = { readonly must: string; readonly hint?: string }

const quote = 'put the whole text in quotes'

/** What is wrong, by the type of Valibot's issue, in words that follow the name of the value. */
const descriptions: Readonly<Record<string, (issue: BaseIssue<unknown>) => Described>> = {
  string: ({ input }) => ({
    must: `must be text, not ${kindOf(input)}`,
    hint:
      input === null
        ? 'write the text, or leave the key out'
        : typeof input === 'object'
          ? `${quote}: [ { * and ": " mean something else`
          : quote,
  }),
  number: ({ input, path }) => ({
    must: `must be a number, not ${kindOf(input)}`,
    ...(String(path?.at(-1)?.key).endsWith('Ms') && { hint: 'times are in milliseconds: a minute is 60000' }),
  }),
  boolean: ({ input }) => ({ must: `must be true or false, not ${kindOf(input)}` }),
  array: ({ input }) => ({
    must: `must be a list, not ${kindOf(input)}`,
    hint: input === null ? 'write the entries, or leave the key out' : 'begin each entry with "- " on a line of its own',
  }),
  strict_object: ({ input }) => ({ must: `must be a mapping, not ${kindOf(input)}`, hint: 'write "key: value" lines under it' }),
  record: ({ input }) => ({ must: `must be a mapping, not ${kindOf(input)}`, hint: 'write "detail: [value, value]" lines under it' }),
  literal: ({ input }) => ({
    must: `must be 1`,
    ...(typeof input === 'number' && input > 1 && { hint: 'this file was written for a newer version of Cuecard' }),
  }),
  picklist: ({ input, requirement, expected }) => ({
    must: `must be one of ${choices(expected)}`,
    ...meantHint(input, requirement, expected),
  }),
  non_empty: ({ input }) => ({ must: typeof input === 'string' ? 'must not be empty' : 'needs at least one entry' }),
  max_length: ({ input, requirement }) => ({
    must: `has ${(input as string).length} characters; at most ${String(requirement)} fit`,
    hint: 'make it shorter',
  }),
  integer: () => ({ must: 'must be a whole number' }),
  min_value: ({ requirement }) => ({ must: `must be ${String(requirement)} or more` }),
  max_value: ({ requirement }) => ({ must: `must be ${String(requirement)} or less` }),
  gt_value: ({ requirement }) => ({ must: `must be above ${String(requirement)}` }),
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false'
}

/** Valibot writes the choices as `("a" | "b")`. */
function choices(expected: string | null): string {
  return (expected ?? '').replaceAll(/[()]/g, '').replaceAll(' | ', ', ')
}

function meantHint(input: unknown, requirement: unknown, expected: string | null): { readonly hint?: string } {
  const known = Array.isArray(requirement)
    ? requirement.map(String)
    : choices(expected)
        .split(', ')
        .map((choice) => choice.replaceAll('"', ''))
  const meant = typeof input === 'string' ? closest(input, known) : undefined
  return meant === undefined ? {} : { hint: `did you mean "${meant}"?` }
}
