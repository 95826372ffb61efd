import { CuecardError } from '../errors.ts'

/** A line of a file, without its line break. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
  readonly ending: '\n' | '\r\n' | ''
  /** Why the line has no text. */
  readonly problem?: string
}

/** A line this long, in bytes, is not kept in memory. A segment of 100,000 characters has a hundredth of it. */
const longestLine = 16 * 1024 * 1024

const newline = 10
const sniffedBytes = 4096
const noText = 'save it as UTF-8 text'

/**
 * Splits bytes into lines, those of each chunk together: memory is bounded by the chunk and the longest line. A byte order
 * mark is taken off. Throws a {@link CuecardError} on a file that is no text; `label` names it.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<readonly Line[]> {
  let isFirst = true
  for await (const lines of readVerbatimLines(refuseBinary(bytes, label))) {
    const [first, ...others] = lines
    yield (isFirst && first ? [{ ...first, text: first.text.replace(/^\uFEFF/, '') }, ...others] : lines).map(withoutReturn)
    isFirst = false
  }
}

function withoutReturn(line: Line): Line {
  return line.ending === '\n' && line.text.endsWith('\r') ? { ...line, text: line.text.slice(0, -1), ending: '\r\n' } : line
}

/** Splits bytes at line feeds and changes nothing else. */
export async function* readVerbatimLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let number = 0
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array): void => {
    length += part.length
    if (length > longestLine) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const finish = (ending: '\n' | ''): Line => {
    number += 1
    const whole = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
    const isTooLong = length > longestLine
    parts = []
    length = 0
    if (isTooLong) return { number, text: '', ending, problem: `the line is longer than ${longestLine} bytes` }
    try {
      return { number, text: decoder.decode(whole), ending }
    } catch {
      return { number, text: '', ending, problem: 'the line is not UTF-8' }
    }
  }
  for await (const chunk of bytes) {
    const lines: Line[] = []
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, at))
      lines.push(finish('\n'))
      from = at + 1
    }
    keep(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [finish('')]
}

async function* refuseBinary(bytes: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of bytes) {
    if (isFirst) {
      const kind = kindOf(chunk)
      if (kind) throw new CuecardError({ message: `${label}: ${kind.message}`, hint: kind.hint })
    }
    isFirst = false
    yield chunk
  }
}

function kindOf(chunk: Uint8Array): { readonly message: string; readonly hint: string } | undefined {
  const [first, second] = chunk
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { message: 'it is UTF-16', hint: noText }
  if (first === 0x1f && second === 0x8b) return { message: 'it is compressed', hint: 'decompress it first, for example with `gzip -dc`' }
  if (chunk.subarray(0, sniffedBytes).includes(0)) return { message: 'it is not text', hint: noText }
  return undefined
}
