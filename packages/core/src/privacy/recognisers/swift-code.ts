import type { Recogniser } from './recogniser.ts'

export const swiftCode: Recogniser = {
  type: 'ROUTING_NUMBER',
  source: 'ISO 9362: business identifier code',
  cues: 'swift/bic code/number | swift bic code? | b i c code? | bank identifier code',
  form: 'code',
  length: [8, 11],
  fits: (value) => /^[A-Z]{6}[A-Z\d]{2}([A-Z\d]{3})?$/.test(value),
}
