import type { Recogniser } from './recogniser.ts'

/** Source: HIPAA, 45 CFR 164.514(b)(2)(i)(I): health plan beneficiary numbers. */
export const memberId: Recogniser = {
  type: 'HEALTH_ID',
  cues: 'member/subscriber/insured/beneficiary/enrollee/participant/dependent id/identification/number/no/identifier | member/subscriber i d | member/subscriber/group ship? number | insurance/health plan? id/card/member/identification | insurance i d | insurance/plan/benefits/health id | plan number | group number | numero de afiliado/asegurado/adherent | mutuelle numero? | carte vitale',
  form: 'code',
  length: [5, 16],
}
