import type { Recogniser } from './recogniser.ts'

/** Source: Korea, Resident Registration Act: RRN and foreigner registration number. */
export const krRrn: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'resident/alien/foreigner registration | rrn',
  length: [13, 13],
  fits: (value) => /^\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])[1-8]\d{6}$/.test(value),
  bare: true,
}
