import { valueAt, weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Türkiye, law 5490: eleven digits, two check digits. */
export const trId: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'tc kimlik no? numarasi? | kimlik numarasi/no | turkish id/identity',
  length: [11, 11],
  fits: (value) =>
    /^[1-9]\d{10}$/.test(value) &&
    weightedSum(value, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10 === valueAt(value, 10) &&
    (weightedSum(value, [7, 9, 7, 9, 7, 9, 7, 9, 7]) + 90) % 10 === valueAt(value, 9),
}
