import type { Problem } from '../errors.ts'
import { checkContent } from './check-content.ts'
import { checkEffect } from './check-effect.ts'
import { checkShape } from './check-shape.ts'
import { didYouMean } from './closest.ts'
import { definePlaybook } from './define-playbook.ts'
import { at } from './finding.ts'
import type { Finding } from './finding.ts'
import type { Playbook, PlaybookFile } from './playbook.ts'
import { playbookFileSchema } from './playbook-schema.ts'
import { readDocument } from './read-document.ts'
import type { SourceDocument } from './read-document.ts'

/**
 * A playbook, or every problem that keeps its file from being one. Warnings name what the file says that can have no effect.
 * Both are in the order of the file.
 */
export type ParsedPlaybook =
  | { readonly playbook: Playbook; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] }

/** How a playbook file is read. */
export interface ParsePlaybookOptions {
  /** Name of the file, for the positions of problems. */
  readonly file?: string
  /** The playbooks that a file may extend, by name. */
  readonly bases?: ReadonlyMap<string, PlaybookFile>
}

/**
 * Reads a playbook file, YAML or JSON, and checks all of it: each problem with line, column and, where there is one, a hint.
 * Never throws; whatever the text is, it takes at most seconds.
 */
export function parsePlaybook(text: string, { file, bases = new Map() }: ParsePlaybookOptions = {}): ParsedPlaybook {
  const { document, problems: unreadable } = readDocument(text, file)
  if (!document) return { problems: unreadable, warnings: [] }
  const { value } = document
  const shape = checkShape(value, playbookFileSchema)
  const name = at(value, 'extends')
  const base = typeof name === 'string' ? bases.get(name) : undefined
  const content = [
    ...(typeof name === 'string' && !base ? [unknownBase(name, [...bases.keys()])] : []),
    ...checkContent(value, (path) => document.positionOf(path, 'value').line, base),
  ]
  const findings = 'findings' in shape ? [...shape.findings, ...content] : content
  const problems = inOrder([...unreadable, ...findings.map((finding) => located(finding, document)).filter(isNotAmong(unreadable))])
  const warnings = 'output' in shape ? inOrder(checkEffect(shape.output, base).map((finding) => located(finding, document))) : []
  if (problems.length > 0 || !('output' in shape)) return { problems, warnings }
  return { playbook: definePlaybook(shape.output, base), warnings }
}

function unknownBase(name: string, known: readonly string[]): Finding {
  const otherwise = known.length > 0 ? `there is ${known.join(', ')}` : 'no playbook was given that it could extend'
  return { path: ['extends'], message: `there is no playbook "${name}"`, hint: didYouMean(name, known, otherwise) }
}

function located({ path, part = 'value', message, hint }: Finding, document: SourceDocument): Problem {
  return { message, ...(hint !== undefined && { hint }), position: document.positionOf(path, part) }
}

/** Of a value that could not be read, that it has the wrong shape is no news. */
function isNotAmong(known: readonly Problem[]): (problem: Problem) => boolean {
  const placeOf = ({ position }: Problem) => `${position?.line}:${position?.column}`
  const places = new Set(known.map(placeOf))
  return (problem) => !places.has(placeOf(problem))
}

/** In the order of the file, and each once: what an alias repeats is one problem. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const byPlace = new Map(problems.map((problem) => [`${problem.position?.line}:${problem.position?.column}:${problem.message}`, problem]))
  const line = ({ position }: Problem) => position?.line ?? 0
  const column = ({ position }: Problem) => position?.column ?? 0
  return [...byPlace.values()].sort((a, b) => line(a) - line(b) || column(a) - column(b))
}
