import { verhoeff } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Unique Identification Authority of India: twelve digits, Verhoeff check. */
export const inAadhaar: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'aadhaar/aadhar/adhar/adhaar/aadhaard card? | uid number | uidai',
  length: [12, 12],
  fits: (value) => /^[2-9]\d{11}$/.test(value) && verhoeff(value),
  bare: true,
}
