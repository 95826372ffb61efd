import type { Recogniser } from './recogniser.ts'

/** Source: General: policy, claim, booking and membership numbers of the business itself. */
export const recordId: Recogniser = {
  type: 'RECORD_ID',
  cues: 'policy number/no/id/num/reference | claim number/no/id/reference | booking/reservation number/no/code/id/ref/reference | pnr | record locator | membership number/no/id | loyalty/reward/points number/card/id/account | frequent flyer | customer number/no/id/reference | client number/id | contract number/no | application number/id | enrollment number | student id/number | employee id/number/no | staff/badge number/id | library card | docket number',
  form: 'code',
  length: [3, 24],
  optional: true,
}
