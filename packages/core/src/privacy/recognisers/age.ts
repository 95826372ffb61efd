import type { Recogniser } from './recogniser.ts'

export const age: Recogniser = {
  type: 'AGE',
  source: 'HIPAA, 45 CFR 164.514(b)(2)(i)(C)',
  cues: 'age is? | aged | my age',
  length: [1, 3],
  optional: true,
}
