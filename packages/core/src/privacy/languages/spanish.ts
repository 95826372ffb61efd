import type { NumberWords } from './number-words.ts'

export const spanish: NumberWords = {
  toTwenty:
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  tens: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  other: {
    un: 1,
    una: 1,
    veintiun: 21,
  },
  hundred: 'cien ciento cientos',
  thousand: 'mil',
  times: { doble: 2, triple: 3 },
  join: 'y',
  compose: (ten, unit) => (ten === 'veinte' ? `veinti${unit}` : `${ten}i${unit}`),
  weak: 'un una once mil',
  dash: 'guion',
  dot: 'punto',
  slash: 'barra',
}
