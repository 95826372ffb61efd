import type { Segment } from '../transcript/segment.ts'
import type { EntityType } from './entity.ts'

declare const redacted: unique symbol

/** A piece of a redacted text that stands for something hidden. Offsets are UTF-16 code units into that text, end exclusive. */
export interface RedactedEntity {
  readonly type: EntityType
  readonly start: number
  readonly end: number
}

/**
 * A segment whose text has been through the gate. Only `privacy/` makes one, so whatever takes this type
 * cannot be handed raw words by mistake.
 */
export interface RedactedSegment extends Segment {
  readonly [redacted]: true
  readonly entities: readonly RedactedEntity[]
}
