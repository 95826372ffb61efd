import { measureAt } from '../keepers/measure.ts'
import { readLetters } from './letters.ts'
import type { SpokenWord } from './lexicon.ts'
import { spokenWord } from './lexicon.ts'
import { isCommonWord } from '../words/words.ts'
import type { Token } from './scan.ts'
import { wordAt } from './scan.ts'
import * as Gap from './gap.ts'
import type { TokenUse, Unit } from './unit.ts'
import { isStrongNumber, letterUnit } from './unit.ts'

const NONE: Unit = { kind: 'none' }
const FILLER: Unit = { kind: 'filler' }
const REPAIR: Unit = { kind: 'repair' }

const SPELLING_ALPHABET =
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu zebra'
const alphabet = new Map(
  SPELLING_ALPHABET.split(' ').map((word): [string, Unit] => [word, { kind: 'letters', text: word.charAt(0).toUpperCase() }]),
)

/** Glued to digits these are no part of a code: `4th`, `50mg`, `10gb`, `5pm`. */
const SUFFIXES = new Set(
  'st nd rd th s x k m mm cm km kg g mg mcg ml l lb lbs oz ft gb mb tb kb mbps gbps kbps hz khz mhz ghz kwh kw w v mah h hr hrs min mins sec secs am pm d yr yrs usd eur gbp inr px pt pc pcs'.split(
    ' ',
  ),
)

function glued(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const after = tokens[index + 1]
  const before = tokens[index - 1]
  return (token?.gap === 0 && before?.kind === 'digits') || (after?.gap === 0 && after.kind === 'digits')
}

/** Whether the digits before a unit can be a quantity: few, and no piece of a longer code as in `120785-234V`. */
function isQuantity(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token || token.text.length > 5 || (token.gap === 0 && index > 0)) return false
  return token.gap !== Gap.hyphen || wordAt(tokens, index - 1).length < 5
}

function hyphenated(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token || token.text.length > 5 || (token.capital !== 'all' && token.text.length > 2)) return false
  const after = tokens[index + 1]
  return (token.gap === Gap.hyphen && tokens[index - 1]?.kind === 'digits') || (after?.gap === Gap.hyphen && after.kind === 'digits')
}

/** Capitals next to digits, as in `432 LSA` and `KW 45 84`. */
function isPlateRow(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.capital !== 'all' || token.text.length > 4 || isCommonWord(token.text) || measureAt(tokens, index)) return false
  const after = tokens[index + 1]
  return (token.gap === Gap.space && tokens[index - 1]?.kind === 'digits') || (after?.gap === Gap.space && after.kind === 'digits')
}

function firstReading(tokens: readonly Token[], index: number, use: TokenUse): Unit {
  const token = tokens[index]
  if (!token) return NONE
  if (use === 'claimed') return NONE
  if (use === 'aside') return FILLER
  if (token.kind === 'digits') return { kind: 'digits', text: token.text }
  if (glued(tokens, index)) {
    const isSuffix = SUFFIXES.has(token.text) && token.gap === 0 && tokens[index + 1]?.gap !== 0 && isQuantity(tokens, index - 1)
    if (!isSuffix && token.text.length <= 24) return { kind: 'letters', text: token.text.toUpperCase() }
    return NONE
  }
  const word = spokenWord(token.text)
  if (word) return { kind: 'spoken', word, text: token.text }
  if (use === 'filler') return FILLER
  if (use === 'repair') return REPAIR
  if (hyphenated(tokens, index) || isPlateRow(tokens, index)) return { kind: 'letters', text: token.text.toUpperCase() }
  return letterUnit(token.text) ?? alphabet.get(token.text) ?? NONE
}

const isTransparent = (unit: Unit): boolean => unit.kind === 'filler' || unit.kind === 'repair'

function neighbour(units: readonly Unit[], index: number, step: 1 | -1): Unit | undefined {
  let at = index + step
  for (let hops = 0; hops < 6; hops += 1, at += step) {
    const unit = units[at]
    if (!unit || !isTransparent(unit)) return unit
  }
  return undefined
}

const HOMOPHONES = new Set(['for', 'fore', 'to', 'too', 'won', 'ate'])

const isNumeral = (unit: Unit | undefined): boolean =>
  isStrongNumber(unit) || (unit?.kind === 'spoken' && (/^(oh|o|null)$/.test(unit.text) || unit.word.role === 'times'))

/** Whether a weak number word stands among numbers of its own language. */
function isNumberHere(units: readonly Unit[], index: number, word: SpokenWord, text: string): boolean {
  const before = neighbour(units, index, -1)
  const after = neighbour(units, index, 1)
  if (HOMOPHONES.has(text)) {
    const further = units[index - 2] ?? units[index + 2]
    return isNumeral(before) && isNumeral(after) && (isNumeral(further) || isNumeral(units[index + 2]))
  }
  if (word.languages & 1) return isNumeral(before) || isNumeral(after) || before?.kind === 'letters' || after?.kind === 'letters'
  // Where English has the word too (`um`, `once`), only a number word that English lacks is proof.
  const isEnglish = isCommonWord(text)
  for (let offset = -3; offset <= 3; offset += 1) {
    const other = units[index + offset]
    if (offset === 0 || other?.kind !== 'spoken' || other.word.weak) continue
    if (other.word.languages & word.languages && (!isEnglish || !(other.word.languages & 1))) return true
  }
  return false
}

const BEFORE_PRONOUN =
  /^(that|this|the|which|each|any|every|another|other|new|old|right|wrong|same|only|my|your|no|last|next|a|good|big|small|these|those)$/
const AFTER_PRONOUN =
  /^(of|more|that|which|who|thing|time|last|day|way|point|person|other|question|issue|problem|is|was|were|with|for|in|on|i|you|we|they|he|she)$/

/** Whether `one` stands for a thing (`that one`, `one of them`) and not for a number. */
function isPronoun(tokens: readonly Token[], units: readonly Unit[], index: number): boolean {
  const before = neighbour(units, index, -1)
  const after = neighbour(units, index, 1)
  if (isNumeral(before) || isNumeral(after) || before?.kind === 'letters' || after?.kind === 'letters') return false
  if (after?.kind === 'spoken' && after.word.role !== 'join') return false
  return BEFORE_PRONOUN.test(tokens[index - 1]?.text ?? '') || AFTER_PRONOUN.test(tokens[index + 1]?.text ?? '')
}

/** Reads each token: which are digits, number words and letters, and which may stand between them. */
export function readUnits(tokens: readonly Token[], uses: readonly TokenUse[]): Unit[] {
  const units = tokens.map((_, index) => firstReading(tokens, index, uses[index]))
  units.forEach((unit, index) => {
    if (
      unit.kind === 'spoken' &&
      (unit.word.role === 'number' || unit.word.role === 'scale') &&
      unit.word.weak &&
      !isNumberHere(units, index, unit.word, unit.text)
    ) {
      units[index] = uses[index] === 'filler' ? FILLER : uses[index] === 'repair' ? REPAIR : (letterUnit(unit.text) ?? NONE)
    }
  })
  units.forEach((unit, index) => {
    if (unit.kind === 'spoken' && unit.text === 'one' && isPronoun(tokens, units, index)) units[index] = NONE
  })
  readLetters(tokens, units, uses)
  return units
}
