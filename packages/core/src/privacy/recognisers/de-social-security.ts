import type { Recogniser } from './recogniser.ts'

/** Source: Germany, VKVV section 2: pension insurance number. */
export const deSocialSecurity: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'sozialversicherungsnummer | rentenversicherungsnummer | sozialversicherung nummer?',
  form: 'code',
  length: [12, 12],
  fits: (value) => /^\d{2}[0-3]\d[01]\d{3}[A-Z]\d{3}$/.test(value),
}
