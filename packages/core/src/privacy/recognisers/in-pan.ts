import type { Recogniser } from './recogniser.ts'

/** Source: Income Tax Department of India, permanent account number. */
export const inPan: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'pan card | pan number/no | pan is | my/your pan | permanent account number',
  form: 'code',
  length: [10, 10],
  fits: (value) => /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/.test(value),
  bare: true,
}
