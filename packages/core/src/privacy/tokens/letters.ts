import { measureAt } from '../keepers/measure.ts'
import type { Token } from './scan.ts'
import * as Gap from './gap.ts'
import { gapAt, wordAt } from './scan.ts'
import type { TokenUse, Unit } from './unit.ts'
import { isStrongNumber, letterUnit } from './unit.ts'

/** Letters that are words of their own in some language. */
const WORDS = new Set('aeiouy')
/** The rest of a spelled letter (`for golf`). */
const SPELLING: Unit = { kind: 'letters', text: '' }
const NONE: Unit = { kind: 'none' }
const HARD = Gap.sentence | Gap.newline | Gap.comma | Gap.at | Gap.currency | Gap.bracket

const isCode = (unit: Unit | undefined): boolean => isStrongNumber(unit) || unit?.kind === 'letters'

/** Decides which single letters, and which words of the spelling alphabet, are letters of a code or of something spelled. */
export function readLetters(tokens: readonly Token[], units: Unit[], uses: readonly TokenUse[]): void {
  const isSingle = (index: number): boolean => {
    const token = tokens[index]
    return token !== undefined && token.text.length === 1 && token.kind === 'word' && uses[index] === undefined
  }
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isSingle(first)) {
      dropLoneAlphabetWord(tokens, units, first)
      continue
    }
    let last = first
    while (isSingle(last + 1) && !(gapAt(tokens, last + 1) & HARD)) last += 1
    readRow(tokens, units, first, last)
    first = last
  }
  spellOut(tokens, units)
}

/** `charlie` is a letter only next to other letters or to numbers. */
function dropLoneAlphabetWord(tokens: readonly Token[], units: Unit[], index: number): void {
  const unit = units[index]
  if (unit?.kind !== 'letters' || unit.text.length !== 1 || isJoined(tokens, index) || isJoined(tokens, index + 1)) return
  const before = units[index - 1]
  const after = units[index + 1]
  // In writing, `25 hotel 25` spells nothing.
  const isBetween = before?.kind === 'digits' && after?.kind === 'digits' && before.text.length > 1 && after.text.length > 1
  if (isBetween || (!isCode(before) && !isCode(after))) units[index] = NONE
}

/** Whether a token is glued to the one before, or joined to it by a hyphen. */
function isJoined(tokens: readonly Token[], index: number): boolean {
  const gap = tokens[index]?.gap
  return gap === 0 || gap === Gap.hyphen
}

/** Reads letters that follow each other, from `first` to `last`. */
function readRow(tokens: readonly Token[], units: Unit[], first: number, last: number): void {
  const before = isCode(units[first - 1])
  const after = isCode(units[last + 1])
  const length = last - first + 1
  if (length > 1 && !after && measureAt(tokens, first)?.last === last) {
    units.fill(NONE, first, last + 1)
    return
  }
  const isSpelled = length > 2 || (length > 1 && (before || after))
  for (let index = first; index <= last; index += 1) {
    const letter = wordAt(tokens, index)
    if (isGlued(tokens, index) || isGlued(tokens, index + 1) || isNumberInRow(units[index], letter, isSpelled)) continue
    if (isSpelled || !WORDS.has(letter) || (before && after)) units[index] = letterUnit(letter) ?? NONE
    else if (units[index]?.kind !== 'spoken') units[index] = NONE
  }
}

const isGlued = (tokens: readonly Token[], index: number): boolean => index > 0 && tokens[index]?.gap === 0

/** Whether a token among letters is a digit: `o` is one unless letters are being spelled. */
const isNumberInRow = (unit: Unit | undefined, letter: string, isSpelled: boolean): boolean =>
  isStrongNumber(unit) || (unit?.kind === 'spoken' && letter === 'o' && !isSpelled)

/** Where the word stands that spells the letter at `index` (`g for golf`, `c as in cat`); 0 when none does. */
function spellingWordAt(tokens: readonly Token[], index: number): number {
  const link = tokens[index + 1]?.text
  if (link === 'as' && /^(in|for)$/.test(tokens[index + 2]?.text ?? '')) return index + 3
  return link === 'for' || link === 'like' || link === 'as' ? index + 2 : 0
}

function spellOut(tokens: readonly Token[], units: Unit[]): void {
  for (let index = 0; index < tokens.length - 2; index += 1) {
    const letter = letterUnit(tokens[index]?.text ?? '')
    const wordAt = letter ? spellingWordAt(tokens, index) : 0
    const word = tokens[wordAt]?.text ?? ''
    if (!letter || !wordAt || word.length < 3 || word.charAt(0) !== tokens[index]?.text) continue
    units[index] = letter
    for (let inner = index + 1; inner <= wordAt; inner += 1) units[inner] = SPELLING
    index = wordAt
  }
}
