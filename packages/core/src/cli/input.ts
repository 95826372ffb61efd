import { createReadStream } from 'node:fs'
import { CuecardError } from '../errors.ts'
import type { Io } from './io.ts'

/** How a file is called in messages. */
export function labelOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** The bytes of a file, or of standard input for `-`. Whatever keeps them from being read becomes a {@link CuecardError}. */
export async function* readBytes(file: string, io: Io): AsyncGenerator<Uint8Array> {
  try {
    if (file === '-') yield* io.stdin
    else yield* createReadStream(file) as AsyncIterable<Buffer>
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** No more than `most` bytes of a file, as text; what is not UTF-8 in it becomes U+FFFD. */
export async function readText(file: string, io: Io, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of readBytes(file, io)) {
    chunks.push(chunk)
    length += chunk.length
    if (length > most) break
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks))
}

const reasons: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['there is no such file', 'check the path'],
  ENOTDIR: ['there is no such file', 'a part of the path is not a directory'],
  EISDIR: ['it is a directory', 'name the files in it'],
  EACCES: ['it may not be read', 'check its permissions'],
  EPERM: ['it may not be read', 'check its permissions'],
}

function unreadable(file: string, error: unknown): CuecardError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error'
  const [message, hint] = reasons[code] ?? [`it cannot be read (${code})`, 'check the path']
  return new CuecardError({ message: `${labelOf(file)}: ${message}`, hint })
}
