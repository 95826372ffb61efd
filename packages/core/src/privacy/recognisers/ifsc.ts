import type { Recogniser } from './recogniser.ts'

/** Source: Reserve Bank of India: IFSC, four letters, a zero, six letters or digits. */
export const ifsc: Recogniser = {
  type: 'ROUTING_NUMBER',
  cues: 'ifsc code? | micr code?',
  form: 'code',
  length: [11, 11],
  fits: (value) => /^[A-Z]{4}0[A-Z\d]{6}$/.test(value),
  bare: true,
}
