import type { NumberWords } from './number-words.ts'

export const portuguese: NumberWords = {
  toTwenty:
    'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte',
  tens: 'trinta quarenta cinquenta sessenta setenta oitenta noventa',
  // `meia` (half a dozen) is how Brazilians say six in a row of digits.
  other: { uma: 1, duas: 2, meia: 6, catorze: 14, dezasseis: 16, dezassete: 17, dezanove: 19 },
  hundred: 'cem cento',
  thousand: 'mil',
  times: { duplo: 2, dobro: 2 },
  join: 'e',
  weak: 'um uma meia mil',
  dash: 'traco hifen',
  dot: 'ponto',
  slash: 'barra',
}
