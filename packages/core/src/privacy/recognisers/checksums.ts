/** The value of the character at `index`: 0 to 9 for a digit, 10 to 35 for a capital letter. */
export function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code > 64 ? code - 55 : code - 48
}

/** ISO/IEC 7812-1 annex B (Luhn), over a row of digits. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = valueAt(digits, digits.length - 1 - index)
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/** The sum of the first characters of `text`, each times its weight. */
export function weightedSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * valueAt(text, index), 0)
}

/** ISO/IEC 7064, MOD 97-10 over digits and letters (10 to 35). */
export function mod97(text: string): number {
  let rest = 0
  for (let index = 0; index < text.length; index += 1) {
    const value = valueAt(text, index)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** ISO/IEC 7064, MOD 11,10 over digits. */
export function mod11And10(digits: string): boolean {
  let product = 10
  for (let index = 0; index < digits.length - 1; index += 1) {
    const sum = (valueAt(digits, index) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === valueAt(digits, digits.length - 1)
}

const VERHOEFF_PRODUCT = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const VERHOEFF_PERMUTATION = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** Verhoeff's checksum over the dihedral group of order ten (1969). */
export function verhoeff(digits: string): boolean {
  let check = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = valueAt(digits, digits.length - 1 - index)
    const permuted = valueAt(VERHOEFF_PERMUTATION[index % 8] ?? '', digit)
    check = valueAt(VERHOEFF_PRODUCT[check] ?? '', permuted)
  }
  return check === 0
}
