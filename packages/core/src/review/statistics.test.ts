import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherAtLeast, meanDifference, meanOf, shareDifference, shareOf } from './statistics.ts'

describe('intervals', () => {
  it('agree with published examples', () => {
    // Newcombe, Statistics in Medicine 17 (1998): 81 of 263 by Wilson's method; 56 of 70 less 48 of 80 by method 10.
    expect(shareOf(81, 263)).toEqual({
      value: 81 / 263,
      low: expect.closeTo(0.2553, 4) as number,
      high: expect.closeTo(0.3662, 4) as number,
    })
    const difference = shareDifference(56, 70, 48, 80)
    expect(difference.value).toBeCloseTo(0.2)
    expect(difference.low).toBeCloseTo(0.0524, 4)
    expect(difference.high).toBeCloseTo(0.3339, 4)
  })

  it('hold the share, lie within 0 and 1, and narrow with more cases', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (count, more) => {
        const whole = count + more + 1
        const { value, low, high } = shareOf(count, whole)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(value).toBeGreaterThanOrEqual(low - 1e-12)
        expect(value).toBeLessThanOrEqual(high + 1e-12)
        const tenfold = shareOf(count * 10, whole * 10)
        expect(tenfold.high - tenfold.low).toBeLessThan(high - low)
      }),
    )
  })

  it('of means use Student where there are few', () => {
    expect(meanOf([1, 2, 3, 4, 5])).toMatchObject({
      value: 3,
      low: expect.closeTo(1.037, 3) as number,
      high: expect.closeTo(4.963, 3) as number,
    })
    expect(meanOf([1])).toBeUndefined()
    expect(meanDifference([1, 2, 3], [1, 2, 3])?.value).toBe(0)
    expect(meanDifference([2, 2], [1, 1])).toEqual({ value: 1, low: 1, high: 1 })
    expect(meanDifference([1], [1, 2])).toBeUndefined()
  })
})

describe("Fisher's exact test", () => {
  it('agrees with the lady who tastes tea', () => {
    expect(fisherAtLeast(4, 4, 4, 8)).toBeCloseTo(1 / 70)
    expect(fisherAtLeast(3, 4, 4, 8)).toBeCloseTo(17 / 70)
    expect(fisherAtLeast(0, 4, 4, 8)).toBeCloseTo(1)
  })

  it('adds up to 1 over all that can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), (whole, a, b) => {
        const [inA, inB] = [a % (whole + 1), b % (whole + 1)]
        expect(fisherAtLeast(Math.max(0, inA + inB - whole), inA, inB, whole)).toBeCloseTo(1)
      }),
    )
  })
})
