import { valueAt } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
/** What each letter counts for, A first; 49 CFR 565.15. */
const LETTERS = '12345678.12345.7.923456789'

function vinCheck(value: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => {
    const code = valueAt(value, index)
    return total + weight * (code > 9 ? Number(LETTERS.charAt(code - 10)) : code)
  }, 0)
  return value.charAt(8) === 'X0123456789'.charAt((sum % 11) + 1 > 10 ? 0 : (sum % 11) + 1)
}

/** Source: ISO 3779:2009: seventeen characters without I, O and Q. */
export const vin: Recogniser = {
  type: 'VEHICLE_ID',
  cues: 'vin | vehicle identification number | chassis',
  form: 'code',
  length: [17, 17],
  fits: (value) => /^[A-HJ-NPR-Z\d]{17}$/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && vinCheck(value),
  bare: true,
}
