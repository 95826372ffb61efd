import type { Cue } from '../cues.ts'
import { findCues, usesOf } from '../cues.ts'
import { isFunctionWord } from '../words/words.ts'
import type { Run } from './runs.ts'
import { findRuns } from './runs.ts'
import type { Token } from './scan.ts'
import { scan } from './scan.ts'
import type { Unit } from './unit.ts'
import { readUnits } from './units.ts'

/** A text, read once for everything that looks at it. */
export interface Analysis {
  readonly text: string
  readonly tokens: readonly Token[]
  /** What stands after the last token: a sum of `Gap`. */
  readonly trailingGap: number
  readonly units: readonly Unit[]
  /** In order, none over another. */
  readonly cues: readonly Cue[]
  /** In order, none over another. */
  readonly runs: readonly Run[]
  /** 1 for each token that says something of its own: no filler, no number, no part of a cue, no word that only holds the sentence together. */
  readonly content: Uint8Array
  /** How many tokens do. */
  readonly contentCount: number
}

/** Words that people say around a number they read out. */
const LEAD_IN = new Set(
  'ready go goes look looks looking reads read says say see found got written shows showing last first final next rest remaining part half letter letters digit digits number numbers begins starts ends course thing yours wait second moment guess think believe'.split(
    ' ',
  ),
)

export function analyse(text: string): Analysis {
  const { tokens, trailingGap } = scan(text)
  const cues = findCues(tokens)
  const units = readUnits(tokens, usesOf(tokens, cues))
  const content = new Uint8Array(tokens.length)
  tokens.forEach((token, index) => {
    content[index] = units[index]?.kind === 'none' && !isFunctionWord(token.text) && !LEAD_IN.has(token.text) ? 1 : 0
  })
  for (const { first, last } of cues) content.fill(0, first, last + 1)
  return {
    text,
    tokens,
    trailingGap,
    units,
    cues,
    runs: findRuns(tokens, units),
    content,
    contentCount: content.reduce((sum, one) => sum + one, 0),
  }
}

/** The index of the first of `spans` (in order, none over another) that begins at token `from` or later. */
export function firstFrom(spans: readonly { readonly first: number }[], from: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.first ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
