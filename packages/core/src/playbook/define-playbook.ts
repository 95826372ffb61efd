import { sha256Hex } from '../hash.ts'
import type { MomentName } from '../taxonomy.ts'
import { englishMatters } from './english-matters.ts'
import { englishPhrases } from './english.ts'
import { englishTexts } from './english-texts.ts'
import { byId, extendPlaybook } from './extend-playbook.ts'
import type { MomentSettings, PhraseSets, Playbook, PlaybookFile } from './playbook.ts'

/**
 * Completes a playbook with the defaults of its language and gives it its version id. It trusts the types; a file that a
 * person wrote goes through `parsePlaybook` of `@cuecard/core/playbook`, which says what is wrong and where. `base` is the
 * playbook that it extends.
 */
export function definePlaybook(own: PlaybookFile, base?: PlaybookFile): Playbook {
  const { $schema: _schema, extends: _base, ...file } = base ? extendPlaybook(base, own) : own
  const content = {
    title: file.name,
    language: 'en',
    settings: {},
    disclosures: [],
    steps: [],
    prohibitions: [],
    consents: [],
    rules: [],
    articles: [],
    ...file,
    matters: byId(englishMatters, file.matters ?? []),
    moments: addTexts(file.moments ?? {}),
    phrases: addPhrases(englishPhrases, file.phrases ?? {}),
  }
  return { ...content, versionId: `${file.name}@${file.version}+${sha256Hex(canonicalJson(content)).slice(0, 12)}` }
}

/** Every moment has texts to show: the playbook's own, else those of the language. */
function addTexts(own: NonNullable<PlaybookFile['moments']>): Playbook['moments'] {
  const names = new Set([...Object.keys(englishTexts), ...Object.keys(own)] as MomentName[])
  return Object.fromEntries([...names].map((name): [string, MomentSettings] => [name, { ...englishTexts[name], ...own[name] }]))
}

function addPhrases(base: PhraseSets, own: NonNullable<PlaybookFile['phrases']>): PhraseSets {
  return {
    ...base,
    insults: [...base.insults, ...(own.insults ?? [])],
    empathy: addByKind(base.empathy, own.empathy ?? {}),
    escalation: addByKind(base.escalation, own.escalation ?? {}),
  }
}

function addByKind<Kind extends string>(
  base: Readonly<Record<Kind, readonly string[]>>,
  own: Readonly<Partial<Record<Kind, readonly string[]>>>,
): Record<Kind, readonly string[]> {
  const kinds = Object.keys(base) as Kind[]
  return Object.fromEntries(kinds.map((kind) => [kind, [...base[kind], ...(own[kind] ?? [])]])) as unknown as Record<
    Kind,
    readonly string[]
  >
}

/** JSON with the keys of every object in order, so that the same content has the same digest however its file is laid out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
