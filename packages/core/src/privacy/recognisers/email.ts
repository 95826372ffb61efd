import type { Recogniser } from './recogniser.ts'

/** Source: RFC 5321, section 4.1.2. */
export const email: Recogniser = {
  type: 'EMAIL',
  cues: 'email address/addresses/id/account/on? | e mail address/id? | mail id/address | email me/you/it/that/him/her at/to/on? | inbox | correo electronico? | courriel | adresse mail/email/electronique | email adresse | correo',
  form: 'words',
  length: [3, 64],
}
