import { mod11And10 } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: Germany, section 139b AO and StIdV: eleven digits, ISO/IEC 7064 MOD 11,10. */
export const deSteuerId: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'steuernummer | steuer nummer/id | steueridentifikationsnummer | steuer identifikationsnummer | steuerid | identifikationsnummer',
  length: [10, 11],
  fits: (value) => /^[1-9]\d{10}$/.test(value) && mod11And10(value),
}
