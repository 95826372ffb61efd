import type { Recogniser } from './recogniser.ts'

/** Source: HMRC, National Insurance Manual NIM39110. */
export const ukNino: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'national insurance | ni | ni number/no | nino',
  form: 'code',
  length: [9, 9],
  fits: (value) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value),
  bare: true,
}
