import { expect, it } from 'vitest'
import { restraintOf } from './restraint-of.ts'

it('takes what was learned of prompts, but never of critical ones', () => {
  expect(restraintOf({ budget: 4 }, { monologue: 0.2, 'prohibited-language': 0.9 })).toMatchObject({
    budget: 4,
    usefulness: { monologue: 0.2 },
  })
  expect(restraintOf({}, { 'prohibited-language': 0.9 }).usefulness).toEqual({})
})
