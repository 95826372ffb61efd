import { isCommonWord } from '../words/words.ts'
import { beginsNumberWord } from './lexicon.ts'
import type { Token } from './scan.ts'
import { wordAt } from './scan.ts'
import type { Unit } from './unit.ts'

/** Whether the text ends with the token at `last`, or with what a cut left of a number word after it. */
export const isAtEnd = (tokens: readonly Token[], last: number): boolean =>
  last === tokens.length - 1 || (last === tokens.length - 2 && beginsNumberWord(wordAt(tokens, last + 1)))

/** Whether the token at `index` ends the text and may be the first half of a number word, or of one that takes back what was said. */
export const isCutShort = (tokens: readonly Token[], units: readonly Unit[], index: number): boolean =>
  index === tokens.length - 1 &&
  (beginsNumberWord(wordAt(tokens, index)) || (units[index - 1]?.kind === 'repair' && !isCommonWord(wordAt(tokens, index))))
