import { expect, it } from 'vitest'
import { sharedMatters } from './act-meanings.ts'
import { englishMatters } from './english-matters.ts'

it('are the matters that the signals know by their ids alone', () => {
  expect([...sharedMatters].sort()).toEqual(englishMatters.map(({ id }) => id).sort())
})
