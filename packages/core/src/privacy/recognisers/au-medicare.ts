import { valueAt, weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Services Australia: Medicare card number, eight digits, a check digit, an issue number. */
export const auMedicare: Recogniser = {
  type: 'HEALTH_ID',
  cues: 'medicare card | medicare irn',
  length: [10, 11],
  fits: (value) => /^[2-6]\d{9,10}$/.test(value) && weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === valueAt(value, 8),
}
