import { weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: HMRC, unique taxpayer reference, modulus 11 check. */
export const ukUtr: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'unique taxpayer reference | utr | tax reference',
  length: [10, 10],
  fits: (value) =>
    /^\d{10}$/.test(value) && '21987654321'.charAt(weightedSum(value.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === value.charAt(0),
}
