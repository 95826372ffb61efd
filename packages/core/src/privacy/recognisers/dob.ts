import type { Recogniser } from './recogniser.ts'

/** Source: ISO 8601 and spoken dates; HIPAA 45 CFR 164.514(b)(2)(i)(C). */
export const dob: Recogniser = {
  type: 'DOB',
  cues: 'date of birth | dob | birth date/day? | birthdate | birthday | born on/in/the? | day you/i were/was born | date/month/year you/i were/was born | when were/was you/he/she/i born | birth year/month | b day | bday | day/month and year of birth | fecha de nacimiento | naci el? | nacido/nacida el? | date de naissance | ne/nee le | geburtsdatum | geboren am? | data de nascimento | nasci em? | data di nascita | nato/nata il?',
  length: [3, 8],
}
