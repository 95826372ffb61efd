import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: South Africa, Identification Act 68 of 1997: thirteen digits, Luhn check. */
export const zaId: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'south african id | rsa id | said number',
  length: [13, 13],
  fits: (value) => /^\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])\d{4}[01]\d\d$/.test(value) && luhn(value),
  bare: true,
}
