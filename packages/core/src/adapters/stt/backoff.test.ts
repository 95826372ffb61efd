import { describe, expect, it } from 'vitest'
import { backoffMs } from './backoff.ts'

describe('backoffMs', () => {
  it('doubles with each failure up to 1.5 s', () => {
    expect([1, 2, 3, 4, 50].map((failures) => backoffMs(failures, 1))).toEqual([300, 600, 1200, 1500, 1500])
  })

  it('is anything from nothing to that, by chance, so that clients do not come back together', () => {
    expect([0, 0.25, 0.5].map((random) => backoffMs(2, random))).toEqual([0, 150, 300])
  })
})
