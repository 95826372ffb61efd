import type { Problem } from '../errors.ts'
import { checkShape } from '../playbook/check-shape.ts'
import type { Finding } from '../playbook/finding.ts'
import { readDocument } from '../playbook/read-document.ts'
import type { SourceDocument } from '../playbook/read-document.ts'
import { checkRubric } from './check-rubric.ts'
import { defineRubric } from './define-rubric.ts'
import { migrateRubric } from './migrate-rubric.ts'
import type { Rubric } from './rubric.ts'
import { rubricFileSchema } from './rubric-schema.ts'

/**
 * A rubric, or every problem that keeps its file from being one, in the order of the file. `migrations` says what of a file in an
 * older format was read otherwise than it is written; it is missing where the file is in the current one.
 */
export type ParsedRubric = { readonly rubric: Rubric; readonly migrations?: readonly Problem[] } | { readonly problems: readonly Problem[] }

/** Reads a rubric file, YAML or JSON, and checks all of it. Never throws. `file` names it in the positions of problems. */
export function parseRubric(text: string, { file }: { readonly file?: string } = {}): ParsedRubric {
  const { document, problems: unreadable } = readDocument(text, file)
  if (!document) return { problems: unreadable.map(ofRubric) }
  const migrated = migrateRubric(document.value)
  if ('fault' in migrated) return { problems: [ofRubric(located(migrated.fault, document))] }
  const shape = checkShape(migrated.file, rubricFileSchema)
  const content = checkRubric(migrated.file, (path) => document.positionOf(path, 'value').line)
  const findings = [...('findings' in shape ? shape.findings : []), ...content]
  const problems = inOrder([...unreadable, ...findings.map((finding) => located(finding, document))].map(ofRubric))
  if (problems.length > 0 || !('output' in shape)) return { problems }
  const migrations = migrated.changes.map((change) => located(change, document))
  return { rubric: defineRubric(shape.output), ...(migrations.length > 0 && { migrations }) }
}

function located({ path, part = 'value', message, hint }: Finding, document: SourceDocument): Problem {
  return { message, ...(hint !== undefined && { hint }), position: document.positionOf(path, part) }
}

/** The reader is that of playbooks, and speaks of them. */
function ofRubric({ message, hint, position }: Problem): Problem {
  const changed = (text: string) => text.replaceAll(/(?<!")playbook/g, 'rubric')
  return { message: changed(message), ...(hint !== undefined && { hint: changed(hint) }), ...(position && { position }) }
}

/** What is wrong at one place is one problem: the first that was found. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const line = ({ position }: Problem) => position?.line ?? 0
  const column = ({ position }: Problem) => position?.column ?? 0
  const isFirst = (problem: Problem, index: number) =>
    problems.findIndex((other) => line(other) === line(problem) && column(other) === column(problem)) === index
  return problems.filter(isFirst).sort((a, b) => line(a) - line(b) || column(a) - column(b))
}
