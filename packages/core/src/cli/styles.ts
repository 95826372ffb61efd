import type { Io } from './io.ts'

/** Ways to set off text on a terminal. */
export interface Styles {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
}

const sgr = (on: number, off: number) => (text: string) => `\u001B[${on}m${text}\u001B[${off}m`
const plain = (text: string): string => text

/** Colour only where a terminal shows it and nobody has asked for none (no-color.org). */
export function stylesFor({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Styles {
  const isColoured = stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  if (!isColoured) return { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain }
  return { bold: sgr(1, 22), dim: sgr(2, 22), red: sgr(31, 39), yellow: sgr(33, 39), cyan: sgr(36, 39) }
}

/** Text of a file as a terminal may be given it: one line, and nothing that steers the terminal or turns the order of letters. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\0-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]+/g, ' ')
}
