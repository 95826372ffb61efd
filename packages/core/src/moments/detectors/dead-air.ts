import type { SilenceValue } from '../../signals/silence.ts'
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
  /** Whether a wait had been announced, or the call was closing, before the last words. */
  readonly excused: boolean
  readonly typing: boolean
  /** When the agent last began or stopped typing. */
  readonly typedMs: number
}

/** Nobody says anything for too long, and nobody has said why. */
export const deadAir: Detector = detector<State>({
  moment: 'dead-air',
  watches: 'silence and holds without a word about them',
  initial: () => ({ state: { raisedSinceMs: null, excused: true, typing: false, typedMs: 0 } }),
  step(state, input, setup) {
    const { silence } = input.signals
    if (input.type === 'typing') return waitOn({ ...state, typing: input.active, typedMs: input.atMs }, input, setup)
    if (input.type === 'call-ended') return { state }
    const limitMs = limitOf(setup)
    if (setup.call.channel === 'chat') return waitOn(state, input, setup)
    if (input.type === 'segment') return hearVoice(state, input, limitMs)
    return raise(state, silence.sinceMs, silence.excused, limitMs + lagOf(silence), input, limitMs)
  },
})

/** Words end a silence, and show one that nobody could have told of while it lasted. */
function hearVoice(state: State, input: Extract<DetectorInput, { type: 'segment' }>, limitMs: number): Detection<State> {
  const { silence } = input.signals
  const { brokenAfterMs: brokenMs = 0 } = silence
  const isNews = state.raisedSinceMs === null && !state.excused && brokenMs >= limitMs
  const found = isNews ? [finding(input.reading.segment.startMs - brokenMs, brokenMs, input)] : []
  const gone = state.raisedSinceMs === null ? [] : [{ cause: String(state.raisedSinceMs), reason: 'somebody-spoke' }]
  return { ...later({ ...state, raisedSinceMs: null, excused: silence.excused }, silence, limitMs), found, gone }
}

function limitOf({ compiled, call }: DetectorSetup): number {
  const { limitMs, chatLimitMs } = { ...defaults, ...compiled.playbook.moments['dead-air'] }
  return call.channel === 'chat' ? chatLimitMs : limitMs
}

function lagOf({ partials }: SilenceValue): number {
  return partials ? partialLagMs : finalLagMs
}

function later(state: State, silence: SilenceValue, limitMs: number): Detection<State> {
  if (silence.excused || silence.sinceMs === undefined)
    return { state, ...(silence.excused && { note: 'a wait was announced, or the call is closing' }) }
  return { state, dueMs: silence.sinceMs + limitMs + lagOf(silence) }
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
  return raise(state, since, false, limitOf(setup), input, limitOf(setup))
}

function raise(
  state: State,
  sinceMs: number | undefined,
  excused: boolean,
  limitMs: number,
  input: DetectorInput,
  saidLimitMs: number,
): Detection<State> {
  if (sinceMs === undefined || excused || state.raisedSinceMs !== null) return { state }
  if (input.atMs < sinceMs + limitMs) return { state, dueMs: sinceMs + limitMs }
  return { state: { ...state, raisedSinceMs: sinceMs }, found: [finding(sinceMs, Math.max(saidLimitMs, input.atMs - sinceMs), input)] }
}

function finding(sinceMs: number, lastsMs: number, input: DetectorInput) {
  const seconds = String(Math.round(lastsMs / 1000))
  return {
    cause: String(sinceMs),
    confidence: 0.85,
    evidence: input.type === 'segment' ? [evidenceOf(input.reading.segment)] : [],
    because: `Nobody has said anything for ${seconds} seconds, and no wait was announced.`,
    slots: { seconds },
  }
}
