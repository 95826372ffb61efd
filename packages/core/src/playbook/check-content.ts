import type { MomentName } from '../taxonomy.ts'
import { closest, didYouMean } from './closest.ts'
import { at, isMapping, itemsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import { parsePhrase } from './phrase-syntax.ts'
import type { PhraseParts } from './phrase-syntax.ts'
import type { PlaybookFile } from './playbook.ts'
import { longestPhrase } from './longest.ts'
import { promptSlots } from './prompt-slots.ts'
import type { Path } from './read-document.ts'

type Section = 'steps' | 'disclosures' | 'prohibitions' | 'consents' | 'rules' | 'matters' | 'articles'

interface Entry {
  readonly path: Path
  readonly entry: Readonly<Record<string, unknown>>
}

/** Ids must differ among the sections of one group: there they stand for each other's kind. */
const idGroups: readonly (readonly Section[])[] = [
  ['steps', 'disclosures'],
  ['prohibitions'],
  ['consents'],
  ['rules'],
  ['matters'],
  ['articles'],
]

/** A phrase with more ways through it than this would make the matcher large; the longest of the shipped playbooks have a tenth. */
const mostLinks = 5000

/**
 * What the shape of a file cannot say: how its parts fit together. Looks at whatever has the right shape and passes over
 * the rest, so that one fault hides no other. `lineOf` gives the line of a value in the file.
 */
export function checkContent(file: unknown, lineOf: (path: Path) => number, base?: PlaybookFile): readonly Finding[] {
  return [
    ...idGroups.flatMap((group) => [...duplicateIds(file, group, lineOf)]),
    ...statementFaults(file),
    ...unknownSteps(file, base),
    ...rulesWithoutCondition(file),
    ...phraseFaults(file),
    ...unknownSlots(file),
  ]
}

function entriesOf(file: unknown, ...sections: readonly Section[]): readonly Entry[] {
  return sections.flatMap((section) =>
    itemsOf(at(file, section)).flatMap((entry, index) => (isMapping(entry) ? [{ path: [section, index], entry }] : [])),
  )
}

function* duplicateIds(file: unknown, group: readonly Section[], lineOf: (path: Path) => number): Generator<Finding> {
  const first = new Map<string, Path>()
  for (const { path, entry } of entriesOf(file, ...group)) {
    const id = entry['id']
    if (typeof id !== 'string' || id === '') continue
    const before = first.get(id)
    const idPath = [...path, 'id']
    if (before) yield { path: idPath, message: `the id "${id}" is used twice`, hint: `it was first used on line ${lineOf(before)}` }
    else first.set(id, idPath)
  }
}

function* statementFaults(file: unknown): Generator<Finding> {
  for (const { path, entry } of entriesOf(file, 'steps', 'disclosures')) {
    const [phrases, concepts] = [Object.hasOwn(entry, 'phrases'), Object.hasOwn(entry, 'concepts')]
    if (phrases && concepts)
      yield {
        path: [...path, 'concepts'],
        part: 'key',
        message: 'an entry has either "phrases" or "concepts", not both',
        hint: 'put the phrases into a concept',
      }
    else if (!phrases && !concepts)
      yield { path, message: 'without "phrases" or "concepts" this can never be recognised', hint: 'add the phrases that say it' }
  }
}

function* unknownSteps(file: unknown, base: PlaybookFile | undefined): Generator<Finding> {
  const own = entriesOf(file, 'steps').flatMap(({ entry }) => (typeof entry['id'] === 'string' ? [entry['id']] : []))
  const steps = Array.isArray(at(file, 'steps')) ? own : (base?.steps ?? []).map(({ id }) => id)
  for (const { path, entry } of entriesOf(file, 'steps', 'disclosures')) {
    for (const key of ['beforeStep', 'afterSteps', 'beforeSteps']) {
      const value = entry[key]
      for (const [index, step] of (Array.isArray(value) ? value : [value]).entries()) {
        if (typeof step !== 'string' || step === '' || steps.includes(step)) continue
        const known = steps.length > 0 ? `the steps are ${steps.join(', ')}` : 'the playbook has no steps'
        const place = Array.isArray(value) ? [...path, key, index] : [...path, key]
        yield { path: place, message: `there is no step "${step}"`, hint: didYouMean(step, steps, known) }
      }
    }
  }
}

function* rulesWithoutCondition(file: unknown): Generator<Finding> {
  for (const { path, entry } of entriesOf(file, 'rules')) {
    if (Object.hasOwn(entry, 'heard') || entry['resolved'] === true) continue
    yield {
      path,
      message: 'without "heard" or "resolved: true" this rule can never fire',
      hint: 'add what the customer says that calls for it',
    }
  }
}

const phraseKeys = ['phrases', 'unless', 'asks', 'matter', 'heard', 'done']

/** Every list of phrases in a file, with where it stands. */
export function* phraseLists(file: unknown): Generator<{ readonly path: Path; readonly phrases: readonly unknown[] }> {
  for (const { path, entry } of entriesOf(file, 'steps', 'disclosures', 'prohibitions', 'consents', 'rules', 'matters', 'articles')) {
    for (const key of phraseKeys) if (Object.hasOwn(entry, key)) yield { path: [...path, key], phrases: itemsOf(entry[key]) }
    for (const [index, concept] of itemsOf(entry['concepts']).entries()) {
      yield { path: [...path, 'concepts', index, 'any'], phrases: itemsOf(at(concept, 'any')) }
    }
    for (const [index, pair] of itemsOf(entry['together']).entries()) {
      for (const side of ['any', 'with']) yield { path: [...path, 'together', index, side], phrases: itemsOf(at(pair, side)) }
    }
  }
  yield { path: ['suggestions', 'forbidden'], phrases: itemsOf(at(at(file, 'suggestions'), 'forbidden')) }
  const own = at(file, 'phrases')
  yield { path: ['phrases', 'insults'], phrases: itemsOf(at(own, 'insults')) }
  for (const set of ['empathy', 'escalation']) {
    const kinds = at(own, set)
    if (!isMapping(kinds)) continue
    for (const [kind, phrases] of Object.entries(kinds)) yield { path: ['phrases', set, kind], phrases: itemsOf(phrases) }
  }
}

function* phraseFaults(file: unknown): Generator<Finding> {
  for (const { path, phrases } of phraseLists(file)) {
    for (const [index, phrase] of phrases.entries()) {
      // A phrase that is too long or empty has been told of with the shape.
      if (typeof phrase !== 'string' || phrase === '' || phrase.length > longestPhrase) continue
      const parsed = parsePhrase(phrase)
      if ('problem' in parsed) yield { path: [...path, index], message: `this phrase cannot be matched: ${parsed.problem}` }
      else if (linksOf(parsed.parts, 1).links > mostLinks)
        yield { path: [...path, index], message: 'this phrase stands for too many wordings', hint: 'split it into several phrases' }
    }
  }
}

/** How many links a matcher needs for these parts after `from` places, and from how many places it goes on. */
function linksOf(parts: PhraseParts, from: number): { readonly links: number; readonly from: number } {
  let links = 0
  for (const part of parts) {
    if (part === 'gap' || !('oneOf' in part)) {
      links += from
      from = 1
      continue
    }
    const choices = part.oneOf.map((choice) => linksOf(choice, from))
    links += choices.reduce((sum, choice) => sum + choice.links, 0)
    from = choices.reduce((sum, choice) => sum + choice.from, 0)
  }
  return { links, from }
}

const textKeys = ['headline', 'detail', 'say'] as const
const sectionMoments = {
  disclosures: 'disclosure-missing',
  prohibitions: 'prohibited-language',
  consents: 'consent-missing',
  rules: 'next-best-action',
  articles: 'knowledge-found',
} as const satisfies Partial<Record<Section, MomentName>>

function* unknownSlots(file: unknown): Generator<Finding> {
  for (const [section, moment] of Object.entries(sectionMoments) as [Section, MomentName][]) {
    for (const { path, entry } of entriesOf(file, section)) yield* slotFaults(entry, path, moment)
  }
  const moments = at(file, 'moments')
  if (!isMapping(moments)) return
  for (const [moment, texts] of Object.entries(moments)) yield* slotFaults(texts, ['moments', moment], moment as MomentName)
}

function* slotFaults(texts: unknown, path: Path, moment: MomentName): Generator<Finding> {
  const known = promptSlots[moment]
  if (!known) return
  for (const key of textKeys) {
    const text = at(texts, key)
    if (typeof text !== 'string') continue
    for (const [, slot = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
      if (known.includes(slot)) continue
      const meant = closest(slot, known)
      const all = known.length > 0 ? `there is ${known.map((name) => `{${name}}`).join(', ')}` : 'its texts have no slots'
      yield {
        path: [...path, key],
        message: `the prompt of ${moment} has no slot {${slot}}`,
        hint: meant === undefined ? all : `did you mean "{${meant}}"?`,
      }
    }
  }
}
