/** The first delay, and the longest, in milliseconds. The cap keeps a call from staying deaf for long once the line is back. */
const firstMs = 300
const longestMs = 1500

/**
 * How long to wait before trying again: up to 0.3 s, doubled with each failure up to 1.5 s, times chance ("full jitter", so that
 * clients that lost their line together do not come back together).
 *
 * @param failures - failures in a row, 1 or more.
 * @param random - a number from 0 to 1.
 */
export function backoffMs(failures: number, random: number): number {
  return random * Math.min(longestMs, firstMs * 2 ** (failures - 1))
}
