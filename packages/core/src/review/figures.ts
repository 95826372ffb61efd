/** A number of a text, or several in a row, as digits: "two fifty nine" has the parts 2 and 59, and is 259 where it is read as one. */
interface Figure {
  readonly parts: readonly string[]
  readonly joined: string
}

interface Token {
  readonly text: string
  /** Whether nothing but spaces and hyphens stands between it and the token before it. */
  readonly isNext: boolean
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ordinals =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'

const listed = (words: string, first: number, step: number) =>
  words.split(' ').map((word, index): [string, number] => [word, first + index * step])

const values: ReadonlyMap<string, number> = new Map([
  ...listed(small, 0, 1),
  ...listed(tens, 20, 10),
  ...listed(ordinals, 3, 1),
  ...listed(ordinalTens, 20, 10),
  ['half', 0.5],
  ['quarter', 0.25],
  ['twice', 2],
  ['double', 2],
  ['triple', 3],
  ['dozen', 12],
])

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['hundredth', 100],
  ['thousand', 1000],
  ['thousandth', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])

/** Words that end a number of which the tens were said before: "twenty first". Alone they say an order, or a time. */
const afterTens: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
])

/** What is counted and measured: before these "one" is a number, elsewhere a pronoun. */
const counted =
  /^(?:(?:working|business|calendar|full|more)|(?:second|minute|hour|day|night|week|month|year|time|dollar|cent|euro|pound|point|item|payment|instalment|installment)s?|percent|percentage)$/

const placeholder = /\[[A-Z][A-Z_]*(?:_\d+)?\]/g

/** Numbers and placeholders of a text that another lacks; a number may be in digits in the one and in English words in the other. */
export function figuresMissing(text: string, from: string): readonly string[] {
  const there = new Set(from.match(placeholder) ?? [])
  const known = new Set(figures(from).flatMap(({ parts, joined }) => [...parts, joined]))
  const isKnown = ({ parts, joined }: Figure) => known.has(joined) || parts.every((part) => known.has(part))
  return [
    ...(text.match(placeholder) ?? []).filter((found) => !there.has(found)),
    ...figures(text).flatMap((figure) => (isKnown(figure) ? [] : [figure.joined])),
  ]
}

function figures(text: string): readonly Figure[] {
  const tokens = tokensOf(text.replaceAll(placeholder, ' | '))
  const found: string[][] = []
  let isRun = false
  for (let at = 0; at < tokens.length;) {
    const number = numberAt(tokens, at)
    if (!number) {
      isRun = false
      at += 1
      continue
    }
    const run = isRun && tokens[at]?.isNext ? found.at(-1) : undefined
    if (run) run.push(number.digits)
    else found.push([number.digits])
    isRun = true
    at = number.end
  }
  return found.map((parts) => ({ parts, joined: parts.join('') }))
}

function tokensOf(text: string): readonly Token[] {
  let end = 0
  return [...text.toLowerCase().matchAll(/\d+(?:[.,:]\d+)*|\p{L}+/gu)].map(({ 0: word, index }) => {
    const isNext = /^[\s-]*$/.test(text.slice(end, index))
    end = index + word.length
    return { text: word, isNext }
  })
}

/** The number that begins at a token, in digits, and where it ends. */
function numberAt(tokens: readonly Token[], start: number): { readonly digits: string; readonly end: number } | undefined {
  const first = tokens[start]?.text ?? ''
  const isNumber = /^\d/.test(first) || values.has(first) || scales.has(singular(first))
  if (!isNumber || (first === 'one' && isPronoun(tokens, start))) return undefined
  const sum = new Sum()
  sum.take(first)
  let end = start + 1
  for (let token = tokens[end]; token?.isNext; token = tokens[end]) {
    const isLink = token.text === 'and' && sum.mayLink && isNumberWord(tokens[end + 1])
    if (!isLink && !sum.take(token.text)) break
    end += 1
  }
  const point = saysPoint(tokens[end]) ? spokenDigits(tokens, end + 1) : ''
  return point === '' ? { digits: sum.digits, end } : { digits: `${sum.digits}.${point}`, end: end + 1 + point.length }
}

function saysPoint(token: Token | undefined): boolean {
  return token?.text === 'point' && token.isNext
}

function isPronoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return !(next?.isNext && (isNumberWord(next) || counted.test(next.text)))
}

function isNumberWord(token: Token | undefined): boolean {
  return token !== undefined && token.isNext && (values.has(token.text) || scales.has(singular(token.text)))
}

/** Digits that are said one by one, as after a decimal point. */
function spokenDigits(tokens: readonly Token[], start: number): string {
  const rest = tokens.slice(start)
  const end = rest.findIndex(({ text, isNext }) => !isNext || !((values.get(text) ?? 10) < 10 && Number.isInteger(values.get(text))))
  return (end < 0 ? rest : rest.slice(0, end)).map(({ text }) => values.get(text)).join('')
}

function singular(word: string): string {
  return word.replace(/s$/, '')
}

/** Adds up the words of one number; what cannot belong to it is not taken. */
class Sum {
  private total = 0
  private group: number | undefined
  private lastScale = Number.POSITIVE_INFINITY
  private written: string | undefined

  get digits(): string {
    return this.written ?? String(this.total + (this.group ?? 0))
  }

  /** Whether "and" may go on with the number: "two hundred and five". */
  get mayLink(): boolean {
    return this.lastScale !== Number.POSITIVE_INFINITY || (this.group ?? 0) >= 100
  }

  take(word: string): boolean {
    if (/^\d/.test(word)) return this.takeDigits(word)
    const scale = scales.get(singular(word))
    if (scale !== undefined) return this.takeScale(scale)
    const value = values.get(word) ?? (this.endsInTens ? afterTens.get(word) : undefined)
    return value !== undefined && this.takeValue(value)
  }

  private get endsInTens(): boolean {
    return this.group !== undefined && this.group % 100 >= 20 && this.group % 10 === 0
  }

  private takeDigits(word: string): boolean {
    if (this.group !== undefined || this.total > 0) return false
    const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word.replaceAll(':', '')
    const isValue = /^\d+(?:\.\d+)?$/.test(plain) && plain.length <= 15
    this.group = isValue ? Number(plain) : 0
    // A number that begins with 0, as of a form or a telephone, is no quantity.
    this.written = isValue && !/^0\d/.test(plain) ? undefined : plain
    return true
  }

  private takeScale(scale: number): boolean {
    const { group = 1 } = this
    if (this.written !== undefined || group === 0 || scale >= this.lastScale) return false
    if (scale === 100) {
      if (group >= 100) return false
      this.group = group * 100
      return true
    }
    this.total += group * scale
    this.group = undefined
    this.lastScale = scale
    return true
  }

  private takeValue(value: number): boolean {
    const { group } = this
    const isFirst = group === undefined && (this.total === 0 || value >= 1)
    const fits =
      group !== undefined && Number.isInteger(value) && value > 0 && (group % 100 === 0 ? group > 0 : this.endsInTens && value < 10)
    if (this.written !== undefined || !(isFirst || fits)) return false
    this.group = (group ?? 0) + value
    return true
  }
}
