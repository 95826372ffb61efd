import type { Recogniser } from './recogniser.ts'

export const inVoter: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'Election Commission of India, EPIC number',
  cues: 'voter/voters id/card/identity number/card/no? | voter i d number? | epic number/no?',
  form: 'code',
  length: [10, 10],
  fits: (value) => /^[A-Z]{3}\d{7}$/.test(value),
}
