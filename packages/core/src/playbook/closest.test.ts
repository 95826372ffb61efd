import { describe, expect, it } from 'vitest'
import { closest } from './closest.ts'

describe('the closest name', () => {
  it.each([
    ['titel', 'title'],
    ['dead_air', 'dead-air'],
    ['deadAir', 'dead-air'],
    ['withinms', 'withinMs'],
    ['treshold', 'threshold'],
    ['tresholdd', 'threshold'],
  ])('to %s is %s', (word, name) => {
    expect(closest(word, ['title', 'dead-air', 'withinMs', 'threshold', 'say'])).toBe(name)
  })

  it('is none where nothing is near', () => {
    expect(closest('colour', ['title', 'say'])).toBeUndefined()
    expect(closest('x'.repeat(1_000_000), ['title', 'say'])).toBeUndefined()
    expect(closest('', ['title'])).toBeUndefined()
  })
})
