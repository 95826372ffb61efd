import type { Recogniser } from './recogniser.ts'

export const memberId: Recogniser = {
  type: 'HEALTH_ID',
  source: 'HIPAA, 45 CFR 164.514(b)(2)(i)(I): health plan beneficiary numbers',
  cues: 'member/subscriber/insured/beneficiary/enrollee/participant/dependent id/identification/number/no/identifier number/no? | member/subscriber i d number? | member/subscriber/group ship? number | insurance/health plan? id/card/member/identification number/no? | insurance i d number? | insurance/plan/benefits/health id number/no? | plan number | group number | numero de afiliado/asegurado/adherent | mutuelle numero? | carte vitale',
  form: 'code',
  length: [5, 16],
}
