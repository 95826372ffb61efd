import { itin } from './itin.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: General: an identity or tax number whose country nothing tells. */
export const nationalId: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'taxpayer/tax payer? identification/identifier/id/reference | tax i d | tax number/payer | national/government/citizen/personal/resident identity/identification/id/insurance card? | national i d | identity number/card/document | id card | identification number/no | green card | alien number | uscis | personal number | resident card | military id | citizen number | numero de identificacion/identidad/identidade/identite/identification | numero nacional | documento numero? | numero de documento | identite nationale | identificacao | numero fiscal | nif fiscal | numero de contribuinte | contribuinte',
  form: 'code',
  rivals: [itin],
  length: [6, 18],
}
