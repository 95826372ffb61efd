import type { Recogniser } from './recogniser.ts'

export const recordId: Recogniser = {
  type: 'RECORD_ID',
  source: 'General: policy, claim, booking and membership numbers of the business itself',
  cues: 'policy number/no/id/num/reference | claim/claims number/no/id/reference | booking/reservation number/no/code/id/ref/reference | pnr number? | record locator number? | membership number/no/id | loyalty/rewards/reward/points number/card/id/account | frequent flyer number? | customer number/no/id/reference | client number/id | contract number/no | application number/id | enrollment number | student id/number | employee id/number/no | staff/badge number/id | library card number? | docket number',
  form: 'code',
  length: [3, 24],
  optional: true,
}
