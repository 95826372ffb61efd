import type { Recogniser } from './recogniser.ts'

export const sgFin: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'Singapore, National Registration Act: NRIC and FIN',
  cues: 'nric number/no? | n r i c | fin number/no | identity card number',
  form: 'code',
  length: [9, 9],
  fits: (value) => /^[STFGM]\d{7}[A-Z]$/.test(value),
  bare: true,
}
