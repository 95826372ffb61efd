import { valueAt, weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Thailand, Department of Provincial Administration: thirteen digits, modulus 11. */
export const thId: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'thai id/national/identity id/card? | thai national id',
  length: [13, 13],
  fits: (value) =>
    /^[1-8]\d{12}$/.test(value) && (11 - (weightedSum(value, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === valueAt(value, 12),
}
