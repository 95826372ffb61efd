import type { Recogniser } from './recogniser.ts'

/** Source: IRS, Publication 1915: 9XX with a group of 50 to 65, 70 to 88, 90 to 92 or 94 to 99. */
export const itin: Recogniser = {
  type: 'ITIN',
  cues: 'itin | individual taxpayer/tax identification',
  length: [9, 9],
  fits: (value) => /^9\d\d(5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(value),
}
