import type { Recogniser } from './recogniser.ts'

/** Source: Singapore, National Registration Act: NRIC and FIN. */
export const sgFin: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'nric | fin number/no | identity card number',
  form: 'code',
  length: [9, 9],
  fits: (value) => /^[STFGM]\d{7}[A-Z]$/.test(value),
  bare: true,
}
