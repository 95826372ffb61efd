import type { Found } from './found.ts'
import { spokenWord } from './tokens/lexicon.ts'
import { scan } from './tokens/scan.ts'

/** Every digit and every number word of a text: what is hidden when the text cannot be read as it should. */
export function hideEveryNumber(text: string): Found[] {
  const found: Found[] = []
  for (const { start, end, kind, text: value } of scan(text).tokens) {
    const role = kind === 'digits' ? 'number' : spokenWord(value)?.role
    if (role === 'number' || role === 'repeat' || role === 'scale' || role === 'times')
      found.push({ type: 'NUMBER', start, end, value, confidence: 1 })
  }
  return found
}
