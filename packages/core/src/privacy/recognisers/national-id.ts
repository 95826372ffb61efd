import { itin } from './itin.ts'
import type { Recogniser } from './recogniser.ts'

export const nationalId: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'General: an identity or tax number whose country nothing tells',
  cues: 'taxpayer/tax/taxpayers identification/identifier/id/payer/reference number/no/numbers? | tax payer id/identification? number? | tax i d number? | tax number | national/government/citizen/personal/resident identity/identification/id/insurance number/card/no? | national i d number? | national id | identity number/card/document number? | id card number/no? | identification number/no | government id number? | green card number? | alien number | uscis number? | personal number | resident card number? | military id number? | citizen number | numero de identificacion/identidad/identidade/identite/identification | numero nacional | documento numero? | numero de documento | identite nationale | identificacao | numero fiscal | nif fiscal | tax file | numero de contribuinte | contribuinte',
  form: 'code',
  rivals: [itin],
  length: [6, 18],
}
