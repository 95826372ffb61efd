import type { Recogniser } from './recogniser.ts'

export const ssn: Recogniser = {
  type: 'SSN',
  source: 'US Social Security Administration, POMS RM 10201.030',
  cues: 'social security number/no/num/card/digits/numbers? | social/socials number/num/digits/is? | ssn/ssns number/no/is? | s s n number? | soc sec number? | soc number? | ss number/no/num | last four/4 digits? of/on/for your/my/the/his/her? social/socials/ssn security? number? | last four/4 social/ssn | last 4/four of/your/my ssn/social/socials',
  length: [4, 9],
  fits: (value) => /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(value),
  whole: true,
}
