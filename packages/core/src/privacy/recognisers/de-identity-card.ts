import type { Recogniser } from './recogniser.ts'

/** Source: Germany, PAuswV: nine characters without vowels, and a check digit. */
export const deIdentityCard: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'personalausweis | personalausweisnummer | ausweisnummer | ausweis nummer',
  form: 'code',
  length: [9, 11],
  fits: (value) => /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}\d?D?$/.test(value),
}
