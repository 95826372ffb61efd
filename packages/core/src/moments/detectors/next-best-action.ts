import { applies } from '../../playbook/conditions.ts'
import type { Rule } from '../../playbook/playbook.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { cueIn } from '../../signals/reading.ts'
import type { Reading } from '../../signals/reading.ts'
import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { evidenceFor, evidenceOf, quoted } from '../evidence.ts'
import type { Evidence, Finding } from '../moment.ts'

interface State {
  readonly raised: readonly string[]
  readonly done: readonly string[]
  /** What was heard for a rule that also waits for something else. */
  readonly heard: Readonly<Record<string, { readonly evidence: readonly Evidence[]; readonly quote: string }>>
}

/** The conditions of a rule for what to do or offer next are met. */
export const nextBestAction: Detector = detector<State>({
  moment: 'next-best-action',
  watches: 'what the playbook says to do or offer when the call calls for it',
  initial: () => ({ state: { raised: [], done: [], heard: {} } }),
  step(before, input, { compiled, call }) {
    const rules = compiled.playbook.rules.filter(({ when }) => applies(when, call))
    if (input.type !== 'segment' || rules.length === 0) return { state: before }
    const { reading, signals } = input
    const { segment } = reading
    if (segment.speaker === 'agent') {
      const done = partsFound(reading, 'done')
      const gone = done.filter((id) => before.raised.includes(id)).map((cause) => ({ cause, reason: 'step-done' }))
      return { state: { ...before, done: [...new Set([...before.done, ...done])] }, gone }
    }
    if (segment.speaker !== 'customer' || !segment.final) return { state: before }
    const state = { ...before, heard: { ...before.heard, ...heardNow(reading) } }
    // One action a call: after a complaint, an offer would be out of place.
    const open = state.raised.length > 0 ? [] : rules.filter(({ id }) => !state.done.includes(id))
    const met = open.filter((rule) => isMet(rule, state, reading, signals)).slice(0, 1)
    const found = met.map((rule) => finding(rule, state, reading))
    return { state: { ...state, raised: [...state.raised, ...met.map(({ id }) => id)] }, found }
  },
})

function partsFound({ found }: Reading, part: 'heard' | 'done'): readonly string[] {
  return found.flatMap(({ meaning }) => (meaning.kind === 'rule' && meaning.part === part ? [meaning.ruleId] : []))
}

function heardNow(reading: Reading): State['heard'] {
  const entries = reading.found.flatMap((found) =>
    found.meaning.kind === 'rule' && found.meaning.part === 'heard'
      ? [[found.meaning.ruleId, { evidence: evidenceFor(reading, found), quote: quoted(reading, found) }] as const]
      : [],
  )
  return Object.fromEntries(entries)
}

function isMet({ id, heard, resolved }: Rule, state: State, reading: Reading, { resolution, trajectory }: SignalValues): boolean {
  const { segment } = reading
  if (heard && !state.heard[id]) return false
  // Said as the call is being closed, it would come too late.
  const justResolved = resolution.resolvedAtMs === segment.receivedMs && !cueIn(reading, 'goodbye') && !cueIn(reading, 'no')
  return !resolved || (justResolved && trajectory.level >= 0)
}

function finding({ id, title, headline, detail, say }: Rule, { heard }: State, { segment }: Reading): Finding {
  const said = heard[id]
  return {
    cause: id,
    confidence: 0.8,
    evidence: said?.evidence ?? [evidenceOf(segment)],
    because: said
      ? `The customer said “${said.quote}”, and the playbook has a rule for that.`
      : 'The matter is resolved, and the playbook has a rule for what follows.',
    slots: { title },
    texts: { ...(headline && { headline }), ...(detail && { detail }), ...(say && { say }) },
  }
}
