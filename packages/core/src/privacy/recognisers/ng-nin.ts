import type { Recogniser } from './recogniser.ts'

export const ngNin: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'Nigeria, National Identity Management Commission: eleven digits; BVN likewise',
  cues: 'national identification number/no? | nin number/no? | n i n | bvn number? | bank verification number',
  length: [11, 11],
  fits: (value) => /^\d{11}$/.test(value),
}
