import type { SpokenWord } from './lexicon.ts'

/** What a token is worth in a row of digits and letters. */
export type Unit =
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'spoken'; readonly word: SpokenWord; readonly text: string }
  /** One letter, or letters written together inside a code. */
  | { readonly kind: 'letters'; readonly text: string }
  /** Words that may stand inside a value without belonging to it. */
  | { readonly kind: 'filler' }
  /** Words that take back what was just said. */
  | { readonly kind: 'repair' }
  | { readonly kind: 'none' }

/** What the phrases of the text say of a token: part of a filler, of a longer aside (`one moment`) or of a repair, or claimed by a cue and so no part of a value. */
export type TokenUse = 'filler' | 'aside' | 'repair' | 'claimed' | undefined

const letterUnits = new Map(
  Array.from('abcdefghijklmnopqrstuvwxyz', (letter): [string, Unit] => [letter, { kind: 'letters', text: letter.toUpperCase() }]),
)

/** The unit of a single small letter. */
export const letterUnit = (letter: string): Unit | undefined => letterUnits.get(letter)

/** Whether a unit carries a digit beyond doubt. */
export function isStrongNumber(unit: Unit | undefined): boolean {
  if (unit?.kind === 'digits') return true
  return unit?.kind === 'spoken' && !unit.word.weak && unit.word.role === 'number'
}
