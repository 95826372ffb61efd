import type { Recogniser } from './recogniser.ts'

/** Source: Italy, DM 23/12/2015: electronic identity card. */
export const itIdentityCard: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'carta didentita numero? | carta d identita numero?',
  form: 'code',
  length: [9, 9],
  fits: (value) => /^(C[A-Z]\d{5}[A-Z]{2}|[A-Z]{2}\d{7})$/.test(value),
}
