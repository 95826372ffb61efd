import type { Recogniser } from './recogniser.ts'

/** Source: ISO 9362: business identifier code. */
export const swiftCode: Recogniser = {
  type: 'ROUTING_NUMBER',
  cues: 'swift/bic code/number | swift bic code? | swift is | bic code? | bank identifier code',
  form: 'code',
  length: [8, 11],
  fits: (value) => /^[A-Z]{6}[A-Z\d]{2}([A-Z\d]{3})?$/.test(value),
}
