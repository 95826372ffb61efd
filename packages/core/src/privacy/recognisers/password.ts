import type { Recogniser } from './recogniser.ts'

/** Source: NIST SP 800-63B: memorised secrets, knowledge-based answers. */
export const password: Recogniser = {
  type: 'PASSWORD',
  cues: 'password | pass word/phrase | passphrase | passwd | pwd | security question/answer/word/phrase | secret word/answer/phrase/question | memorable word/name/place/answer/information/data/date? | safe/code/magic word | verbal password/passcode | mothers maiden name | maiden name | name of your/my/the first/favorite/favourite/childhood/elementary/high pet/school/teacher/car/dog/cat/friend/street | first/favorite/favourite/childhood pet/pets/car/school/teacher/job/color/colour/food/movie/film/book/team/band/song/animal/place/city/concert/sport/subject/nickname/hero/author name? | street you/i grew up on | street you/i lived on | city/town/place you/i were/was born in? | city/town/place of birth | best friends? name | contrasena | mot de passe | passwort | kennwort | senha | parola dordine | answer to that/your/the security/secret? question?',
  form: 'words',
  length: [3, 40],
}
