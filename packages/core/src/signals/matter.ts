import { bringsActs, sharedMatters } from '../playbook/act-meanings.ts'
import { isDenied } from './denial.ts'
import { cueIn, mayDo } from './reading.ts'
import type { Found, Reading } from './reading.ts'
import type { Signal } from './signal.ts'

/** What the customer has come with, and how that has shifted. */
export interface MatterValue {
  /** Id of the matter as it stands; missing until it is known. */
  readonly current?: string
  /** All matters of the call, in the order they came up. */
  readonly all: readonly string[]
  /** Set in the segment in which it shifts. */
  readonly shift?: { readonly from: string; readonly to: string; readonly found: Found }
}

interface State {
  readonly current?: string
  readonly all: readonly string[]
  /** Whether the agent has answered since the matter came up: until then the customer is still explaining it. */
  readonly answered: boolean
  /** Whether the current matter is only hinted at by words. */
  readonly hinted?: boolean
  /** Whether the customer has explained something that is none of the known matters. */
  readonly explained?: boolean
  /** What the last version of the current segment changed, so that its next version starts from there. */
  readonly before?: State
  readonly segmentId?: string
  /** The utterance in which the customer said that there is something else, and in which that it is something else now. */
  readonly also?: string
  readonly turn?: string
}

/** Matters that are one and the same to a customer: a shift between them is none. */
const kin: readonly (readonly string[])[] = [
  ['billing', 'payment'],
  ['payment', 'card'],
  ['medical', 'booking'],
  ['medical', 'delivery'],
  ['payment', 'loan'],
  ['order', 'card'],
  ['order', 'delivery'],
  ['complaint', 'conduct'],
]

/** What a call is about whose first matter is none of the playbook's. */
const otherMatter = 'other'
const fewestWords = 4

/** These are a matter of their own whenever they come up. */
const alwaysAShift: ReadonlySet<string> = new Set(['cancellation', 'complaint'])

/** The matter of the call, by what the customer asks for or suffers from; a mere word of it is not enough. */
export const matter: Signal<State, MatterValue> = {
  name: 'matter',
  initial: { all: [], answered: false },
  step(earlier, reading) {
    const last = hearTurn(earlier, reading)
    const { segment } = reading
    const state = last.segmentId === segment.id && last.before ? last.before : last
    if (segment.speaker === 'agent') {
      const answered = state.answered || (segment.final && reading.words.length >= 3)
      return { state: { ...state, answered }, value: valueOf(state) }
    }
    if (segment.speaker !== 'customer' || !segment.final) return { state, value: valueOf(state) }
    return hearCustomer(state, reading, last)
  },
}

function hearTurn(state: State, reading: Reading): State {
  const { id } = reading.utterance
  const isSaid = (cue: 'also' | 'turn') => reading.segment.final && cueIn(reading, cue) !== undefined
  return { ...state, ...(isSaid('also') && { also: id }), ...(isSaid('turn') && { turn: id }) }
}

/** `also` and `turn` tell whether the customer says that this is something else. */
function hearCustomer(state: State, reading: Reading, { also, turn }: State): { readonly state: State; readonly value: MatterValue } {
  const { segment, utterance } = reading
  const adds = also === utterance.id
  const saysElse = adds || turn === utterance.id
  const named = namedIn(reading)
  if (named.length === 0) return hearUnnamed(state, reading)
  const current = state.current ?? (state.explained && state.answered && adds ? otherMatter : undefined)
  const isNew = (id: string) => id !== current && !state.all.includes(id) && !(current && areKin(current, id))
  const to = named.find(({ id }) => alwaysAShift.has(id) && isNew(id)) ?? named.find(({ id }) => isNew(id) && isBrought(reading, id))
  const isClearer = state.hinted && !saysElse && !(to && alwaysAShift.has(to.id))
  if (!current || !to || isClearer) {
    const first = isClearer || !current ? mainOf(named.map(({ id }) => id)) : current
    const all = [...new Set([...(isClearer ? [] : state.all), first])]
    const next = { ...state, current: first, all, hinted: false, before: state, segmentId: segment.id }
    return { state: next, value: valueOf(next) }
  }
  if (!state.answered || !(alwaysAShift.has(to.id) || saysElse)) return { state, value: valueOf(state) }
  const next = { current: to.id, all: [...state.all, to.id], answered: false, before: state, segmentId: segment.id }
  return { state: next, value: { ...valueOf(next), shift: { from: current, to: to.id, found: to.each } } }
}

/** From this probability the customer comes with it, and does not ask about it in passing: "and if it's too hard, can I bring it back". */
const surelyBrought = 0.8

function isBrought(reading: Reading, matterId: string): boolean {
  return !sharedMatters.has(matterId) || mayDo(reading, bringsActs, surelyBrought)
}

/** Before a matter is named, words may hint at one. */
function hearUnnamed(state: State, reading: Reading): { readonly state: State; readonly value: MatterValue } {
  if (state.current || state.explained || reading.words.length < fewestWords) return { state, value: valueOf(state) }
  const hint = hintedIn(reading)
  const known = hint === undefined ? { explained: true } : { current: hint, all: [hint], hinted: true }
  const next = { ...state, ...known, answered: false, ...(hint !== undefined && { before: state, segmentId: reading.segment.id }) }
  return { state: next, value: valueOf(next) }
}

/** The matters of a segment; a cancellation or a complaint that is denied ("I do not want to cancel") is none. */
function namedIn(reading: Reading) {
  // What is settled is no longer what somebody comes with.
  const goodbye = cueIn(reading, 'goodbye')
  const isSettled = ({ end }: Found) => goodbye !== undefined && goodbye.start >= end
  return reading.found.flatMap((each) => {
    const id = each.meaning.kind === 'matter' ? each.meaning.matterId : undefined
    if (id === undefined) return []
    const isNone = alwaysAShift.has(id) ? isDenied(reading, each) || isAsked(reading) : isSettled(each)
    return isNone ? [] : [{ each, id }]
  })
}

/** "Do I need to cancel the autopay", "suppose we have to cancel": a question about it. */
function isAsked({ utterance }: Reading): boolean {
  return asksAbout.test(utterance.text)
}

const asksAbout =
  /\b(?:(?:do|will|would|should|when do) (?:i|we) (?:have|need) to|suppose (?:i|we)|in case (?:i|we)|what if (?:i|we)) (?:\w+ ){0,3}cancel/iu

/** The matter that most of the words hint at; of equals the one hinted at last. */
function hintedIn(reading: Reading): string | undefined {
  if (cueIn(reading, 'goodbye')) return undefined
  const hints = new Map<string, number>()
  for (const { meaning } of reading.found) {
    if (meaning.kind === 'matter-word') hints.set(meaning.matterId, (hints.get(meaning.matterId) ?? 0) + 1)
  }
  return [...hints].reverse().sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Of several at once, a cancellation or a complaint is what it is about. */
function mainOf(ids: readonly string[]): string {
  return ids.find((id) => alwaysAShift.has(id)) ?? ids.at(-1) ?? ''
}

function areKin(one: string, other: string): boolean {
  return kin.some((pair) => pair.includes(one) && pair.includes(other))
}

function valueOf({ current, all }: State): MatterValue {
  return { all, ...(current && { current }) }
}
