import type { Problem } from '../errors.ts'
import { checkShape } from '../playbook/check-shape.ts'
import type { Finding } from '../playbook/finding.ts'
import { readDocument } from '../playbook/read-document.ts'
import type { SourceDocument } from '../playbook/read-document.ts'
import { checkRubric } from './check-rubric.ts'
import { defineRubric } from './define-rubric.ts'
import type { Rubric } from './rubric.ts'
import { rubricFileSchema } from './rubric-schema.ts'

/** A rubric, or every problem that keeps its file from being one, in the order of the file. */
export type ParsedRubric = { readonly rubric: Rubric } | { readonly problems: readonly Problem[] }

/** Reads a rubric file, YAML or JSON, and checks all of it. Never throws. `file` names it in the positions of problems. */
export function parseRubric(text: string, { file }: { readonly file?: string } = {}): ParsedRubric {
  const { document, problems: unreadable } = readDocument(text, file)
  if (!document) return { problems: unreadable.map(ofRubric) }
  const shape = checkShape(document.value, rubricFileSchema)
  const content = checkRubric(document.value, (path) => document.positionOf(path, 'value').line)
  const findings = [...('findings' in shape ? shape.findings : []), ...content]
  const problems = inOrder([...unreadable, ...findings.map((finding) => located(finding, document))].map(ofRubric))
  return problems.length === 0 && 'output' in shape ? { rubric: defineRubric(shape.output) } : { problems }
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
