import { spawn } from 'node:child_process'
import { isatty } from 'node:tty'
import { systemClock } from '../clock.ts'
import { CuecardError } from '../errors.ts'
import { OutputClosed } from './io.ts'
import type { Io, Output } from './io.ts'

/** The process as it is. */
export function processIo(): Io {
  return {
    stdin: Object.assign(standardInput(), { isTTY: isatty(0) }),
    stdout: new StreamOutput(process.stdout),
    stderr: immediateOutput(process.stderr),
    env: process.env,
    clock: systemClock,
    runScript: (path, args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [path, ...args], { stdio: 'inherit' })
        child.on('error', reject)
        child.on('close', (code) => resolve(code ?? 1))
      }),
  }
}

/** Opened when it is first read: a process that does not read it must not wait for it. */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  yield* process.stdin as AsyncIterable<Buffer>
}

class StreamOutput implements Output {
  private readonly stream: NodeJS.WriteStream
  private pending = ''
  private failure: NodeJS.ErrnoException | undefined

  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream
    stream.on('error', (error) => (this.failure ??= error))
  }

  get isTTY(): boolean {
    return this.stream.isTTY
  }

  write(text: string): void {
    this.pending += text
  }

  async flush(): Promise<void> {
    const text = this.pending
    this.pending = ''
    if (text !== '' && !this.failure) {
      await new Promise<void>((resolve) => {
        this.stream.write(text, (error) => {
          this.failure ??= error ?? undefined
          resolve()
        })
      })
    }
    if (this.failure) throw outputError(this.failure)
  }
}

function outputError({ code }: NodeJS.ErrnoException): Error {
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new OutputClosed()
  return new CuecardError({
    message: `the output cannot be written (${code ?? 'unknown error'})`,
    hint: 'check the disk and the permissions',
  })
}

/** Messages must be seen even if the process ends badly; that nobody reads them must not end it. */
function immediateOutput(stream: NodeJS.WriteStream): Output {
  stream.on('error', () => {})
  return {
    isTTY: stream.isTTY,
    write: (text) => void stream.write(text),
    flush: () => Promise.resolve(),
  }
}
