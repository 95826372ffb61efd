import { at, isMapping, itemsOf } from '../playbook/finding.ts'
import type { Finding } from '../playbook/finding.ts'
import { parsePhrase } from '../playbook/phrase-syntax.ts'
import type { Path } from '../playbook/read-document.ts'

/** Keys of a check that say what it looks for. */
const kinds = ['step', 'disclosure', 'phrases', 'questions', 'repeats', 'silenceMs', 'moment', 'signal'] as const

/** What narrows a signal down, and nothing else. */
const signalOnly = ['atLeast', 'atMost', 'is', 'at'] as const

const knownDetails: ReadonlySet<string> = new Set(['channel', 'direction', 'language'])

/** Weights are written as decimals; so much is lost in adding them. */
const roundingError = 1e-6

interface Entry {
  readonly path: Path
  readonly entry: Readonly<Record<string, unknown>>
}

/** What the shape of a rubric cannot say: how its parts fit together. `lineOf` gives the line of a value in the file. */
export function checkRubric(file: unknown, lineOf: (path: Path) => number): readonly Finding[] {
  const dimensions = entries(at(file, 'dimensions'), ['dimensions'])
  const criteria = dimensions.flatMap(({ path, entry }) => entries(entry['criteria'], [...path, 'criteria']))
  return [
    ...draftFaults(file),
    ...weightFaults(dimensions),
    ...duplicateIds(dimensions, lineOf),
    ...dimensions.flatMap(({ path, entry }) => [...duplicateIds(entries(entry['criteria'], [...path, 'criteria']), lineOf)]),
    ...criteria.flatMap((criterion) => [...criterionFaults(criterion)]),
    ...criteria.flatMap(({ path, entry }) =>
      (['if', 'show', 'avoid'] as const).flatMap((key) => entries(entry[key], [...path, key]).flatMap((check) => [...checkFaults(check)])),
    ),
  ]
}

function entries(list: unknown, path: Path): readonly Entry[] {
  return itemsOf(list).flatMap((entry, index) => (isMapping(entry) ? [{ path: [...path, index], entry }] : []))
}

function draftFaults(file: unknown): readonly Finding[] {
  if (at(file, 'draft') !== true) return []
  return [
    { path: ['draft'], part: 'key', message: 'this is a draft that nobody has approved', hint: 'read it, then take "draft: true" out' },
  ]
}

function* weightFaults(dimensions: readonly Entry[]): Generator<Finding> {
  const weights = dimensions.map(({ entry }) => entry['weight'])
  if (dimensions.length === 0 || !weights.every((weight) => typeof weight === 'number')) return
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (Math.abs(sum - 100) <= roundingError) return
  const difference = Math.round(Math.abs(100 - sum) * 1000) / 1000
  yield {
    path: ['dimensions'],
    part: 'key',
    message: `the weights of the dimensions add up to ${Math.round(sum * 1000) / 1000}, not 100`,
    hint: `${sum < 100 ? 'add' : 'take away'} ${difference} in all`,
  }
}

function* duplicateIds(list: readonly Entry[], lineOf: (path: Path) => number): Generator<Finding> {
  const first = new Map<string, Path>()
  for (const { path, entry } of list) {
    const { id } = entry
    if (typeof id !== 'string' || id === '') continue
    const before = first.get(id)
    if (before)
      yield {
        path: [...path, 'id'],
        message: `the id "${id}" is used twice`,
        hint: `it was first used on line ${lineOf([...before, 'id'])}`,
      }
    else first.set(id, path)
  }
}

function* criterionFaults({ path, entry }: Entry): Generator<Finding> {
  const has = (key: string) => Object.hasOwn(entry, key)
  if (!has('show') && !has('avoid') && !has('judge'))
    yield { path, message: 'without "show", "avoid" or "judge" nothing can tell whether this is met', hint: 'say what to look for' }
  if (has('answerWithinMs') && !(has('if') && has('show')))
    yield {
      path: [...path, 'answerWithinMs'],
      part: 'key',
      message: '"answerWithinMs" needs both "if" and "show"',
      hint: 'say what is answered, and with what',
    }
  for (const detail of isMapping(entry['when']) ? Object.keys(entry['when']) : []) {
    if (!knownDetails.has(detail))
      yield {
        path: [...path, 'when', detail],
        part: 'key',
        message: `"${detail}" is not in a record`,
        hint: `known are ${[...knownDetails].join(', ')}; the context of a call is never recorded`,
      }
  }
  for (const key of ['praise', 'advice'] as const) yield* slotFaults(entry[key], [...path, key])
}

function* slotFaults(text: unknown, path: Path): Generator<Finding> {
  if (typeof text !== 'string') return
  for (const [slot, name] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (name !== 'quote' && name !== 'time') yield { path, message: `nothing fills ${slot}`, hint: 'known are {quote} and {time}' }
  }
}

function* checkFaults({ path, entry }: Entry): Generator<Finding> {
  const found = kinds.filter((kind) => Object.hasOwn(entry, kind))
  if (found.length !== 1) {
    const message = found.length === 0 ? 'this check looks for nothing' : `this check looks for ${found.length} things: ${found.join(', ')}`
    yield { path, message, hint: `write exactly one of ${kinds.join(', ')}` }
  }
  for (const key of signalOnly) {
    if (Object.hasOwn(entry, key) && !Object.hasOwn(entry, 'signal'))
      yield { path: [...path, key], part: 'key', message: `"${key}" has a meaning only with "signal"` }
  }
  for (const list of ['phrases', 'except'] as const) {
    for (const [index, phrase] of itemsOf(entry[list]).entries()) {
      const parsed = typeof phrase === 'string' && phrase !== '' ? parsePhrase(phrase) : undefined
      if (parsed && 'problem' in parsed) yield { path: [...path, list, index], message: parsed.problem }
    }
  }
}
