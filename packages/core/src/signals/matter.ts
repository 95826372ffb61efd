import { isDenied } from './denial.ts'
import { cueIn } from './reading.ts'
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
  /** Whether the customer has explained something that is none of the known matters. */
  readonly explained?: boolean
  /** What the last version of the current segment changed, so that its next version starts from there. */
  readonly before?: State
  readonly segmentId?: string
  /** The utterance in which the customer said that there is something else. */
  readonly also?: string
}

/** Matters that are one and the same to a customer: a shift between them is none. */
const kin: readonly (readonly string[])[] = [
  ['billing', 'payment'],
  ['payment', 'card'],
  ['medical', 'booking'],
  ['payment', 'loan'],
  ['order', 'card'],
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
    const last = cueIn(reading, 'also') && reading.segment.final ? { ...earlier, also: reading.utterance.id } : earlier
    const { segment } = reading
    const state = last.segmentId === segment.id && last.before ? last.before : last
    if (segment.speaker === 'agent') {
      const answered = state.answered || (segment.final && reading.words.length >= 3)
      return { state: { ...state, answered }, value: valueOf(state) }
    }
    if (segment.speaker !== 'customer' || !segment.final) return { state, value: valueOf(state) }
    return hearCustomer(state, reading, last.also === reading.utterance.id)
  },
}

/** `saysAlso` is whether the customer says that this is something else. */
function hearCustomer(state: State, reading: Reading, saysAlso: boolean): { readonly state: State; readonly value: MatterValue } {
  const { segment } = reading
  const named = namedIn(reading)
  if (named.length === 0) {
    const isFirst = !state.current && !state.explained && reading.words.length >= fewestWords
    return { state: isFirst ? { ...state, explained: true, answered: false } : state, value: valueOf(state) }
  }
  const current = state.current ?? (state.explained && state.answered && saysAlso ? otherMatter : undefined)
  const isNew = (id: string) => id !== current && !state.all.includes(id) && !(current && areKin(current, id))
  const to = named.find(({ id }) => alwaysAShift.has(id) && isNew(id)) ?? named.find(({ id }) => isNew(id))
  if (!current || !to) {
    const first = current ?? mainOf(named.map(({ id }) => id))
    const next = { ...state, current: first, all: [...new Set([...state.all, first])], before: state, segmentId: segment.id }
    return { state: next, value: valueOf(next) }
  }
  if (!state.answered || !(alwaysAShift.has(to.id) || saysAlso)) return { state, value: valueOf(state) }
  const next = { current: to.id, all: [...state.all, to.id], answered: false, before: state, segmentId: segment.id }
  return { state: next, value: { ...valueOf(next), shift: { from: current, to: to.id, found: to.each } } }
}

/** The matters of a segment; a cancellation or a complaint that is denied ("I do not want to cancel") is none. */
function namedIn(reading: Reading) {
  return reading.found.flatMap((each) => {
    const id = each.meaning.kind === 'matter' ? each.meaning.matterId : undefined
    return id === undefined || (alwaysAShift.has(id) && isDenied(reading, each)) ? [] : [{ each, id }]
  })
}

/** Of several at once, a cancellation or a complaint is what it is about. */
function mainOf(ids: readonly string[]): string {
  return ids.find((id) => alwaysAShift.has(id)) ?? ids[0] ?? ''
}

function areKin(one: string, other: string): boolean {
  return kin.some((pair) => pair.includes(one) && pair.includes(other))
}

function valueOf({ current, all }: State): MatterValue {
  return { all, ...(current && { current }) }
}
