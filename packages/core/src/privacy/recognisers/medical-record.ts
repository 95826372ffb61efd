import type { Recogniser } from './recogniser.ts'

/** Source: HIPAA, 45 CFR 164.514(b)(2)(i)(H): medical record numbers. */
export const medicalRecord: Recogniser = {
  type: 'HEALTH_ID',
  cues: 'medical record/chart/file id? | mrn | patient/hospital/chart id/number/no/identifier | patient i d | prescription/rx number/no | rx',
  form: 'code',
  length: [5, 14],
}
