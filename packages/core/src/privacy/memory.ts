import type { Found } from './found.ts'
import type { EntityType } from './entity.ts'

const MIN_ECHO = 4
const MAX_VALUES = 200
const MAX_LENGTH = 40

/** The numbers that were hidden in this call, to know them again when either speaker repeats them, in full or in part. */
export class ValueMemory {
  readonly #values = new Map<string, EntityType>()

  /** Remembers a hidden number. */
  add({ type, value }: Found): void {
    if (value.length < MIN_ECHO || value.length > MAX_LENGTH || !/\d/.test(value)) return
    if (this.#values.size < MAX_VALUES) this.#values.set(value, type)
  }

  /** The type of the known value that `value` repeats, or is a piece of. */
  recall(value: string): EntityType | undefined {
    if (value.length < MIN_ECHO || value.length > MAX_LENGTH) return undefined
    const whole = this.#values.get(value)
    if (whole) return whole
    for (const [known, type] of this.#values) if (known.includes(value)) return type
    return undefined
  }
}
