/** A share, or a difference, with its 95 % confidence interval. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The standard normal's 97.5 % point. */
const z = 1.959964

/** A share of `whole`, with Wilson's score interval (1927): sound also for few cases. Of none, anything is possible. */
export function shareOf(count: number, whole: number): Estimate {
  if (whole === 0) return { value: 0, low: 0, high: 1 }
  const value = count / whole
  const centre = (value + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole)
  const half = (z / (1 + z ** 2 / whole)) * Math.sqrt((value * (1 - value)) / whole + z ** 2 / (4 * whole ** 2))
  return { value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** The first share less the second, with Newcombe's interval from the two Wilson intervals (1998, method 10). */
export function shareDifference(count: number, whole: number, otherCount: number, otherWhole: number): Estimate {
  const [a, b] = [shareOf(count, whole), shareOf(otherCount, otherWhole)]
  const value = a.value - b.value
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  }
}

/** The mean of the first numbers less that of the second, with Welch's interval (1947); `undefined` with fewer than two of either. */
export function meanDifference(first: readonly number[], second: readonly number[]): Estimate | undefined {
  if (first.length < 2 || second.length < 2) return undefined
  const [a, b] = [first, second].map((numbers) => ({
    mean: mean(numbers),
    error: variance(numbers) / numbers.length,
    count: numbers.length,
  }))
  if (!a || !b) return undefined
  const value = a.mean - b.mean
  const error = a.error + b.error
  if (error === 0) return { value, low: value, high: value }
  const freedom = error ** 2 / (a.error ** 2 / (a.count - 1) + b.error ** 2 / (b.count - 1))
  const half = studentPoint(freedom) * Math.sqrt(error)
  return { value, low: value - half, high: value + half }
}

/** The mean of the numbers with its interval; `undefined` with fewer than two. */
export function meanOf(numbers: readonly number[]): Estimate | undefined {
  if (numbers.length < 2) return undefined
  const value = mean(numbers)
  const half = studentPoint(numbers.length - 1) * Math.sqrt(variance(numbers) / numbers.length)
  return { value, low: value - half, high: value + half }
}

/**
 * How likely it is by chance that at least `both` of `inA` cases with A are also among the `inB` cases with B, of `whole`
 * (Fisher's exact test, one-sided).
 */
export function fisherAtLeast(both: number, inA: number, inB: number, whole: number): number {
  let chance = 0
  for (let count = both; count <= Math.min(inA, inB); count += 1) chance += Math.exp(logHypergeometric(count, inA, inB, whole))
  return Math.min(1, chance)
}

function logHypergeometric(both: number, inA: number, inB: number, whole: number): number {
  return logChoose(inA, both) + logChoose(whole - inA, inB - both) - logChoose(whole, inB)
}

function logChoose(all: number, some: number): number {
  if (some < 0 || some > all) return Number.NEGATIVE_INFINITY
  return logFactorial(all) - logFactorial(some) - logFactorial(all - some)
}

const logFactorials = [0]

function logFactorial(number: number): number {
  for (let next = logFactorials.length; next <= number; next += 1) logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  return logFactorials[number] ?? 0
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function variance(numbers: readonly number[]): number {
  const centre = mean(numbers)
  return numbers.reduce((sum, number) => sum + (number - centre) ** 2, 0) / (numbers.length - 1)
}

/** Student's 97.5 % point: tabled up to ten degrees of freedom, above by the expansion of Abramowitz and Stegun, 26.7.5. */
function studentPoint(freedom: number): number {
  const tabled = tabledPoints[Math.floor(freedom) - 1]
  if (tabled !== undefined) return tabled
  if (freedom < 1) return tabledPoints[0] ?? z
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  return z + first / freedom + second / freedom ** 2
}

const tabledPoints: readonly number[] = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]
