import type { Recogniser } from './recogniser.ts'

/** Source: CMS NPI; DEA registration, 21 CFR 1301. */
export const professionalId: Recogniser = {
  type: 'PROFESSIONAL_ID',
  cues: 'npi | dea | provider number/id | medical license | bar number | gmc number | nmc pin',
  form: 'code',
  length: [6, 14],
}
