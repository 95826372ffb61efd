import { weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Australian Taxation Office, tax file number algorithm. */
export const auTfn: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'tax file | tfn',
  length: [8, 9],
  fits: (value) => /^\d{9}$/.test(value) && weightedSum(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
}
