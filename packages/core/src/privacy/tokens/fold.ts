/** What a character is to the scanner. */
export type CharacterClass = 'letter' | 'digit' | 'space' | 'invisible' | 'apostrophe' | 'other'

/** A character as the scanner sees it. */
export interface FoldedCharacter {
  readonly kind: CharacterClass
  /** Letters and digits without case, width, style or marks: `É` is `e`, `４` is `4`, `٤` is `4`. Empty for everything else. */
  readonly text: string
}

// What NFKD does not take apart, although readers and transcribers write it both ways.
const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' }

const known = new Map<number, FoldedCharacter>()
const KNOWN_LIMIT = 4096

/** The value of a decimal digit of any script. Unicode keeps each script's ten digits together, in order. */
function digitValue(codePoint: number): number {
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(codePoint - value - 1))) value += 1
  return value
}

function classify(codePoint: number): FoldedCharacter {
  const character = String.fromCodePoint(codePoint)
  if (/^[’‘ʼ＇`´]$/u.test(character)) return { kind: 'apostrophe', text: '' }
  if (/^[\p{Cf}\p{M}\p{Variation_Selector}]$/u.test(character)) return { kind: 'invisible', text: '' }
  if (/^\s$/u.test(character)) return { kind: 'space', text: '' }
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (/^\d+$/.test(plain)) return { kind: 'digit', text: plain }
  if (/^\p{Nd}$/u.test(plain)) return { kind: 'digit', text: String(digitValue(plain.codePointAt(0) ?? 0)) }
  if (/^\p{L}+$/u.test(plain)) return { kind: 'letter', text: LIGATURES[plain] ?? plain }
  return { kind: 'other', text: plain }
}

/** Folds one code point. What a character is never depends on its neighbours, so it is worked out once. */
export function foldCharacter(codePoint: number): FoldedCharacter {
  const seen = known.get(codePoint)
  if (seen) return seen
  const folded = classify(codePoint)
  if (known.size < KNOWN_LIMIT) known.set(codePoint, folded)
  return folded
}
