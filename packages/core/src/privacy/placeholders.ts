import type { EntityType } from './entity.ts'

/** Numbers the values of one call: one value, one placeholder. In memory only, and gone with the call. */
export class Placeholders {
  readonly #numbers = new Map<string, number>()
  readonly #counts = new Map<EntityType, number>()

  /**
   * `[CARD_NUMBER_1]`. The same value of the same type gets the same number, and so do the pieces of one value:
   * those that answer one question (`group`), and those that grew out of the value `piece`.
   */
  of(type: EntityType, value: string, group?: number, piece?: string): string {
    const keys = [`${type} ${value}`]
    if (piece !== undefined) keys.push(`${type} ${piece}`)
    if (group !== undefined) keys.push(`${type} #${group}`)
    const known = keys.find((key) => this.#numbers.has(key))
    let number = known === undefined ? undefined : this.#numbers.get(known)
    if (number === undefined) {
      number = (this.#counts.get(type) ?? 0) + 1
      this.#counts.set(type, number)
    }
    for (const key of keys) if (!this.#numbers.has(key)) this.#numbers.set(key, number)
    return `[${type}_${number}]`
  }
}
