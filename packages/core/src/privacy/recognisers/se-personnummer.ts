import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

export const sePersonnummer: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'Sweden, Skatteverket SKV 704',
  cues: 'personnummer | swedish personal/identity number? | samordningsnummer',
  length: [10, 12],
  fits: (value) => /^(19|20)?\d\d(0[1-9]|1[0-2])([0-2]\d|3[01]|[6-9]\d)\d{4}$/.test(value) && luhn(value.slice(-10)),
}
