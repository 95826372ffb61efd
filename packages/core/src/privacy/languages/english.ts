import type { NumberWords } from './number-words.ts'

export const english: NumberWords = {
  toTwenty:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  tens: 'thirty forty fifty sixty seventy eighty ninety',
  other: {
    fourty: 40,
    nought: 0,
    naught: 0,
    aught: 0,
    nil: 0,
    null: 0,
    niner: 9,
    fife: 5,
    oh: 0,
    o: 0,
    for: 4,
    fore: 4,
    to: 2,
    too: 2,
    won: 1,
    ate: 8,
  },
  hundred: 'hundred',
  thousand: 'thousand',
  times: { double: 2, triple: 3, treble: 3, quadruple: 4 },
  join: 'and',
  weak: 'oh o nil null for fore to too won ate',
  dash: 'dash hyphen minus',
  dot: 'dot point period',
  slash: 'slash stroke',
}
