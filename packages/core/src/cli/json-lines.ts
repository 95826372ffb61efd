import { readBytes, labelOf } from './input.ts'
import type { Io } from './io.ts'
import { readLines } from './lines.ts'
import type { ProblemLog } from './problem-log.ts'

/** A line that was JSON. */
export interface JsonLine {
  readonly number: number
  readonly value: unknown
}

/** The lines of a JSON Lines file, chunk by chunk. Empty lines are passed over; one that is not JSON is told to `log`. */
export async function* readJsonLines(file: string, io: Io, log: Pick<ProblemLog, 'add'>): AsyncGenerator<readonly JsonLine[]> {
  for await (const lines of readLines(readBytes(file, io), labelOf(file))) {
    const parsed: JsonLine[] = []
    for (const { number, text, problem } of lines) {
      if (problem !== undefined) log.add(number, problem)
      else if (text.trim() !== '') {
        const json = parseJson(text)
        if (json) parsed.push({ number, value: json.value })
        else log.add(number, 'the line is not JSON', 'each line must be one whole JSON object')
      }
    }
    yield parsed
  }
}

/** The parser's own message would quote the line. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
