import type { Clock } from '../clock.ts'

/** Where text goes. */
export interface Output {
  readonly isTTY: boolean
  /** Takes text, to go out with the next {@link flush}; that of standard error goes out at once. */
  write(text: string): void
  /** Resolves when what was written has been taken, so that a slow reader slows the work. Rejects with {@link OutputClosed}. */
  flush(): Promise<void>
}

/** Everything that a command touches of the process, so that a test can hand it something else. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** Runs a Node script with the same standard streams, and gives its exit code. */
  runScript(path: string, args: readonly string[]): Promise<number>
}

/** The reader of the output has gone, as `head` does when it has enough: no fault, and a reason to stop. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/** What a process exits with. */
export const exitCode = {
  done: 0,
  /** The work was done and found a failure. */
  found: 1,
  /** Wrong use, or input that cannot be read. */
  unusable: 2,
} as const
