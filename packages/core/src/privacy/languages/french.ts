import type { NumberWords } from './number-words.ts'

export const french: NumberWords = {
  toTwenty:
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  tens: 'trente quarante cinquante soixante - - -',
  other: { une: 1, vingts: 20, septante: 70, huitante: 80, octante: 80, nonante: 90 },
  hundred: 'cent cents',
  thousand: 'mille',
  times: { double: 2, triple: 3 },
  join: 'et',
  weak: 'un une cent cents six sept',
  dash: 'tiret',
  dot: 'point',
  slash: 'barre',
}
