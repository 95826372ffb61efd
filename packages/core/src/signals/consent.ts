import type { Cue } from '../playbook/playbook.ts'
import { isDenied } from './denial.ts'
import { cueIn, cueNear, cuesIn, likelihoodOf } from './reading.ts'
import type { Found, Reading } from './reading.ts'
import { refusesThat } from './recording-refusal.ts'
import type { RecordingTalk } from './recording-refusal.ts'
import type { Signal } from './signal.ts'
import { asksQuestion } from './turn.ts'

/** Where a consent stands. */
export type ConsentStatus = 'asked' | 'given' | 'refused' | 'withdrawn'

/** By topic: `recording`, `marketing`, and the ids of the playbook's own consents. A topic that never came up is missing. */
export type ConsentValue = Readonly<Record<string, ConsentStatus>>

interface State {
  readonly topics: ConsentValue
  /** What the agent has asked and the customer has not answered. */
  readonly pending?: Pending
  readonly recording?: RecordingTalk
  /** The state before the segment that is being said, so that its next version starts from there. */
  readonly before?: State
  readonly segmentId?: string
}

interface Pending {
  readonly topic: string
  readonly mind: boolean
  readonly turns: number
}

/** An answer that comes later than this is to something else. */
const patience = 3

const likelyAsksElse = 0.5

/** The recording is what "turn it off" means for so many turns of the customer. */
const recordingTurns = 2

/** Consent: asked, given in odd words, refused, withdrawn. */
export const consent: Signal<State, ConsentValue> = {
  name: 'consent',
  initial: { topics: {} },
  step(last, reading) {
    const { segment } = reading
    const state = last.segmentId === segment.id && last.before ? last.before : last
    const heard =
      segment.speaker === 'agent' ? hearAgent(state, reading) : segment.speaker === 'customer' ? hearCustomer(state, reading) : state
    const next = heard === state ? state : { ...heard, before: state, segmentId: segment.id }
    return { state: next, value: next.topics }
  },
}

function hearAgent(state: State, reading: Reading): State {
  const named = cueIn(reading, 'recording-named') ? { ...state, recording: { by: 'agent' as const, turns: 0 } } : state
  const heard = stopsRecording(reading) ? stopped(named) : named
  const topic = topicAsked(reading, heard.topics)
  if (!topic) return saysYes.test(reading.segment.text) ? agreed(heard) : goesOn(heard, reading)
  const { before: _before, ...rest } = heard
  const topics = heard.topics[topic] === 'given' ? heard.topics : { ...heard.topics, [topic]: 'asked' as const }
  return { ...rest, topics, pending: { topic, mind: cueNear(reading, 'mind') !== undefined, turns: 0 } }
}

/** Of a consent that was given, only this probability counts as asking for it again: "shall I send you a copy of that letter?" */
const surelyAsksAgain = 0.6

function topicAsked(reading: Reading, topics: ConsentValue): string | undefined {
  for (const each of reading.found) {
    if (each.meaning.kind !== 'consent' || each.meaning.part !== 'asks' || !isOfOneTurn(reading, each)) continue
    const { consentId } = each.meaning
    if (topics[consentId] !== 'given' || (each.probability ?? 1) >= surelyAsksAgain) return consentId
  }
  const isAsked = (cue: Cue) => cuesIn(reading, cue).some((each) => isOfOneTurn(reading, each))
  if (isAsked('marketing-asked')) return 'marketing'
  // "The recording is back on; is there anything else?" is answered as to the last.
  return isAsked('recording-asked') && likelihoodOf(reading, 'asks-else') < likelyAsksElse ? 'recording' : undefined
}

/** After a longer pause somebody else may have spoken. */
const shortestTurnMs = 1200

/** Whether a phrase was said without a turn of the other speaker within. */
export function isOfOneTurn({ segment, previous }: Reading, { start }: Found): boolean {
  return start >= 0 || (previous !== undefined && segment.startMs - previous.endMs < shortestTurnMs)
}

/** Whether the agent stops the recording, or says what the customer can do instead. */
export function stopsRecording(reading: Reading): boolean {
  return cuesIn(reading, 'recording-stopped').some((each) => !isDenied(reading, each))
}

/** Once it was given, and the agent goes on to something else, a "no" answers that. */
function goesOn(state: State, { segment, words }: Reading): State {
  const { pending, ...rest } = state
  return pending && state.topics[pending.topic] === 'given' && segment.final && words.length >= fewestAnswerWords ? rest : state
}

/** "I'll take that as a yes": whoever heard it tells how it was meant, and the customer can still say no. */
const saysYes = /\b(?:that['’]?s|that is|that was|take (?:that|it) (?:as|for|to be)|count that as) (?:a )?(?:yes|yeah|go ahead)\b/iu

function agreed(state: State): State {
  const topic = Object.keys(state.topics).findLast((each) => state.topics[each] === 'asked' || state.topics[each] === 'refused')
  return topic === undefined ? state : { ...state, topics: { ...state.topics, [topic]: 'given' } }
}

/** Once the agent has stopped the recording, a refusal of it is met, and "I don't like that" is no other. */
function stopped({ recording: _over, ...state }: State): State {
  const { recording: _met, ...topics } = state.topics
  return { ...state, topics }
}

function hearCustomer(state: State, reading: Reading): State {
  const recording = recordingAfter(state, reading)
  const { topics, pending } = state
  const open = { topics, ...(recording && { recording }) }
  const with_ = (topic: string, status: ConsentStatus): State => ({ ...open, topics: { ...topics, [topic]: status } })
  if (cueIn(reading, 'recording-refused') || refusesThat(reading, state.recording))
    return with_('recording', topics['recording'] === 'given' ? 'withdrawn' : 'refused')
  if (pending) {
    const answer = answerOf(reading, pending.mind)
    if (answer) return with_(pending.topic, answer)
    // What comes next may still be a plain answer: "I'd prefer", "not to on this line".
    const heard = isOddYes(reading) ? with_(pending.topic, 'given') : open
    return pending.turns < patience ? { ...heard, pending: { ...pending, turns: pending.turns + 1 } } : heard
  }
  if (cueIn(reading, 'marketing-refused')) return with_('marketing', 'refused')
  if (cueIn(reading, 'marketing-wanted')) return with_('marketing', 'given')
  const given = Object.keys(topics).findLast((topic) => topics[topic] === 'given' && topic !== 'marketing')
  if (given && cueIn(reading, 'consent-withdrawn')) return with_(given, 'withdrawn')
  return state.recording === recording ? state : open
}

const fewestAnswerWords = 3
const likelyIdentifies = 0.3
const putsOff =
  /\b(?:wait|hang on|hold on|hold up|later|not now|second|sec|moment|minute|here|behind|beside|around|listening|people|someone|somebody)\b/iu

/** "The whole kitchen may hear": whoever neither refuses, asks nor puts it off has nothing against it. */
function isOddYes(reading: Reading): boolean {
  const tells = asksQuestion(reading) || putsOff.test(reading.segment.text) || likelihoodOf(reading, 'identifies') >= likelyIdentifies
  return reading.segment.final && reading.words.length >= fewestAnswerWords && !tells
}

function recordingAfter({ recording }: State, reading: Reading): RecordingTalk | undefined {
  const { utterance, segment } = reading
  if (cueIn(reading, 'recording-named')) return { by: 'customer', turns: 0 }
  if (!recording || !segment.final || recording.turnId === utterance.id) return recording
  return recording.turns < recordingTurns ? { ...recording, turns: recording.turns + 1, turnId: utterance.id } : undefined
}

/** What has no words of its own, or only sounds: "mm-hm", a thumb that is up. */
const yesBySound = /[👍👌✅🙏🙂😊]|^\W*(?:m+[- ]?h+m+|uh[- ]huh|a-?ha)\b/iu

/** A clear refusal counts more than a polite word beside it; a bare "no" is a yes where the question was whether one minds. */
function answerOf(reading: Reading, mind: boolean): 'given' | 'refused' | undefined {
  const text = reading.words.map((word) => word.text).join(' ')
  if (/👎|🙅/u.test(reading.segment.text)) return 'refused'
  if (/\b(?:do|would) mind\b/u.test(text) && !/\bnot\b/u.test(text)) return 'refused'
  return mind ? whetherMinding(reading, text) : whetherWanting(reading, text)
}

function agrees(reading: Reading, text: string): boolean {
  return cueIn(reading, 'consent-given') !== undefined || yesBySound.test(reading.segment.text) || /^(?:(?:yes |yeah )?i am|y)$/u.test(text)
}

function refuses(reading: Reading): boolean {
  return cueIn(reading, 'consent-refused') !== undefined || cueIn(reading, 'marketing-refused') !== undefined
}

/** An answer to "would you mind?". */
function whetherMinding(reading: Reading, text: string): 'given' | 'refused' | undefined {
  const no = cueIn(reading, 'no') !== undefined
  if (/\bnot? (?:really |at all )?mind\b|\bnot at all\b/u.test(text)) return 'given'
  if (refuses(reading) && !(no && goesAhead(text))) return 'refused'
  if (!no && !agrees(reading, text)) return undefined
  return isPlainYes(text) ? 'refused' : 'given'
}

/** An answer to "is it all right?". */
function whetherWanting(reading: Reading, text: string): 'given' | 'refused' | undefined {
  if (/\b(?:not|never) mind\b|\bno (?:problem|bother|worries|objections?|secrets)\b/u.test(text)) return 'given'
  // Who says yes first tells with "my husband can hear it too" that it is no matter.
  if (/^(?:yes|yeah|yep|ja|yah|aye|sure|of course)\b(?!.*\b(?:but|not?|later|stop|wait|only|another|leave|skip)\b)/u.test(text))
    return 'given'
  // "Ja no, carry on": the no leads up to a yes.
  if (/^ja no\b/u.test(text)) return text === 'ja no' ? undefined : 'given'
  if (refuses(reading)) return /\bbut\b.*\b(?:go ahead|go on|okay|fine)\b/u.test(text) ? 'given' : 'refused'
  if (/^(?:[a-z]+ ){0,2}not at all\b/u.test(text)) return 'refused'
  const given = agrees(reading, text)
  const no = cueIn(reading, 'no')
  if (no && no.start <= 3) return given && goesAhead(text) ? 'given' : isPlainNo(text) ? 'refused' : undefined
  return given ? 'given' : undefined
}

/** "No skeletons in this cupboard" refuses nothing. */
function isPlainNo(text: string): boolean {
  return !/^(?:[a-z]+ )?no (?!no\b|not\b|thank|please\b|sorry\b|i\b|we\b|you\b|it\b|that\b|this\b|let\b|way\b|never\b|do\b|can\b|just\b|leave\b|actually\b|absolutely\b|wait\b|stop\b|hold\b|sir\b|mate\b|love\b|dear\b|chance\b|consent\b|permission\b|my\b|the\b|there\b|nothing\b|nope\b|nah\b|well\b|because\b|rather\b|skip\b|only\b)[a-z]/u.test(
    text,
  )
}

/** "Would you mind?" — "yes, I would." */
function isPlainYes(text: string): boolean {
  return /^(?:well )?(?:yes|yeah|yep|i do|i would)\b/u.test(text) && !/\b(?:fine|ahead|can|do it|please do|sure)\b/u.test(text)
}

/** "No, go ahead", "no problem", "no that is fine". */
function goesAhead(text: string): boolean {
  return /\b(?:go|fire|ahead|on you|carry on|crack|problem|objections?|fine|sure|worries|okay|ok|do not mind|all right|alright|of course|bother|please do|good|shoot|let us hear|tell me|hit me)\b/u.test(
    text,
  )
}
