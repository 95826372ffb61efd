import { valueAt, weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

export const ukNhs: Recogniser = {
  type: 'HEALTH_ID',
  source: 'NHS Data Dictionary: NHS number, modulus 11 check',
  cues: 'nhs number/no/num/is? | n h s number? | national health service? number',
  length: [10, 10],
  fits: (value) => /^\d{10}$/.test(value) && (11 - (weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === valueAt(value, 9),
}
