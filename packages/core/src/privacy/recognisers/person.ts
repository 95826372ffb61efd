import type { Recogniser } from './recogniser.ts'

/** Source: General: names as people say and spell them. */
export const person: Recogniser = {
  type: 'PERSON',
  cues: 'full/first/last/middle/maiden/family/given/legal/complete/sur name please? | surname/forename | first and last/second name? | my/your/his/her/their name | name on/under/for/in the/this/your/my account/card/policy/order/booking/file/reservation/bill? | name please/is | names | who am/have/is/do/im i? am/have/im? speaking/talking/calling/this/on/the with/to/pleasure/line/phone? of? | who do i have on? | whos calling/speaking/this | spell that/it/your/the/me? name/first/last/surname/out/for? | spelled | spelt | thats spelled | under | nombre completo? | apellido | nom complet? | prenom | nachname | vorname | nome completo? | sobrenome | cognome',
  form: 'letters',
  length: [2, 40],
}
