import type { Speaker } from '../transcript/segment.ts'
import type { Dialogue } from './dialogue.ts'
import { CARD_TYPES, emptyDialogue, nextDialogue, openTo } from './dialogue.ts'
import type { Found } from './found.ts'
import { findHeld } from './hold.ts'
import { ValueMemory } from './memory.ts'
import type { Policy } from './policy.ts'
import type { Reading } from './read.ts'
import { read } from './read.ts'
import { clip, isCovered, mergeOverlaps } from './spans.ts'
import type { Tail } from './window.ts'
import { isCoincidence, joint, tailOf } from './window.ts'

/** An utterance as it is heard. */
export interface Heard {
  readonly id: string
  readonly speaker: Speaker
  readonly text: string
  readonly final: boolean
  /** Whether it follows the speaker's last words without a pause: a transcriber may have cut them anywhere. */
  readonly followsAtOnce: boolean
}

/** A final of the call, with what is hidden in it so far. */
export interface Turn {
  readonly index: number
  readonly id: string
  readonly speaker: Speaker
  readonly text: string
  readonly found: readonly Found[]
}

/** What reading an utterance changed. */
export interface Outcome {
  /** What to hide in the utterance itself. */
  readonly found: readonly Found[]
  /** Earlier finals of which something was settled. */
  readonly revised: readonly Turn[]
}

interface State {
  readonly dialogue: Dialogue
  readonly tails: ReadonlyMap<Speaker, Tail>
}

interface Partial {
  readonly text: string
  readonly found: readonly Found[]
}

/** A final is read again when its transcriber revises it, if it is one of this many. */
const REVISABLE = 24

/** Reads the utterances of one call in order, and remembers what later ones need. */
export class Conversation {
  readonly #policy: Policy
  readonly #memory = new ValueMemory()
  readonly #turns = new Map<string, Turn & { readonly before: State }>()
  readonly #partials = new Map<string, Partial>()
  #state: State = { dialogue: emptyDialogue, tails: new Map() }
  #count = 0

  constructor(policy: Policy) {
    this.#policy = policy
  }

  /** Reads an utterance. A partial changes nothing but what later partials of the same id hide. */
  read({ id, speaker, text, final, followsAtOnce }: Heard): Outcome {
    const known = this.#turns.get(id)
    const state = known?.before ?? this.#state
    const tail = state.tails.get(speaker)
    const scene = { dialogue: openTo(speaker, state.dialogue), memory: this.#memory, policy: this.#policy }
    let lead = tail ? tail.text + joint(tail, text, followsAtOnce) : ''
    let reading = read(lead + text, { ...scene, from: lead.length }, speaker)
    if (tail && !followsAtOnce && isCoincidence(reading, lead.length)) {
      lead = `${tail.text}\n`
      reading = read(lead + text, { ...scene, from: lead.length }, speaker)
    }
    const hidden = mergeOverlaps([
      ...reading.found.filter(({ type }) => this.#policy.hides(type)),
      ...findHeld(reading, { ...scene, from: lead.length }, final),
    ])
    const found = clip(hidden, lead.length, lead.length + text.length, -lead.length)
    if (!final) return { found: this.#keepHidden(id, text, found, reading, lead.length), revised: [] }
    this.#partials.delete(id)
    const revised = tail
      ? this.#revise(
          tail,
          hidden.filter(({ end, carried }) => end > lead.length || carried),
        )
      : []
    this.#commit({ index: known?.index ?? this.#count, id, speaker, text, found }, state, reading, tail, lead.length)
    return { found, revised }
  }

  /** What a partial has hidden stays hidden in the next one, unless it was only held back and turns out to be harmless. */
  #keepHidden(id: string, text: string, found: readonly Found[], { analysis, verdicts }: Reading, offset: number): Found[] {
    const before = this.#partials.get(id)
    let shared = 0
    while (before && shared < text.length && before.text[shared] === text[shared]) shared += 1
    const kept = (before?.found ?? []).filter((one) => {
      if (one.end > shared || isCovered(found, one.start, one.end)) return false
      const position = analysis.runs.findIndex((run) => run.start - offset < one.end && run.end - offset > one.start)
      const run = analysis.runs[position]
      const verdict = verdicts[position]
      // A single digit before a word of its own is a number of things.
      const isHarmless =
        !run || (verdict?.type === 'keep' && (verdict.confidence >= 0.8 || (run.value.length < 2 && analysis.content[run.last + 1])))
      return one.type !== 'HOLD' || !isHarmless
    })
    const all = mergeOverlaps([...found, ...kept.map((one) => ({ ...one, type: 'HOLD' as const, value: '', confidence: 0 }))])
    this.#partials.set(id, { text, found: all })
    return all
  }

  /** Settles the earlier utterances that were read again. */
  #revise(tail: Tail, hidden: readonly Found[]): Turn[] {
    const revised: Turn[] = []
    for (const { turn: index, from, at, length } of tail.pieces) {
      const turn = this.#turnAt(index)
      if (!turn) continue
      const now = clip(hidden, at, at + length, from - at)
      const before = turn.found.filter(({ type, start, end }) => type !== 'HOLD' || start < from || end > from + length)
      const replaced = before.map(
        (one) => now.find((other) => other.start <= one.start && other.end >= one.end && other.type !== 'HOLD') ?? one,
      )
      const found = mergeOverlaps([...replaced, ...now.filter((one) => !isCovered(replaced, one.start, one.end))])
      if (isSame(found, turn.found)) continue
      const next = { ...turn, found }
      this.#turns.set(turn.id, next)
      revised.push(next)
    }
    return revised
  }

  #commit(turn: Turn, state: State, reading: Reading, tail: Tail | undefined, offset: number): void {
    for (const one of reading.found) this.#memory.add(one)
    const { analysis, asks, opened, said, closed } = reading
    const counts = analysis.contentCount > 0 || analysis.runs.length > 0 || opened.length > 0 || analysis.tokens.length > 4
    const dialogue = nextDialogue(state.dialogue, {
      speaker: turn.speaker,
      counts,
      asks,
      opened,
      said,
      saysCard: reading.found.some(({ type }) => CARD_TYPES.has(type)),
      closed,
    })
    for (const slot of dialogue.slots) {
      if (said.has(slot.id) && 'recogniser' in slot.sense)
        this.#memory.add({ type: slot.sense.recogniser.type, value: slot.value, start: 0, end: 0, confidence: 0 })
    }
    const tails = new Map(state.tails)
    if (counts) for (const [speaker, other] of tails) if (speaker !== turn.speaker && !this.#isHeld(other)) tails.delete(speaker)
    tails.set(turn.speaker, tailOf(reading, tail, turn.index, offset))
    this.#turns.delete(turn.id)
    this.#turns.set(turn.id, { ...turn, before: state })
    if (this.#turns.size > REVISABLE) this.#turns.delete(this.#turns.keys().next().value ?? '')
    if (turn.index === this.#count) {
      this.#count += 1
      this.#state = { dialogue, tails }
    }
  }

  #isHeld(tail: Tail): boolean {
    return tail.pieces.some(({ turn }) => this.#turnAt(turn)?.found.some(({ type }) => type === 'HOLD'))
  }

  /** One of the latest turns. There are no more than `REVISABLE`. */
  #turnAt(index: number): (Turn & { readonly before: State }) | undefined {
    for (const turn of this.#turns.values()) if (turn.index === index) return turn
    return undefined
  }

  /** Lets through what is still held, of one utterance or of all: nothing came that made it a value. */
  settle(id?: string): Turn[] {
    const settled: Turn[] = []
    for (const turn of this.#turns.values()) {
      if ((id !== undefined && turn.id !== id) || !turn.found.some(({ type }) => type === 'HOLD')) continue
      const next = { ...turn, found: turn.found.filter(({ type }) => type !== 'HOLD') }
      this.#turns.set(turn.id, next)
      settled.push(next)
    }
    return settled
  }
}

function isSame(one: readonly Found[], other: readonly Found[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ type, start, end, value }, index) =>
        type === other[index]?.type && start === other[index].start && end === other[index].end && value === other[index].value,
    )
  )
}
