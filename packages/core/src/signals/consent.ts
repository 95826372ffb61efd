import { cueIn, cueNear } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Signal } from './signal.ts'

/** Where a consent stands. */
export type ConsentStatus = 'asked' | 'given' | 'refused' | 'withdrawn'

/** By topic: `recording`, `marketing`, and the ids of the playbook's own consents. A topic that never came up is missing. */
export type ConsentValue = Readonly<Record<string, ConsentStatus>>

interface State {
  readonly topics: ConsentValue
  /** What the agent has asked and the customer has not answered. */
  readonly pending?: { readonly topic: string; readonly mind: boolean; readonly segmentId: string; readonly turns: number }
  /** The state before the segment that is being said, so that its next version starts from there. */
  readonly before?: State
  readonly segmentId?: string
}

/** An answer that comes later than this is to something else. */
const patience = 3

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
  const asked = reading.found.find(({ meaning }) => meaning.kind === 'consent' && meaning.part === 'asks')
  const topic = asked?.meaning.kind === 'consent' ? asked.meaning.consentId : cueIn(reading, 'marketing-asked') ? 'marketing' : undefined
  if (topic) {
    const mind = cueNear(reading, 'mind') !== undefined
    const topics = state.topics[topic] === 'given' ? state.topics : { ...state.topics, [topic]: 'asked' as const }
    return { topics, pending: { topic, mind, segmentId: reading.segment.id, turns: 0 } }
  }
  return state
}

function hearCustomer(state: State, reading: Reading): State {
  const { topics, pending } = state
  const with_ = (topic: string, status: ConsentStatus): State => ({ topics: { ...topics, [topic]: status } })
  if (cueIn(reading, 'recording-refused')) return with_('recording', topics['recording'] === 'given' ? 'withdrawn' : 'refused')
  if (pending) {
    const answer = answerOf(reading, pending.mind)
    if (answer) return with_(pending.topic, answer)
    return pending.turns < patience ? { topics, pending: { ...pending, turns: pending.turns + 1 } } : { topics }
  }
  if (cueIn(reading, 'marketing-refused')) return with_('marketing', 'refused')
  const given = Object.keys(topics).findLast((topic) => topics[topic] === 'given')
  if (given && cueIn(reading, 'consent-withdrawn')) return with_(given, 'withdrawn')
  return state
}

/** A clear refusal counts more than a polite word beside it; a bare "no" is a yes where the question was whether one minds. */
function answerOf(reading: Reading, mind: boolean): 'given' | 'refused' | undefined {
  const given = cueIn(reading, 'consent-given') !== undefined
  const no = cueIn(reading, 'no')
  if (cueIn(reading, 'consent-refused') || cueIn(reading, 'marketing-refused'))
    return mind && cueIn(reading, 'consent-given') ? 'given' : 'refused'
  if (mind) return no || given ? (isPlainYes(reading) ? 'refused' : 'given') : undefined
  if (no && no.start <= 3) return given && goesAhead(reading) ? 'given' : 'refused'
  return given ? 'given' : undefined
}

/** "Would you mind?" — "yes, I would." */
function isPlainYes({ words }: Reading): boolean {
  return (
    /^(?:yes|yeah|yep|i do|i would)/u.test(words.map(({ text }) => text).join(' ')) &&
    !words.some(({ text }) => text === 'fine' || text === 'ahead')
  )
}

/** "No, go ahead", "no problem", "no that is fine". */
function goesAhead({ words }: Reading): boolean {
  return /\b(?:go ahead|go on|problem|objection|fine|sure|worries|okay|ok|do not mind|all right|of course)\b/u.test(
    words.map(({ text }) => text).join(' '),
  )
}
