import { applies } from '../../playbook/conditions.ts'
import type { Rule } from '../../playbook/playbook.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { cueIn, ideasIn, isByModel } from '../../signals/reading.ts'
import type { Found, Reading } from '../../signals/reading.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector } from '../detector.ts'
import { evidenceFor, evidenceOf, quoted } from '../evidence.ts'
import type { Evidence, Finding } from '../moment.ts'

interface State {
  readonly raised: readonly string[]
  readonly done: readonly string[]
  /** Conditions that are met; the agent's own answer may still settle them. */
  readonly waiting: { readonly id: string; readonly finding: Finding; readonly dueMs: number; readonly answered: boolean } | null
  /** What was heard for a rule that also waits for something else. */
  readonly heard: Readonly<Record<string, { readonly evidence: readonly Evidence[]; readonly quote: string }>>
}

/** So long the agent may take to begin an answer, and so long after it nothing more comes. */
const beginsWithinMs = { voice: 8000, chat: 25_000 }
const turnEndMs = 6000

/** The conditions of a rule for what to do or offer next are met, and the agent has not done it unasked. */
export const nextBestAction: Detector = detector<State>({
  moment: 'next-best-action',
  watches: 'what the playbook says to do or offer when the call calls for it',
  initial: () => ({ state: { raised: [], done: [], waiting: null, heard: {} } }),
  step(before, input, { compiled, call }) {
    if (compiled.playbook.rules.length === 0) return { state: before }
    const speaker = input.type === 'segment' ? input.reading.segment.speaker : undefined
    const { waiting } = before
    if (
      waiting &&
      speaker !== 'agent' &&
      ((speaker === 'customer' && waiting.answered) || input.type === 'call-ended' || input.atMs >= waiting.dueMs)
    )
      return raise(before, waiting)
    if (input.type !== 'segment' || speaker === 'unknown') return { state: before, ...(waiting && { dueMs: waiting.dueMs }) }
    const { reading, signals } = input
    if (speaker === 'agent') return hearAgent(before, reading)
    if (!reading.segment.final || waiting) return { state: before, ...(waiting && { dueMs: waiting.dueMs }) }
    const state = { ...before, heard: { ...before.heard, ...heardNow(reading) } }
    // One action a call: after a complaint, an offer would be out of place.
    const rules =
      state.raised.length > 0 ? [] : compiled.playbook.rules.filter(({ id, when }) => !state.done.includes(id) && applies(when, call))
    const met = rules.find((rule) => isMet(rule, state, reading, signals))
    if (!met) return { state }
    const dueMs = input.atMs + beginsWithinMs[call.channel === 'chat' ? 'chat' : 'voice']
    return { state: { ...state, waiting: { id: met.id, finding: finding(met, state, reading), dueMs, answered: false } }, dueMs }
  },
})

function raise(state: State, { id, finding: found }: NonNullable<State['waiting']>): Detection<State> {
  return { state: { ...state, waiting: null, raised: [...state.raised, id] }, found: [found] }
}

function hearAgent(before: State, reading: Reading): Detection<State> {
  const done = partsFound(reading, 'done')
  const gone = done.filter((id) => before.raised.includes(id)).map((cause) => ({ cause, reason: 'step-done' }))
  const isDone = before.waiting !== null && done.includes(before.waiting.id)
  const waiting = before.waiting && !isDone ? { ...before.waiting, answered: true, dueMs: reading.segment.endMs + turnEndMs } : null
  const state = { ...before, waiting, done: [...new Set([...before.done, ...done])] }
  return { state, gone, ...(waiting && { dueMs: waiting.dueMs }) }
}

function partsFound({ found }: Reading, part: 'heard' | 'done'): readonly string[] {
  return found.flatMap(({ meaning }) => (meaning.kind === 'rule' && meaning.part === part ? [meaning.ruleId] : []))
}

function heardNow(reading: Reading): State['heard'] {
  const entries = reading.found.flatMap((found) =>
    found.meaning.kind === 'rule' && found.meaning.part === 'heard' && !isDenied(reading, found)
      ? [[found.meaning.ruleId, { evidence: evidenceFor(reading, found), quote: quoted(reading, found) }] as const]
      : [],
  )
  return Object.fromEntries(entries)
}

const denials: ReadonlySet<string> = new Set(['not', 'never', 'nothing', 'no', 'without', 'if', 'any', 'old'])

/** "Not disappointed", "nothing broken", "if it is damaged", "wrong size, my own fault": the words around it say that it is not so, or nobody else's doing. */
function isDenied(reading: Reading, found: Found): boolean {
  const { start } = found
  if (ideasIn(reading, 'bystander').some(({ end }) => end <= start && start - end < 40)) return true
  if (ideasIn(reading, 'own-doing').length > 0) return true
  // The model's words of it begin anywhere: "came safe and sound and nothing broken".
  if (isByModel(found) && reading.spoken.some(({ text }) => text === 'nothing')) return true
  return reading.spoken
    .filter(({ end }) => end <= start)
    .slice(-3)
    .some(({ text }) => denials.has(text))
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
