import type { Cue } from '../cues.ts'
import { findCues, usesOf } from '../cues.ts'
import type { Run } from './runs.ts'
import { findRuns } from './runs.ts'
import type { Token } from './scan.ts'
import { scan } from './scan.ts'
import type { Unit } from './units.ts'
import { readUnits } from './units.ts'

/** A text, read once for everything that looks at it. */
export interface Analysis {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly units: readonly Unit[]
  readonly cues: readonly Cue[]
  readonly runs: readonly Run[]
}

export function analyse(text: string): Analysis {
  const { tokens } = scan(text)
  const cues = findCues(tokens)
  const units = readUnits(tokens, usesOf(tokens, cues))
  return { text, tokens, units, cues, runs: findRuns(tokens, units) }
}
