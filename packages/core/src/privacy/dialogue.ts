import type { Speaker } from '../transcript/segment.ts'
import type { EntityType } from './entity.ts'
import type { Keeper } from './keepers/keepers.ts'
import type { Recogniser } from './recognisers/recogniser.ts'

/** What a value is taken for. */
export type Sense = { readonly recogniser: Recogniser } | { readonly keeper: Keeper }

/** A value that someone asked for, or announced, and that may not have been said in full. */
export interface Slot {
  /** Of all the slots of a call, this one. Pieces of one value answer one slot. */
  readonly id: number
  readonly sense: Sense
  /** The turn in which it was last asked for or answered. */
  readonly turn: number
  /** Whether it was asked for (`can I have your …`), not just mentioned. */
  readonly asked: boolean
  /** Whether something else was asked for since. */
  readonly stale?: boolean
  /** The letters and digits of it that were said. */
  readonly value: string
}

/** What the turns so far leave open. Never changed, only replaced. */
export interface Dialogue {
  /** Counts the turns that say something: `mm hmm` is none. */
  readonly turn: number
  /** How many slots there were. */
  readonly opened: number
  /** Of the latest utterance first, and of one utterance in its order. */
  readonly slots: readonly Slot[]
  /** The turn in which card data was last said; before the first, where it was not. */
  readonly cardTurn: number
  /** The turn in which the customer last said something; before the first, where they have not. */
  readonly customerTurn: number
}

/** What is printed on a payment card. */
export const CARD_TYPES: ReadonlySet<EntityType> = new Set(['CARD_NUMBER', 'CARD_CVV', 'CARD_EXPIRY'] satisfies EntityType[])

export const emptyDialogue: Dialogue = { turn: 0, opened: 0, slots: [], cardTurn: -9, customerTurn: -9 }

const LIFE_IN_TURNS = 6
/** How many values may be open at a time. */
export const MAX_SLOTS = 5

export function sameSense(one: Sense, other: Sense): boolean {
  if ('recogniser' in one) return 'recogniser' in other && one.recogniser.type === other.recogniser.type
  return 'keeper' in other && one.keeper === other.keeper
}

/** What a turn did to the dialogue. */
export interface Turn {
  readonly speaker: Speaker
  /** Whether it says more than that the other goes on. */
  readonly counts: boolean
  /** Whether it asks for something, whatever that is. */
  readonly asks: boolean
  /** What it asked for or announced without saying it, in order. */
  readonly opened: readonly Slot[]
  /** The letters and digits it said, by the id of the slot. */
  readonly said: ReadonlyMap<number, string>
  /** Whether it says card data. */
  readonly saysCard: boolean
  /** The slots that nothing more will answer. */
  readonly closed: ReadonlySet<number>
}

export function nextDialogue(before: Dialogue, { speaker, counts, asks, opened, said, saysCard, closed }: Turn): Dialogue {
  const turn = before.turn + (counts ? 1 : 0)
  const carried = before.slots
    .filter((slot) => !closed.has(slot.id) && !opened.some((other) => sameSense(other.sense, slot.sense)))
    .map((slot) => {
      const more = said.get(slot.id)
      if (asks && more === undefined) return { ...slot, stale: true }
      return more === undefined ? slot : { ...slot, value: slot.value + more, turn }
    })
    .filter((slot) => turn - slot.turn <= LIFE_IN_TURNS)
  return {
    turn,
    cardTurn: saysCard ? turn : before.cardTurn,
    customerTurn: counts && speaker === 'customer' ? before.turn : before.customerTurn,
    opened: before.opened + opened.length,
    slots: [...opened, ...carried].slice(0, MAX_SLOTS),
  }
}

/** What is open to this speaker: who asked does not answer, once the customer has spoken and has not answered either. */
export function openTo(speaker: Speaker, dialogue: Dialogue): Dialogue {
  const isOpen = ({ value, turn }: Slot): boolean => value !== '' || turn >= dialogue.customerTurn
  return speaker === 'agent' ? { ...dialogue, slots: dialogue.slots.filter(isOpen) } : dialogue
}

/** Whether a slot is for a value of `type`. */
export const isOf = ({ sense }: Slot, type: EntityType | 'keep'): boolean => 'recogniser' in sense && sense.recogniser.type === type
