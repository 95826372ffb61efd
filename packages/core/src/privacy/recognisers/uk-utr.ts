import { weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

export const ukUtr: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'HMRC, unique taxpayer reference, modulus 11 check',
  cues: 'unique taxpayer reference number? | utr number/no? | u t r number? | tax reference number?',
  length: [10, 10],
  fits: (value) =>
    /^\d{10}$/.test(value) && '21987654321'.charAt(weightedSum(value.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === value.charAt(0),
}
