import { sha256Hex } from '../hash.ts'
import { englishPhrases } from './english.ts'
import type { PhraseSets, Playbook, PlaybookFile } from './playbook.ts'

/**
 * Completes a playbook with the defaults of its language and gives it its version id. It trusts the types; a file that a
 * person wrote goes through `parsePlaybook` of `@cuecard/core/playbook`, which says what is wrong and where.
 */
export function definePlaybook({ $schema: _schema, ...file }: PlaybookFile): Playbook {
  const content = {
    title: file.name,
    language: 'en',
    settings: {},
    moments: {},
    disclosures: [],
    steps: [],
    prohibitions: [],
    articles: [],
    ...file,
    phrases: addPhrases(englishPhrases, file.phrases ?? {}),
  }
  return { ...content, versionId: `${file.name}@${file.version}+${sha256Hex(canonicalJson(content)).slice(0, 12)}` }
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
