import { describe, expect, it } from 'vitest'
import { englishPhrases } from './english.ts'
import { parsePhrase } from './phrase-syntax.ts'

function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* leaves(part)
}

describe('the phrases of English', () => {
  it.each([...leaves(englishPhrases)])('%s can be matched', (phrase) => {
    expect(parsePhrase(phrase)).not.toHaveProperty('problem')
  })
})
