/** Month names and their short forms, folded, by number. English, Spanish, French, German, Portuguese, Italian. */
const MONTHS = [
  'january jan enero janvier januar janeiro gennaio',
  'february feb febrero fevrier februar fevereiro febbraio',
  'march mar marzo mars marz maerz marco',
  'april apr abril avril aprile',
  'may mayo mai maio maggio',
  'june jun junio juin juni junho giugno',
  'july jul julio juillet juli julho luglio',
  'august aug agosto aout',
  'september sep sept septiembre septembre setembro settembre',
  'october oct octubre octobre oktober outubro ottobre',
  'november nov noviembre novembre novembro',
  'december dec diciembre decembre dezember dezembro dicembre',
]

const months = new Map(MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])))

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
const ordinals = new Map(ORDINALS.split(' ').map((word, index): [string, number] => [word, index + 1]))
ordinals.set('thirtieth', 30).set('primero', 1).set('premier', 1).set('ersten', 1).set('primeiro', 1).set('primo', 1)

/** 1 to 12. */
export const monthNumber = (word: string): number | undefined => months.get(word)

/** 1 to 20, or 30; `twenty first` is two words. */
export const ordinalNumber = (word: string): number | undefined => ordinals.get(word)
