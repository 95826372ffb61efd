import type { Recogniser } from './recogniser.ts'

/** Source: Election Commission of India, EPIC number. */
export const inVoter: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'voter id/card/identity card? | voter i d | epic',
  form: 'code',
  length: [10, 10],
  fits: (value) => /^[A-Z]{3}\d{7}$/.test(value),
}
