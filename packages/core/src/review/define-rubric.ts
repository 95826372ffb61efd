import { sha256Hex } from '../hash.ts'
import type { Rubric, RubricFile } from './rubric.ts'

/** Completes a rubric and gives it its version id. It trusts the types; a file that a person wrote goes through `parseRubric`. */
export function defineRubric({ $schema: _schema, draft: _draft, ...file }: RubricFile): Rubric {
  const content = { title: file.name, language: 'en', ...file }
  return { ...content, versionId: `${file.name}@${file.version}+${sha256Hex(canonicalJson(content)).slice(0, 12)}` }
}

/** JSON with the keys of every object in order, so that the same content has the same digest however its file is laid out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
