import type { EntityType } from '../entity.ts'
import type { Found } from '../found.ts'
import type { Analysis } from '../tokens/analyse.ts'
import { isCondition, isNationality } from '../words/words.ts'

const OLD = /^(years? old|years? of age|yo|y o|yrs old)\b/

/** Kinds that most tenants leave visible: ages, nationalities and religions, conditions. */
export function findOptional({ tokens, runs }: Analysis): Found[] {
  const found: Found[] = []
  const add = (type: EntityType, first: number, last: number): void => {
    const start = tokens[first]?.start ?? 0
    const end = tokens[last]?.end ?? 0
    found.push({ type, start, end, value: tokens[first]?.text ?? '', confidence: 0.6 })
  }
  tokens.forEach(({ text }, index) => {
    if (isNationality(text)) add('NRP', index, index)
    else if (isCondition(text)) add('CONDITION', index, index)
  })
  for (const { first, last, digits } of runs) {
    const following = `${tokens[last + 1]?.text ?? ''} ${tokens[last + 2]?.text ?? ''} ${tokens[last + 3]?.text ?? ''}`
    if (digits.length > 0 && digits.length < 4 && OLD.test(following)) add('AGE', first, last)
  }
  return found
}
