import type { Recogniser } from './recogniser.ts'

/** Source: General: policy, claim, booking and membership numbers of the business itself. */
export const recordId: Recogniser = {
  type: 'RECORD_ID',
  cues: 'policy/claim/booking/reservation number/no/code/id/num/ref/reference | pnr | record locator | loyalty/reward/points card/account | frequent flyer | membership/loyalty/reward/points/customer/client/contract/application/enrollment/student/employee/staff/badge number/no/id/reference | library card | docket number',
  form: 'code',
  length: [3, 24],
}
