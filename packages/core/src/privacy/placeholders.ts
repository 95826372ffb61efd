import type { EntityType } from './entity.ts'
import type { Found } from './found.ts'

/** Numbers the values of one call: one value, one placeholder. In memory only, and gone with the call. */
export class Placeholders {
  readonly #numbers = new Map<string, number>()
  readonly #counts = new Map<string, number>()
  readonly #reversible: ReadonlySet<EntityType>
  readonly #originals = new Map<string, string>()

  constructor(reversible: ReadonlySet<EntityType>) {
    this.#reversible = reversible
  }

  /**
   * `[CARD_NUMBER_1]`. The same value of the same kind gets the same number, and so do the pieces that answer one question.
   * `said` is what it stands for, as it was said or written.
   */
  of({ type, label = type, value, group }: Found, said: string): string {
    const keys = [`${label} ${value}`]
    if (group !== undefined) keys.push(`${label} #${group}`)
    if (type === 'PERSON') for (const word of value.split(' ')) if (word.length > 2) keys.push(`${label} ~${word}`)
    const known = keys.find((key) => this.#numbers.has(key))
    let number = known === undefined ? undefined : this.#numbers.get(known)
    if (number === undefined) {
      number = (this.#counts.get(label) ?? 0) + 1
      this.#counts.set(label, number)
    }
    for (const key of keys) if (!this.#numbers.has(key)) this.#numbers.set(key, number)
    const placeholder = `[${label}_${number}]`
    if (this.#reversible.has(type)) this.#keep(placeholder, type === 'PERSON' ? said : value)
    return placeholder
  }

  #keep(placeholder: string, original: string): void {
    const before = this.#originals.get(placeholder)
    // Of a value that was said in pieces, and of a name, the longest is the whole.
    if (before === undefined || original.length > before.length) this.#originals.set(placeholder, original)
  }

  /** Puts back what may be put back. */
  restore(text: string): string {
    return text.replace(/\[[A-Z_]+_\d+\]/g, (placeholder) => this.#originals.get(placeholder) ?? placeholder)
  }
}
