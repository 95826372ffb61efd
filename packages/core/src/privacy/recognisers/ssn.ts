import type { Recogniser } from './recogniser.ts'

/** Area, group and serial are never all zeros; areas 666 and 900 up are not given out. */
const SHAPE = /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/

export const ssn: Recogniser = {
  type: 'SSN',
  source: 'US Social Security Administration, POMS RM 10201.030',
  cues: 'social security number/no/card/digits? | social number/digits? | social | socials | ssn/ssns number? | s s n | last four/4 digits? of your/my/the? social/ssn security? number? | soc sec number?',
  length: [4, 9],
  fits: (value) => SHAPE.test(value),
}
