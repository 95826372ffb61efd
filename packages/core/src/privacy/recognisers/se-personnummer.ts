import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Sweden, Skatteverket SKV 704. */
export const sePersonnummer: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'personnummer | swedish personal/identity | samordningsnummer',
  length: [10, 12],
  fits: (value) => /^(19|20)?\d\d(0[1-9]|1[0-2])([0-2]\d|3[01]|[6-9]\d)\d{4}$/.test(value) && luhn(value.slice(-10)),
}
