import { mod97 } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: ISO 13616-1:2020. */
export const iban: Recogniser = {
  type: 'IBAN',
  cues: 'iban | international bank account number | eye ban | i ban',
  form: 'code',
  length: [15, 34],
  fits: (value) => /^[A-Z]{2}\d\d[A-Z\d]{11,30}$/.test(value) && mod97(value.slice(4) + value.slice(0, 4)) === 1,
  bare: true,
}
