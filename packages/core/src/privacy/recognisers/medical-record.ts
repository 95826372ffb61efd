import type { Recogniser } from './recogniser.ts'

export const medicalRecord: Recogniser = {
  type: 'HEALTH_ID',
  source: 'HIPAA, 45 CFR 164.514(b)(2)(i)(H): medical record numbers',
  cues: 'medical record/records/chart/file number/no/id? | mrn number/no/is? | m r n number? | patient/hospital/chart id/number/no/identifier number? | patient i d number? | prescription/rx number/no | rx',
  form: 'code',
  length: [5, 14],
}
