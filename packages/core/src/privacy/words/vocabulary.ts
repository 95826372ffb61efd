import { MAYBE, NAMED, WEAK } from '../finders/name-cues.ts'
import { keepers } from '../keepers/keepers.ts'
import { recognisers } from '../recognisers/recognisers.ts'

const phrases = [
  NAMED,
  MAYBE,
  WEAK,
  ...recognisers.flatMap(({ cues, hints }) => [cues, hints]),
  ...keepers.flatMap(({ before, hints, after }) => [before, hints, after]),
]

/** The words of all cues. They are everyday words, so that the list of those need not have them. */
export const vocabulary: ReadonlySet<string> = new Set(phrases.flatMap((phrase) => phrase?.split(/[\s|/?]+/) ?? []))
