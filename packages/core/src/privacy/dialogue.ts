import type { Keeper } from './keepers/keepers.ts'
import type { Recogniser } from './recognisers/recogniser.ts'
import type { Speaker } from '../transcript/segment.ts'

/** What a number is taken for. */
export type Sense = { readonly recogniser: Recogniser } | { readonly keeper: Keeper }

/** A number that someone asked for, or announced, and that has not been said in full. */
export interface Slot {
  readonly sense: Sense
  /** The turn in which it was asked for. */
  readonly turn: number
  /** Whether it was asked for (`can I have your …`), not just mentioned. */
  readonly asked: boolean
  /** How many letters and digits of it were said, in earlier turns. */
  readonly said: number
}

/** What is left open by the turns so far. Never changed, only replaced. */
export interface Dialogue {
  readonly turn: number
  /** The latest first. */
  readonly slots: readonly Slot[]
  readonly speaker: Speaker | undefined
}

export const emptyDialogue: Dialogue = { turn: 0, slots: [], speaker: undefined }

const LIFE_IN_TURNS = 8
const MAX_SLOTS = 4

/** The dialogue after a turn that opened `opened` (the latest first) and answered what `said` holds. */
export function nextDialogue(before: Dialogue, speaker: Speaker, opened: readonly Slot[], said: ReadonlyMap<Slot, number>): Dialogue {
  const turn = before.turn + 1
  const carried = before.slots
    .filter((slot) => turn - slot.turn <= LIFE_IN_TURNS && !opened.some((other) => sameSense(other.sense, slot.sense)))
    .map((slot) => {
      const more = said.get(slot)
      return more === undefined ? slot : { ...slot, said: slot.said + more, turn }
    })
    .filter((slot) => !isComplete(slot))
  return { turn, speaker, slots: [...opened, ...carried].slice(0, MAX_SLOTS) }
}

export function sameSense(one: Sense, other: Sense): boolean {
  return 'recogniser' in one
    ? 'recogniser' in other && one.recogniser === other.recogniser
    : 'keeper' in other && one.keeper === other.keeper
}

function isComplete(slot: Slot): boolean {
  return 'recogniser' in slot.sense && slot.said >= slot.sense.recogniser.length[1]
}
