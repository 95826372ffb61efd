import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../text/words.ts'
import { createMisheardMatcher } from './misheard-matcher.ts'

const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code))

/** One letter put in, taken out or put in the place of another. */
const edit = fc.record({ at: fc.nat(), kind: fc.constantFrom('in', 'out', 'other'), letter })

describe('createMisheardMatcher', () => {
  it('takes every word that is two edits from a long word of a phrase for that word', () => {
    const matcher = createMisheardMatcher([['disclosure', 'owner']])
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
        let heard = 'disclosure'
        for (const { at, kind, letter: put } of edits) {
          const index = at % heard.length
          heard = heard.slice(0, index) + (kind === 'out' ? '' : put) + heard.slice(kind === 'in' ? index : index + 1)
        }
        fc.pre(heard !== 'disclosure')
        expect(matcher.match(words(heard)).map(({ owner }) => owner)).toContain('owner')
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a word that sounds the same for it, however it is written, and no other word', () => {
    const matcher = createMisheardMatcher([['debt', 'owner']])
    const isHeard = (text: string) => matcher.match(words(text)).length > 0
    expect(['dett', 'det', 'table', 'deer'].map(isHeard)).toEqual([true, true, false, false])
  })
})
