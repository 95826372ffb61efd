/** A place in a file, as an editor counts: lines and columns from 1. */
export interface SourcePosition {
  readonly file?: string
  readonly line: number
  readonly column?: number
}

/** What went wrong, where, and what to do about it. */
export interface Problem {
  /** What is wrong, in one sentence without personal data. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  readonly position?: SourcePosition
}

/**
 * An error that a caller of Cuecard can act on: wrong use, or unreadable input.
 * Told by {@link isCuecardError} rather than `instanceof`, which fails when two copies of the package meet on a page.
 */
export class CuecardError extends Error implements Problem {
  override readonly name = 'CuecardError'
  readonly isCuecardError = true
  readonly hint?: string
  readonly position?: SourcePosition

  constructor(problem: Problem) {
    super(problem.message)
    if (problem.hint !== undefined) this.hint = problem.hint
    if (problem.position !== undefined) this.position = problem.position
  }
}

/** Whether `error` was made by this or another copy of Cuecard. */
export function isCuecardError(error: unknown): error is CuecardError {
  return typeof error === 'object' && error !== null && 'isCuecardError' in error
}

/** One line for a person: `file:line:column: message (hint)`. */
export function formatProblem({ message, hint, position }: Problem): string {
  const place = position && [position.file, position.line, position.column].filter((part) => part !== undefined).join(':')
  return `${place ? `${place}: ` : ''}${message}${hint ? ` (${hint})` : ''}`
}
