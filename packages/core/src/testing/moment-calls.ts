import type { Playbook } from '../playbook/playbook.ts'

/** A scripted call for one detector, in the form of `scriptedCall`. */
export interface MomentCall {
  /** What the call shows, as a sentence. */
  readonly shows: string
  readonly script: string
  /** `general` where nothing is said. */
  readonly playbook?: Playbook
  /** Of a call that fires: ids of the segments that the moment must cite. */
  readonly cites?: readonly string[]
}

/** What a detector is held to: calls on which it fires once, and calls that come close and on which it does not. */
export interface MomentCalls {
  readonly fires: readonly MomentCall[]
  readonly nearMisses: readonly MomentCall[]
}
