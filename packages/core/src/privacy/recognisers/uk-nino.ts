import type { Recogniser } from './recogniser.ts'

export const ukNino: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'HMRC, National Insurance Manual NIM39110',
  cues: 'national insurance number/no/num? | n i number/no? | ni number/no | nino | n i n o',
  form: 'code',
  length: [9, 9],
  fits: (value) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value),
  bare: true,
}
