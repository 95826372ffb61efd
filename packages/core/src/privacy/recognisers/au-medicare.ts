import { valueAt, weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

export const auMedicare: Recogniser = {
  type: 'HEALTH_ID',
  source: 'Services Australia: Medicare card number, eight digits, a check digit, an issue number',
  cues: 'medicare card number/no? | medicare irn',
  length: [10, 11],
  fits: (value) => /^[2-6]\d{9,10}$/.test(value) && weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === valueAt(value, 8),
}
