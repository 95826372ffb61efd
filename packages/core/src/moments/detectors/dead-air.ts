import type { Announced, SilenceValue } from '../../signals/silence.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorInput, DetectorSetup } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'

const defaults = { limitMs: 15_000, chatLimitMs: 60_000 }

/** What is being said now may reach us this late: with partials soon, without them only once the sentence is over. */
const partialLagMs = 1500
const finalLagMs = 8000

interface State {
  /** Since when the silence that was raised has lasted. */
  readonly raisedSinceMs: number | null
  /** How much longer than the limit it could be silent after the last words, in milliseconds. */
  readonly coveredMs: number
  readonly typing: boolean
  /** When the agent last began or stopped typing. */
  readonly typedMs: number
}

/** Nobody says anything for too long, and nobody has said why. */
export const deadAir: Detector = detector<State>({
  moment: 'dead-air',
  watches: 'silence and holds without a word about them',
  initial: () => ({ state: { raisedSinceMs: null, coveredMs: Number.POSITIVE_INFINITY, typing: false, typedMs: 0 } }),
  step(state, input, setup) {
    const { silence } = input.signals
    if (input.type === 'typing') return waitOn({ ...state, typing: input.active, typedMs: input.atMs }, input, setup)
    if (input.type === 'call-ended') return { state }
    const limitMs = limitOf(setup)
    if (setup.call.channel === 'chat') {
      // Who has sent what they typed has stopped typing, whether or not anybody says so.
      const hasSent = input.type === 'segment' && input.reading.segment.speaker === 'agent' && input.reading.segment.final
      return waitOn(hasSent ? { ...state, typing: false } : state, input, setup)
    }
    if (input.type === 'segment') return hearVoice(state, input, limitMs)
    return raise(state, silence.sinceMs, limitMs + coverOf(silence.announced, limitMs) + lagOf(silence), input, limitMs)
  },
})

/** Words end a silence, and show one that nobody could have told of while it lasted. */
function hearVoice(state: State, input: Extract<DetectorInput, { type: 'segment' }>, limitMs: number): Detection<State> {
  const { silence } = input.signals
  const { brokenAfterMs: brokenMs = 0 } = silence
  const isNews = state.raisedSinceMs === null && brokenMs >= limitMs + state.coveredMs
  const found = isNews ? [finding(input.reading.segment.startMs - brokenMs, brokenMs, input)] : []
  const gone = state.raisedSinceMs === null ? [] : [{ cause: String(state.raisedSinceMs), reason: 'somebody-spoke' }]
  return { ...later({ ...state, raisedSinceMs: null, coveredMs: coverOf(silence.announced, limitMs) }, silence, limitMs), found, gone }
}

function limitOf({ compiled, call }: DetectorSetup): number {
  const { limitMs, chatLimitMs } = { ...defaults, ...compiled.playbook.moments['dead-air'] }
  return call.channel === 'chat' ? chatLimitMs : limitMs
}

function lagOf({ partials }: SilenceValue): number {
  return partials ? partialLagMs : finalLagMs
}

function later(state: State, silence: SilenceValue, limitMs: number): Detection<State> {
  const note = silence.announced && { note: notes[silence.announced.kind] }
  if (silence.sinceMs === undefined || !Number.isFinite(state.coveredMs)) return { state, ...note }
  return { state, dueMs: silence.sinceMs + limitMs + state.coveredMs + lagOf(silence), ...note }
}

const notes: Readonly<Record<Announced['kind'], string>> = {
  hold: 'a wait was announced',
  look: 'the agent has said what is being looked for',
  goodbye: 'the call is closing',
}

/** A hold may take half as long again as was said, and this long where nothing was said. */
const overrun = 1.5
const unsaidHoldMs = 300_000

/** How much longer it may be silent than the limit; a mere look covers one limit more. */
function coverOf(announced: Announced | undefined, limitMs: number): number {
  if (announced === undefined) return 0
  if (announced.kind === 'look') return limitMs
  if (announced.kind === 'goodbye') return Number.POSITIVE_INFINITY
  return announced.forMs === undefined ? unsaidHoldMs : announced.forMs * overrun
}

/** In a chat: the customer waits for an answer, and the agent does not even type. */
function waitOn(state: State, input: DetectorInput, setup: DetectorSetup): Detection<State> {
  if (setup.call.channel !== 'chat') return { state }
  const { waitingSinceMs } = input.signals.silence
  if (waitingSinceMs === undefined) {
    const gone = state.raisedSinceMs === null ? [] : [{ cause: String(state.raisedSinceMs), reason: 'somebody-spoke' }]
    return { state: { ...state, raisedSinceMs: null }, gone }
  }
  if (state.typing) return { state, note: 'the agent is typing' }
  const since = Math.max(waitingSinceMs, state.typedMs)
  return raise(state, since, limitOf(setup), input, limitOf(setup))
}

function raise(state: State, sinceMs: number | undefined, limitMs: number, input: DetectorInput, saidLimitMs: number): Detection<State> {
  if (sinceMs === undefined || state.raisedSinceMs !== null || !Number.isFinite(limitMs)) return { state }
  if (input.atMs < sinceMs + limitMs) return { state, dueMs: sinceMs + limitMs }
  return { state: { ...state, raisedSinceMs: sinceMs }, found: [finding(sinceMs, Math.max(saidLimitMs, input.atMs - sinceMs), input)] }
}

function finding(sinceMs: number, lastsMs: number, input: DetectorInput) {
  const seconds = String(Math.round(lastsMs / 1000))
  return {
    cause: String(sinceMs),
    confidence: 0.85,
    evidence: input.type === 'segment' ? [evidenceOf(input.reading.segment)] : [],
    because: `Nobody has said anything for ${seconds} seconds, and no such wait was announced.`,
    slots: { seconds },
  }
}
