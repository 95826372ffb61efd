import type { Recogniser } from './recogniser.ts'

/** Source: Italy, DM 12/03/1974 n. 2227. */
export const itCodiceFiscale: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'codice fiscale | fiscal code',
  form: 'code',
  length: [16, 16],
  fits: (value) => /^[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/.test(value),
  bare: true,
}
