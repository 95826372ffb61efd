import type { Recogniser } from './recogniser.ts'

export const username: Recogniser = {
  type: 'USERNAME',
  source: 'General: a login name',
  cues: 'username/usernames is/was? | user name/id is? | user i d is? | login/logon/signin/log/sign in/on? id/name/username/user/i | login/logon is/to? | screen name | online id | profile name | account name | handle is | sign/log in as/with/using | gamertag | usuario | nombre de usuario | identifiant | nom dutilisateur | benutzername | nome de usuario/utente',
  form: 'words',
  length: [2, 40],
}
