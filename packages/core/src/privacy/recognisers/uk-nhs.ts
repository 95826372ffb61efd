import { valueAt, weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: NHS Data Dictionary: NHS number, modulus 11 check. */
export const ukNhs: Recogniser = {
  type: 'HEALTH_ID',
  cues: 'nhs | national health service? number',
  length: [10, 10],
  fits: (value) => /^\d{10}$/.test(value) && (11 - (weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === valueAt(value, 9),
}
