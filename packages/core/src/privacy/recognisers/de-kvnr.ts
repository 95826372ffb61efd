import type { Recogniser } from './recogniser.ts'

/** Source: Germany, section 290 SGB V: a letter and nine digits. */
export const deKvnr: Recogniser = {
  type: 'HEALTH_ID',
  cues: 'krankenversichertennummer | versichertennummer | krankenversicherungsnummer | krankenkassennummer',
  form: 'code',
  length: [10, 10],
  fits: (value) => /^[A-Z]\d{9}$/.test(value),
}
