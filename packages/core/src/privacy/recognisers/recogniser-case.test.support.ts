import type { Recogniser } from './recogniser.ts'

/** What each recogniser has to do. The value is between angle brackets; near misses have none. */
export interface RecogniserCase {
  readonly recogniser: Recogniser
  /** A whole value as it is written, announced. */
  readonly written: string
  /** The same form with a wrong checksum, or a wrong shape where there is no checksum: hidden all the same. */
  readonly doubtful: string
  /** The same words, or a value of that size, where there is nothing to hide. */
  readonly nearMiss: string
  /** A value as it is said. */
  readonly spoken: string
  /** The kind in the doubtful form, where it is another. */
  readonly doubtfulType?: string
}

export interface Marked {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: string
}

/** Takes the one pair of angle brackets out of a text, and says where it stood. */
export function marked(text: string): Marked {
  const start = text.indexOf('<')
  const end = text.indexOf('>') - 1
  if (start < 0 || end < start) throw new Error(`a case needs a value in angle brackets: ${text}`)
  const plain = text.replace('<', '').replace('>', '')
  return { text: plain, start, end, value: plain.slice(start, end) }
}
