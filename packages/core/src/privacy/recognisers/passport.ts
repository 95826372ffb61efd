import type { Recogniser } from './recogniser.ts'

/** Source: ICAO Doc 9303-4: up to nine letters and digits. */
export const passport: Recogniser = {
  type: 'PASSPORT',
  cues: 'passport code? | travel document | passport book | number on your/my/the/his/her passport | numero de pasaporte/passeport/passaporte | pasaporte numero? | passeport numero? | passaporte numero? | reisepass | reisepassnummer | passnummer | numero di passaporto | passaporto',
  form: 'code',
  length: [6, 9],
  fits: (value) => /^[A-Z]{0,3}\d{6,9}[A-Z]?$/.test(value),
}
