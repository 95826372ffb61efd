import type { Recogniser } from './recogniser.ts'

export const email: Recogniser = {
  type: 'EMAIL',
  source: 'RFC 5321, section 4.1.2',
  cues: 'email/emails address/addresses/id/is/account/on? | e mail address/id? | mail id/address | email me/you/it/that/him/her at/to/on? | inbox | correo electronico? | courriel | adresse mail/email/electronique | email adresse | correo',
  form: 'words',
  length: [3, 64],
}
