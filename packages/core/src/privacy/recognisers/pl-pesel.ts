import { weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Poland, act on the population register of 2010. */
export const plPesel: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'pesel numer?',
  length: [11, 11],
  fits: (value) =>
    /^\d\d([02468][1-9]|[13579][0-2])[0-3]\d{6}$/.test(value) && weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
}
