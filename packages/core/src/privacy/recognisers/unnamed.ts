import type { Recogniser } from './recogniser.ts'

/** What a question asked for that names nothing known: `read me what is printed there`. An answer in bare digits is hidden. Source: General: hide what nothing proves harmless. */
export const unnamed: Recogniser = {
  type: 'NUMBER',
  form: 'code',
  length: [3, 24],
}
