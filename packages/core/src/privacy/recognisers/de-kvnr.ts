import type { Recogniser } from './recogniser.ts'

export const deKvnr: Recogniser = {
  type: 'HEALTH_ID',
  source: 'Germany, section 290 SGB V: a letter and nine digits',
  cues: 'krankenversichertennummer | versichertennummer | krankenversicherungsnummer | krankenkassennummer',
  form: 'code',
  length: [10, 10],
  fits: (value) => /^[A-Z]\d{9}$/.test(value),
}
