import { verhoeff } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

export const inAadhaar: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'Unique Identification Authority of India: twelve digits, Verhoeff check',
  cues: 'aadhaar/aadhar/adhar/adhaar/aadhaard card? number/no? | uid number | uidai number?',
  length: [12, 12],
  fits: (value) => /^[2-9]\d{11}$/.test(value) && verhoeff(value),
  bare: true,
}
