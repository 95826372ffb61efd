import type { Recogniser } from './recogniser.ts'

export const passport: Recogniser = {
  type: 'PASSPORT',
  source: 'ICAO Doc 9303-4: up to nine letters and digits',
  cues: 'passport/passports number/no/num/code/is/says? | travel document number? | passport book number? | number/numbers on your/my/the/his/her passport | numero de pasaporte/passeport/passaporte | pasaporte numero? | passeport numero? | passaporte numero? | reisepass | reisepassnummer | passnummer | numero di passaporto | passaporto',
  form: 'code',
  length: [6, 9],
  fits: (value) => /^[A-Z]{0,3}\d{6,9}[A-Z]?$/.test(value),
}
