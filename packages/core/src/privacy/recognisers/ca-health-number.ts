import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Ontario health number: ten digits, Luhn check, two version letters; other provinces nine to twelve. */
export const caHealthNumber: Recogniser = {
  type: 'HEALTH_ID',
  cues: 'health card/insurance? | ohip card? | ohip | health number/no | provincial health | care card | personal health number',
  form: 'code',
  length: [9, 12],
  fits: (value) => /^[1-9]\d{9}[A-Z]{0,2}$/.test(value) && luhn(value.slice(0, 10)),
}
