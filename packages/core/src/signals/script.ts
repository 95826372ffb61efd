import type { CompiledStatement } from '../playbook/compile-playbook.ts'
import { applies } from '../playbook/conditions.ts'
import type { Reading } from './reading.ts'
import { rounded } from './signal.ts'
import type { Signal, SignalSetup } from './signal.ts'

/** How far something that must be said has got. */
export interface ScriptItem {
  readonly id: string
  readonly kind: 'step' | 'disclosure'
  readonly title: string
  /** Share of its concepts heard within the window, 0 to 1. */
  readonly heard: number
  /** When something of it was last heard, in milliseconds; missing before. */
  readonly heardAtMs?: number
  /** Set once it has been said: when, in which segments, and how the last of them begins. */
  readonly done?: { readonly atMs: number; readonly segmentIds: readonly string[]; readonly quote: string }
}

interface Contribution {
  readonly segmentId: string
  readonly endMs: number
  readonly concepts: readonly number[]
}

interface Progress {
  readonly item: ScriptItem
  readonly statement: CompiledStatement
  readonly contributions: readonly Contribution[]
}

type State = readonly Progress[] | undefined

/** Concepts of one statement belong together only if they are said within this time. */
const windowMs = 60_000

/** Segments of a window that are remembered; more than anyone says in it. */
const keptSegments = 40

const quoteLength = 160

/** Which steps and disclosures that apply to this call have been said, recognised by their concepts over segments and turns. */
export const script: Signal<State, readonly ScriptItem[]> = {
  name: 'script',
  initial: undefined,
  step(before, reading, setup) {
    const progress = before ?? itemsOf(setup)
    const state = reading.segment.speaker === 'agent' ? progress.map((each) => follow(each, reading)) : progress
    return { state, value: state.map(({ item }) => item) }
  },
}

/** The items that apply to a call, none of them said. */
export function scriptItems(setup: SignalSetup): readonly ScriptItem[] {
  return itemsOf(setup).map(({ item }) => item)
}

function itemsOf({ compiled: { playbook, statements }, call }: SignalSetup): readonly Progress[] {
  const entries = [
    ...playbook.steps.map((entry) => ({ entry, kind: 'step' as const })),
    ...playbook.disclosures.map((entry) => ({ entry, kind: 'disclosure' as const })),
  ]
  return entries.flatMap(({ entry: { id, title, when }, kind }) => {
    const statement = statements.get(id)
    return statement && applies(when, call) ? [{ item: { id, kind, title, heard: 0 }, statement, contributions: [] }] : []
  })
}

function follow(progress: Progress, { segment, found }: Reading): Progress {
  const { statement, item } = progress
  if (item.done) return progress
  const concepts = found.flatMap(({ meaning }) => (meaning.kind === 'concept' && meaning.statement === statement ? [meaning.concept] : []))
  const others = progress.contributions.filter((each) => each.segmentId !== segment.id && segment.endMs - each.endMs <= windowMs)
  if (concepts.length === 0 && others.length === progress.contributions.length) return progress
  const contributions =
    concepts.length > 0 ? [...others, { segmentId: segment.id, endMs: segment.endMs, concepts }].slice(-keptSegments) : others
  const covered = new Set(contributions.flatMap((each) => each.concepts))
  const heard = rounded(statement.weights.reduce((sum, weight, concept) => sum + (covered.has(concept) ? weight : 0), 0))
  const { heardAtMs: _earlier, ...bare } = item
  const heardAtMs = concepts.length > 0 ? segment.receivedMs : item.heardAtMs
  const said = segment.final && concepts.length > 0 && heard >= rounded(statement.threshold)
  return {
    statement,
    contributions,
    item: {
      ...bare,
      heard,
      ...(heardAtMs !== undefined && { heardAtMs }),
      ...(said && {
        done: {
          atMs: segment.receivedMs,
          segmentIds: contributions.map(({ segmentId }) => segmentId),
          quote: segment.text.slice(0, quoteLength),
        },
      }),
    },
  }
}
