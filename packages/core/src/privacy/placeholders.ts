import type { EntityType } from './entity.ts'

/** Numbers the values of one call: one value, one placeholder. In memory only, and gone with the call. */
export class Placeholders {
  readonly #numbers = new Map<string, number>()
  readonly #counts = new Map<EntityType, number>()

  /** `[CARD_NUMBER_1]`. `value` is the normalised value; the same value of the same type gets the same placeholder. */
  of(type: EntityType, value: string): string {
    const key = `${type} ${value}`
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = (this.#counts.get(type) ?? 0) + 1
      this.#counts.set(type, number)
      this.#numbers.set(key, number)
    }
    return `[${type}_${number}]`
  }
}
