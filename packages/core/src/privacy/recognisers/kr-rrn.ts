import type { Recogniser } from './recogniser.ts'

export const krRrn: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'Korea, Resident Registration Act: RRN and foreigner registration number',
  cues: 'resident/alien/foreigner registration number? | rrn | r r n',
  length: [13, 13],
  fits: (value) => /^\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])[1-8]\d{6}$/.test(value),
  bare: true,
}
