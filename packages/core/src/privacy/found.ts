import type { EntityType } from './entity.ts'

/** Something to hide. Offsets are UTF-16 code units into the raw text, end exclusive. */
export interface Found {
  readonly type: EntityType
  /** How its placeholder calls it, where not by its type. */
  readonly label?: string
  readonly start: number
  readonly end: number
  /** The normalised value: what two mentions of the same thing have in common. */
  readonly value: string
  /** The open question that it is a piece of the answer to. */
  readonly group?: number
  /** Words of an earlier utterance that a value of this one goes back to. */
  readonly carried?: boolean
  /** 0 to 1. */
  readonly confidence: number
}
