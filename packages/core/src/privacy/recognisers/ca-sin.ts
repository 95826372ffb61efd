import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

export const caSin: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'Employment and Social Development Canada, Social Insurance Number',
  cues: 'social insurance number/no/card? | sin number/no | your/my/the/his/her sin | s i n number? | sin card',
  length: [9, 9],
  fits: (value) => /^[1-79]\d{8}$/.test(value) && luhn(value),
}
