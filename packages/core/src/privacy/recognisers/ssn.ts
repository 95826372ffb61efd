import type { Recogniser } from './recogniser.ts'

/** Source: US Social Security Administration, POMS RM 10201.030. */
export const ssn: Recogniser = {
  type: 'SSN',
  cues: 'social security card? | social | ssn | soc sec | soc | ss number/no/num | last four/4 digits? of/on/for your/my/the/his/her? social/ssn security? | last four/4 social/ssn | last 4/four of/your/my ssn/social',
  length: [4, 9],
  fits: (value) => /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(value),
}
