import type { DialogueAct } from '../dialogue-acts.ts'
import { likeliestOf } from '../signals/reading.ts'
import type { Reading } from '../signals/reading.ts'
import type { Detection, DetectorInput } from './detector.ts'
import type { Evidence, Finding } from './moment.ts'

/** Something of the customer's that the agent's next answer should take up. */
export interface Awaited {
  /** Names it, the same for every version of the words. */
  readonly key: string
  readonly evidence: Evidence
  readonly confidence: number
  /** Words of the agent's answer so far, by segment. */
  readonly answer: Readonly<Record<string, number>>
  /** How likely each of those segments is to pass over it; none where the model does not know the language. */
  readonly passing?: Readonly<Record<string, number>>
  /** How likely each of them is to take it up. */
  readonly taking?: Readonly<Record<string, number>>
  /** The last segment of that answer, and when it ended. */
  readonly last?: Evidence
  /** Whether the recogniser has settled that segment: of one that it has not, more is to come. */
  readonly isSettled?: boolean
  readonly raised: boolean
}

/** An answer of so many words has gone past the place where it should have been taken up. */
export const answerWords = 5

/** An answer that goes on after this pause is another sentence; within it, the one word that counts may still come. */
const turnEndMs = 1500

/** A recogniser that is still at it sends the next words within this time. */
const unsettledTurnEndMs = 2500

/** Where no partials tell that somebody speaks, the rest of a sentence that was cut comes this late. */
const unseenTurnEndMs = 4000

/** A sentence this long is not waited for. */
const longAnswerWords = 40

/** Takes a further piece of the agent's answer. `settled` tells that it takes up what was awaited, `takingUp` by what acts the model would know. */
export function hearAnswer<State extends Awaited>(
  state: State,
  reading: Reading,
  settled: string | undefined,
  takingUp: readonly DialogueAct[],
): State | { readonly settled: string } {
  const { segment, words, acts } = reading
  if (settled !== undefined) return { settled }
  const { id, speaker, startMs, endMs, text, final } = segment
  const answer = { ...state.answer, [id]: words.length }
  const passing = acts.size > 0 && {
    passing: { ...state.passing, [id]: passingOf(acts) },
    taking: { ...state.taking, [id]: likeliestOf(reading, takingUp) },
  }
  return { ...state, answer, ...passing, isSettled: final, last: { segmentId: id, speaker, startMs, endMs, quote: text.slice(0, 160) } }
}

/** From this probability it is an offer, which takes up nothing either. */
const surelyPitches = 0.5

function passingOf(acts: Reading['acts']): number {
  const [passes = 0, pitches = 0] = [acts.get('passes-over'), acts.get('pitch')]
  return pitches >= surelyPitches ? Math.max(passes, pitches) : passes
}

/** From here it takes up what was said, and more of it is to come. */
const likelyTakesUp = 0.25

/** Below this, the answer is about what was said, whatever its words. */
const likelyPasses = 0.1

/** Whether the model hears in it that the agent takes it up. */
export function takesUp({ taking = {} }: Awaited): boolean {
  return Object.values(taking).some((probability) => probability >= likelyTakesUp)
}

/** Whether the answer may pass over what was said: "that's exactly it, yes" has no word for it, and does not; going on and on does. */
function mayPassOver(state: Awaited): boolean {
  const { passing, answer } = state
  if (takesUp(state)) return false
  return !passing || wordsOf(answer) >= longAnswerWords || Math.max(...Object.values(passing)) >= likelyPasses
}

/** Whether the answer is over and was about what was said, though none of its words told. */
export function isTakenUp(state: Awaited, input: DetectorInput): boolean {
  return isPassedOver(state, input) && !mayPassOver(state)
}

/** Whether the answer has gone past it: at the end of the agent's turn, or where the agent goes on for long. */
function isPassedOver(state: Awaited, { type, atMs, signals, ...input }: DetectorInput): boolean {
  const { last } = state
  const said = wordsOf(state.answer)
  if (state.raised || !last || said < answerWords) return false
  const customerSpeaks = type === 'segment' && 'reading' in input && input.reading.segment.speaker === 'customer'
  return said >= longAnswerWords || customerSpeaks || type === 'call-ended' || atMs >= turnOverMs(state, last, signals)
}

function turnOverMs({ isSettled }: Awaited, { endMs }: Evidence, { silence }: DetectorInput['signals']): number {
  if (!silence.partials) return endMs + unseenTurnEndMs
  return endMs + (isSettled ? turnEndMs : unsettledTurnEndMs)
}

/** The detection for what is still awaited. */
export function awaiting<State extends Awaited>(
  state: State,
  input: DetectorInput,
  finding: (state: State) => Omit<Finding, 'cause' | 'evidence' | 'confidence'>,
): Detection<State> {
  if (isPassedOver(state, input)) {
    const evidence = state.last ? [state.evidence, state.last] : [state.evidence]
    return { state: { ...state, raised: true }, found: [{ cause: state.key, confidence: state.confidence, evidence, ...finding(state) }] }
  }
  const said = wordsOf(state.answer)
  if (state.raised || !state.last) return { state }
  const note = `${said} words of the answer have not taken it up; ${answerWords} are needed, and the end of the turn`
  return said >= answerWords ? { state, dueMs: turnOverMs(state, state.last, input.signals), note } : { state, note }
}

/** How many words the answer has so far. */
export function wordsOf(answer: Awaited['answer']): number {
  return Object.values(answer).reduce((sum, count) => sum + count, 0)
}
