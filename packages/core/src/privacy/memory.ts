import type { EntityType } from './entity.ts'
import type { Found } from './found.ts'
import { OPTIONAL } from './policy.ts'

const LEAST = 4
/** A value this short is known again only as a whole. */
const SHORT = 3
const MAX_VALUES = 400
const MAX_LENGTH = 40

/** The values that were hidden in this call, to know them again when either speaker repeats them, in full or in part. */
export class ValueMemory {
  readonly #values = new Map<string, EntityType>()
  /** The known values by each row of four characters in them. */
  readonly #pieces = new Map<string, string[]>()
  readonly #names = new Set<string>()
  readonly #dates = new Set<string>()
  readonly #agents = new Set<string>()

  /** Words (folded) of the names that were found. */
  get names(): ReadonlySet<string> {
    return this.#names
  }

  /** Words (folded) of the agents' own names. */
  get agents(): ReadonlySet<string> {
    return this.#agents
  }

  /** Remembers something found. */
  add({ type, value, confidence }: Found): void {
    // A tenant's pattern finds its values again by itself.
    if (type === 'CUSTOM') return
    if (type === 'DOB') this.#dates.add(value)
    if (type === 'AGENT_NAME') for (const word of value.split(' ')) this.#agents.add(word)
    if (type === 'PERSON') {
      if (confidence >= 0.8) for (const word of value.split(' ')) if (word.length > 2) this.#names.add(word)
    } else if (
      value.length >= SHORT &&
      value.length <= MAX_LENGTH &&
      /^[\dA-Z]*\d[\dA-Z]*$/.test(value) &&
      this.#values.size < MAX_VALUES
    ) {
      const before = this.#values.get(value)
      if (before === undefined) this.#index(value)
      // What was once to be hidden stays so, whatever it is taken for later.
      if (before === undefined || OPTIONAL.has(before)) this.#values.set(value, type)
    }
  }

  /** Whether a date (as `dateKey` has it) is a known date of birth. */
  recallDate(key: string): boolean {
    return this.#dates.has(key)
  }

  /** The type of the known value that one of `readings` repeats, or is a piece of. */
  recall(readings: readonly string[]): EntityType | undefined {
    for (const reading of readings) {
      if (reading.length > MAX_LENGTH) continue
      const whole = this.#values.get(reading)
      if (whole) return whole
      if (reading.length < LEAST) continue
      const known = this.#pieces.get(reading.slice(0, LEAST))?.find((value) => value.includes(reading) || reading.startsWith(value))
      if (known !== undefined) return this.#values.get(known)
    }
    return undefined
  }

  #index(value: string): void {
    for (let from = 0; from + LEAST <= value.length; from += 1) {
      const piece = value.slice(from, from + LEAST)
      const values = this.#pieces.get(piece)
      if (values) values.push(value)
      else this.#pieces.set(piece, [value])
    }
  }
}
