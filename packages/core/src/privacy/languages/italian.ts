import type { NumberWords } from './number-words.ts'

export const italian: NumberWords = {
  toTwenty:
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  tens: 'trenta quaranta cinquanta sessanta settanta ottanta novanta',
  other: { una: 1, un: 1 },
  hundred: 'cento',
  thousand: 'mille mila',
  times: { doppio: 2 },
  join: 'e',
  compose: (ten, unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit,
  weak: 'due sei otto una un',
  dash: 'trattino',
  dot: 'punto',
  slash: 'barra',
}
