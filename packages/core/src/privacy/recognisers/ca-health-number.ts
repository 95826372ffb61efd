import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

export const caHealthNumber: Recogniser = {
  type: 'HEALTH_ID',
  source: 'Ontario health number: ten digits, Luhn check, two version letters; other provinces nine to twelve',
  cues: 'health card/insurance? number/no? | ohip number/card? | o h i p | health number/no | provincial health number? | care card number? | personal health number',
  form: 'code',
  length: [9, 12],
  fits: (value) => /^[1-9]\d{9}[A-Z]{0,2}$/.test(value) && luhn(value.slice(0, 10)),
}
