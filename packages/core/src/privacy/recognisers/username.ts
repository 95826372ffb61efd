import type { Recogniser } from './recogniser.ts'

/** Source: General: a login name. */
export const username: Recogniser = {
  type: 'USERNAME',
  cues: 'username | user name/id | user i d | login/logon/signin/log/sign in/on? id/name/username/user/i | login/logon to? | screen name | online id | profile name | account name | handle is | sign/log in as/with/using | gamertag | usuario | nombre de usuario | identifiant | nom dutilisateur | benutzername | nome de usuario/utente',
  form: 'words',
  length: [2, 40],
}
