import { formatProblem } from '../errors.ts'
import type { Problem } from '../errors.ts'
import type { Io } from './io.ts'

/** So many lines say what is wrong with a file; the rest would only hide them. */
const mostShown = 20

/** Tells what is wrong with the lines of one file, on standard error. */
export class ProblemLog {
  private readonly io: Io
  private readonly label: string
  private count = 0

  constructor(io: Io, label: string) {
    this.io = io
    this.label = label
  }

  /** The message must hold nothing of the line. */
  add(line: number, message: string, hint?: string): void {
    this.count += 1
    const problem: Problem = { message, ...(hint !== undefined && { hint }), position: { file: this.label, line } }
    if (this.count <= mostShown) this.io.stderr.write(`${formatProblem(problem)}\n`)
  }

  get isEmpty(): boolean {
    return this.count === 0
  }

  /** Says how many problems were not shown. */
  end(): void {
    if (this.count > mostShown) this.io.stderr.write(`${this.label}: and ${this.count - mostShown} more problems\n`)
  }
}
