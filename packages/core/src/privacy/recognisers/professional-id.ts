import type { Recogniser } from './recogniser.ts'

export const professionalId: Recogniser = {
  type: 'PROFESSIONAL_ID',
  source: 'CMS NPI; DEA registration, 21 CFR 1301',
  cues: 'npi number? | n p i number? | dea number? | d e a number? | provider number/id | medical license number? | bar number | gmc number | nmc pin',
  form: 'code',
  length: [6, 14],
  optional: true,
}
