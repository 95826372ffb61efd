import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Employment and Social Development Canada, Social Insurance Number. */
export const caSin: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'social insurance card? | sin number/no | your/my/the/his/her sin | sin | sin card',
  length: [9, 9],
  fits: (value) => /^[1-79]\d{8}$/.test(value) && luhn(value),
}
