import type { Dialogue } from './dialogue.ts'
import { CARD_TYPES } from './dialogue.ts'
import type { ValueMemory } from './memory.ts'
import type { Policy } from './policy.ts'

/** What is known besides the text. */
export interface Scene {
  readonly dialogue: Dialogue
  readonly memory: ValueMemory
  readonly policy: Policy
  /** Where the new words begin, in UTF-16 code units: what stands before was read with the utterance before. */
  readonly from: number
}

/** How many turns after a card was read out the moment lasts. */
const CARD_TURNS = 3

/** Whether a card is being asked for, or was read out a moment ago. */
export function isCardMoment({ dialogue }: Scene): boolean {
  if (dialogue.turn - dialogue.cardTurn <= CARD_TURNS) return true
  return dialogue.slots.some(
    ({ sense, turn }) => 'recogniser' in sense && CARD_TYPES.has(sense.recogniser.type) && dialogue.turn - turn <= CARD_TURNS,
  )
}
