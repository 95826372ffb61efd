import type { Recogniser } from './recogniser.ts'

/** Source: Nigeria, National Identity Management Commission: eleven digits; BVN likewise. */
export const ngNin: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'national identification | nin | bvn | bank verification number',
  length: [11, 11],
  fits: (value) => /^\d{11}$/.test(value),
}
