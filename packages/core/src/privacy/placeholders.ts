import type { EntityType } from './entity.ts'
import type { Found } from './found.ts'

/** Which number each value has, and how many numbers each kind has used. */
interface Numbering {
  readonly numbers: Map<string, number>
  readonly counts: Map<string, number>
}

interface Known {
  readonly label: string
  readonly value: string
  readonly number: number
}

/** A piece of a value this long is known to be of it. */
const PIECE = 4
/** How many of the latest values are compared with a new one. */
const MAX_COMPARED = 128

const newNumbering = (): Numbering => ({ numbers: new Map(), counts: new Map() })

/** Whether two mentions are of one person, `john smith` and `smith`, or of one number, of which one is a piece. */
function isSame(type: EntityType, one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (type !== 'PERSON') return short.length >= PIECE && /^[\dA-Z]*\d[\dA-Z]*$/.test(short) && long.includes(short)
  const words = long.split(' ')
  // A name that was spelled in one row.
  if (short === words.join('')) return true
  return short.split(' ').every((word) => words.includes(word))
}

/** Numbers the values of one call: one value, one placeholder. In memory only, and gone with the call. */
export class Placeholders {
  readonly #settled = newNumbering()
  readonly #values: Known[] = []
  readonly #reversible: ReadonlySet<EntityType>
  readonly #originals = new Map<string, string>()

  constructor(reversible: ReadonlySet<EntityType>) {
    this.#reversible = reversible
  }

  /**
   * The text with placeholders such as `[CARD_NUMBER_1]`, and where they stand in it. The same value of the same kind gets the
   * same number, and so do the pieces that answer one question. What a partial says uses no number up: it may still change.
   */
  write(text: string, found: readonly Found[], final: boolean): { text: string; places: { start: number; end: number }[] } {
    const numbering = final ? this.#settled : newNumbering()
    const places: { start: number; end: number }[] = []
    let redacted = ''
    let from = 0
    for (const one of found) {
      redacted += text.slice(from, one.start)
      const placeholder = one.type === 'HOLD' ? '[HOLD]' : this.#of(one, text.slice(one.start, one.end), numbering)
      places.push({ start: redacted.length, end: redacted.length + placeholder.length })
      redacted += placeholder
      from = one.end
    }
    return { text: redacted + text.slice(from), places }
  }

  /** `said` is what it stands for, as it was said or written. */
  #of({ type, label = type, value, group }: Found, said: string, { numbers, counts }: Numbering): string {
    const keys = [`${label} ${value}`]
    if (group !== undefined) keys.push(`${label} #${group}`)
    const isNew = !this.#settled.numbers.has(`${label} ${value}`)
    const known = keys.map((key) => numbers.get(key) ?? this.#settled.numbers.get(key)).find((one) => one !== undefined)
    const before = known ?? this.#values.find((other) => other.label === label && isSame(type, value, other.value))?.number
    const number = before ?? (counts.get(label) ?? this.#settled.counts.get(label) ?? 0) + 1
    if (before === undefined) counts.set(label, number)
    for (const key of keys) if (!numbers.has(key)) numbers.set(key, number)
    const placeholder = `[${label}_${number}]`
    if (numbers === this.#settled.numbers) {
      if (isNew && this.#values.unshift({ label, value, number }) > MAX_COMPARED) this.#values.pop()
      if (this.#reversible.has(type)) this.#keep(placeholder, type === 'PERSON' ? said : value)
    }
    return placeholder
  }

  #keep(placeholder: string, original: string): void {
    const before = this.#originals.get(placeholder)
    // Of a value that was said in pieces, and of a name, the longest is the whole; spelled letters are no better than the name.
    if (before === undefined || (original.length > before.length && !/(^| )\p{L} \p{L}( |$)/u.test(original)))
      this.#originals.set(placeholder, original)
  }

  /** Puts back what may be put back. */
  restore(text: string): string {
    return text.replace(/\[[A-Z_]+_\d+\]/g, (placeholder) => this.#originals.get(placeholder) ?? placeholder)
  }
}
