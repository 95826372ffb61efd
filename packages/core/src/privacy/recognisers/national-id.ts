import { itin } from './itin.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: General: an identity or tax number whose country nothing tells. */
export const nationalId: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'taxpayer/tax identification/identifier/id/payer/reference | tax payer id/identification? | tax i d | tax number | national/government/citizen/personal/resident identity/identification/id/insurance card? | national i d | national id | identity number/card/document | id card | identification number/no | government id | green card | alien number | uscis | personal number | resident card | military id | citizen number | numero de identificacion/identidad/identidade/identite/identification | numero nacional | documento numero? | numero de documento | identite nationale | identificacao | numero fiscal | nif fiscal | tax file | numero de contribuinte | contribuinte',
  form: 'code',
  rivals: [itin],
  length: [6, 18],
}
