import type { Recogniser } from './recogniser.ts'

/** Source: HIPAA, 45 CFR 164.514(b)(2)(i)(C). */
export const age: Recogniser = {
  type: 'AGE',
  cues: 'age | aged | my age',
  length: [1, 3],
}
