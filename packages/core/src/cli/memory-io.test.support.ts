import type { Clock } from '../clock.ts'
import { OutputClosed } from './io.ts'
import type { Io, Output } from './io.ts'
import { runCuecard } from './main.ts'

/** What a test sets about the process. */
export interface ProcessSetup {
  readonly stdin?: string | Uint8Array
  /** Bytes in a chunk of standard input. */
  readonly chunk?: number
  readonly isTTY?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly clock?: Clock
  readonly scripts?: (path: string, args: readonly string[]) => number
  /** So many flushes are taken; then the reader of the output is gone. */
  readonly flushes?: number
}

/** What came of a run. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A clock that jumps to whatever is waited for, and counts the time that would have passed. */
export class JumpingClock implements Clock {
  nowMs = 0
  waits = 0

  now(): number {
    return this.nowMs
  }

  schedule(delayMs: number, task: () => void): () => void {
    this.waits += 1
    this.nowMs += delayMs
    queueMicrotask(task)
    return () => {}
  }
}

class MemoryOutput implements Output {
  readonly isTTY: boolean
  text = ''
  private flushesLeft: number

  constructor(isTTY: boolean, flushes: number) {
    this.isTTY = isTTY
    this.flushesLeft = flushes
  }

  write(text: string): void {
    this.text += text
  }

  flush(): Promise<void> {
    this.flushesLeft -= 1
    return this.flushesLeft < 0 ? Promise.reject(new OutputClosed()) : Promise.resolve()
  }
}

async function* chunks(input: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

/** Runs `cuecard` with these arguments, and everything that it writes kept. */
export async function cuecard(args: readonly string[], setup: ProcessSetup = {}): Promise<Ran> {
  const { stdin = '', chunk = 65_536, isTTY = false, env = {}, clock = new JumpingClock(), flushes = Infinity } = setup
  const stdout = new MemoryOutput(isTTY, flushes)
  const stderr = new MemoryOutput(isTTY, Infinity)
  const io: Io = {
    stdin: Object.assign(chunks(stdin, chunk), { isTTY }),
    stdout,
    stderr,
    env,
    clock,
    runScript: (path, given) => Promise.resolve(setup.scripts?.(path, given) ?? 0),
  }
  const code = await runCuecard(args, io)
  return { code, stdout: stdout.text, stderr: stderr.text }
}

/** JSON Lines. */
export function jsonLines(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}
