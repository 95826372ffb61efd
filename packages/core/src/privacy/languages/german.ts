import type { NumberWords } from './number-words.ts'

export const german: NumberWords = {
  toTwenty:
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  tens: 'dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
  other: { ein: 1, eine: 1, zwo: 2, fuenf: 5, zwoelf: 12, fuenfzehn: 15, fuenfzig: 50 },
  hundred: 'hundert einhundert',
  thousand: 'tausend eintausend',
  times: { doppel: 2, doppelt: 2 },
  join: 'und',
  compose: (ten, unit) => `${unit === 'eins' ? 'ein' : unit}und${ten}`,
  weak: 'ein eine elf null',
  dash: 'bindestrich minus strich',
  dot: 'punkt',
  slash: 'schragstrich',
}
