import { formatProblem } from '@cuecard/core'
import type { CallEvent } from '@cuecard/core'
import { readCallFile } from '@cuecard/core/adapters'

/** A call that is ready to play, with what in its file could not be used. */
export interface LoadedCall {
  readonly events: readonly CallEvent[]
  readonly problems: readonly string[]
}

/** Why there is nothing to play. */
export interface LoadFailure {
  readonly failure: string
  readonly problems: readonly string[]
}

/** Fetches a call file that lies beside the page. */
export async function fetchCall(id: string): Promise<LoadedCall | LoadFailure> {
  try {
    const response = await fetch(`./${id}.jsonl`)
    if (response.ok) return readCall(await response.text())
  } catch {
    // The answer below says it all.
  }
  return { failure: 'The call could not be loaded. Is the server that brought this page still running?', problems: [] }
}

/** Reads a call file of the user's own. It does not leave the page. */
export async function readOwnFile(file: File): Promise<LoadedCall | LoadFailure> {
  try {
    return readCall(await file.text())
  } catch {
    return { failure: `“${file.name}” could not be read.`, problems: [] }
  }
}

/** The call in the text of a call file. */
export function readCall(text: string): LoadedCall | LoadFailure {
  const { events, problems: found } = readCallFile(text)
  const problems = found.map(({ position, ...problem }) => `Line ${position?.line ?? '?'}: ${formatProblem(problem)}`)
  if (events.some(({ type }) => type === 'segment')) return { events, problems }
  const failure =
    problems.length > 0
      ? 'There is nothing to play: no line of the file could be used as words of a call.'
      : 'There is nothing to play: the file has no words of a call in it.'
  return { failure, problems }
}
