import type { Io } from './io.ts'

/** One command of `cuecard`. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `cuecard <name> --help` prints. */
  readonly help: string
  /** Does the work and gives the exit code. Throws a `CuecardError` on wrong use and on input that cannot be read. */
  run(args: readonly string[], io: Io): Promise<number>
}
