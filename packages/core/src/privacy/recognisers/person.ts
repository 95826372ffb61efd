import type { Recogniser } from './recogniser.ts'

export const person: Recogniser = {
  type: 'PERSON',
  source: 'General: names as people say and spell them',
  cues: 'full/first/last/middle/maiden/family/given/legal/complete/sur name/names is/please? | surname/forename is? | first and last/second name? | my/your/his/her/their names/name is? | name on/under/for/in the/this/your/my account/card/policy/order/booking/file/reservation/bill? is? | name please/is | names is? | who am i speaking/talking with/to? | who i am/have/im speaking/talking/the pleasure with/to/of? | who is/do i have calling/speaking/this/on? the? line/phone? | whos calling/speaking/this | spell that/it/your/the/me? name/first/last/surname/out/for? | spelled | spelt | thats spelled | nombre completo? | apellido/apellidos | nom complet? | prenom | nachname | vorname | nome completo? | sobrenome | cognome',
  form: 'letters',
  length: [2, 40],
}
