import { describe, expect, it } from 'vitest'
import { readMood, sparkline } from './mood.ts'
import { mood } from './snapshots.test.support.ts'

describe('the mood in words', () => {
  it.each([
    ['a mood that has gone down', [0.1, 0.1, 0, -0.3, -0.5], { mood: 'negative', trend: 'falling' }],
    ['a mood that has recovered', [-0.6, -0.5, -0.2, 0.1, 0.3], { mood: 'positive', trend: 'rising' }],
    ['a mood that has come back to the middle', [-0.6, -0.5, -0.3, -0.1, 0], { mood: 'neutral', trend: 'rising' }],
    ['a mood that stays', [0.3, 0.3, 0.35, 0.3], { mood: 'positive', trend: 'steady' }],
    ['a single utterance', [-0.4], { mood: 'negative', trend: 'steady' }],
    ['a fall long ago', [0.5, -0.4, -0.4, -0.4, -0.4, -0.4], { mood: 'negative', trend: 'steady' }],
  ])('tells %s', (_case, levels, reading) => {
    expect(readMood(mood(levels))).toEqual(reading)
  })

  it('says nothing before the customer does', () => {
    expect(readMood(mood([]))).toBeUndefined()
  })
})

describe('the line', () => {
  it('runs from the oldest at the left to the latest at the right, good moods above', () => {
    expect(sparkline([0.6, 0, -0.6], 72, 18)).toEqual([
      [0, 0],
      [36, 9],
      [72, 18],
    ])
  })

  it('stays in its box', () => {
    expect(sparkline([1, -1], 72, 18)).toEqual([
      [0, 0],
      [72, 18],
    ])
  })

  it('puts a single level at the end', () => {
    expect(sparkline([0], 72, 18)).toEqual([[72, 9]])
  })
})
