import { applies } from '../../playbook/conditions.ts'
import type { Consent } from '../../playbook/playbook.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { isDenied } from '../../signals/denial.ts'
import { cueIn } from '../../signals/reading.ts'
import type { Found, Reading } from '../../signals/reading.ts'
import { awaiting, hearAnswer } from '../awaited-answer.ts'
import type { Awaited } from '../awaited-answer.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorInput, DetectorSetup } from '../detector.ts'
import { evidenceFor, evidenceOf, quoted } from '../evidence.ts'
import type { Finding } from '../moment.ts'
import { reconcile } from '../segment-causes.ts'
import type { SegmentCauses } from '../segment-causes.ts'

interface State {
  readonly causes: SegmentCauses
  /** Topics that were raised and for which consent is still missing. */
  readonly raised: readonly { readonly topic: string; readonly cause: string }[]
  /** The customer has refused to be recorded, and the agent has not said what follows from it. */
  readonly refusal: Awaited | null
}

/** Protected matter is spoken of before consent was asked and given. */
export const consentMissing: Detector = detector<State>({
  moment: 'consent-missing',
  watches: 'whether consent was asked and given before protected matter, recording or marketing',
  initial: () => ({ state: { causes: [], raised: [], refusal: null } }),
  step(state, input, setup) {
    const { signals } = input
    const given = state.raised.filter(({ topic }) => signals.consent[topic] === 'given')
    const open = { ...state, raised: state.raised.filter((each) => !given.includes(each)) }
    const gone = given.map(({ cause }) => ({ cause, reason: 'consent-given' }))
    const recording = followRecording(open, input)
    const matters =
      input.type === 'segment' && input.reading.segment.speaker === 'agent'
        ? hearAgent(recording.state, input.reading, signals, setup)
        : undefined
    return {
      ...recording,
      state: matters?.state ?? recording.state,
      found: [...(recording.found ?? []), ...(matters?.found ?? [])],
      gone: [...gone, ...(recording.gone ?? []), ...(matters?.gone ?? [])],
    }
  },
})

function hearAgent(state: State, reading: Reading, signals: SignalValues, setup: DetectorSetup): Detection<State> {
  const findings = [...matterFindings(reading, signals, setup), ...marketingFindings(reading, signals)].filter(
    ({ topic, cause }) => !state.raised.some((each) => each.topic === topic && each.cause !== cause),
  )
  const { state: causes, found = [], gone = [] } = reconcile(state.causes, reading, findings)
  const kept = state.raised.filter(({ cause }) => !gone.some((each) => each.cause === cause))
  const added = findings.filter((each) => found.includes(each)).map(({ topic, cause }) => ({ topic, cause }))
  return { state: { ...state, causes, raised: [...kept, ...added] }, found, gone }
}

type TopicFinding = Finding & { readonly topic: string }

function matterFindings(reading: Reading, { consent }: SignalValues, { compiled, call }: DetectorSetup): readonly TopicFinding[] {
  return compiled.playbook.consents.flatMap((entry) => {
    const status = consent[entry.id]
    if (!applies(entry.when, call) || status === 'given') return []
    const of = (part: 'asks' | 'matter') =>
      reading.found.filter(({ meaning }) => meaning.kind === 'consent' && meaning.consentId === entry.id && meaning.part === part)
    const [asked] = of('asks')
    const matter = of('matter').find((each) => (!asked || each.start > asked.end + 12) && !isDenied(reading, each))
    return matter ? [topicFinding(entry, reading, matter, status)] : []
  })
}

function topicFinding(
  { id, title, headline, detail, say }: Consent,
  reading: Reading,
  found: Found,
  status: string | undefined,
): TopicFinding {
  const why =
    status === 'refused'
      ? 'the customer refused'
      : status === 'withdrawn'
        ? 'the customer took the consent back'
        : status === 'asked'
          ? 'the customer has not answered'
          : 'nobody has asked'
  return {
    topic: id,
    cause: `${id}:${reading.utterance.id}`,
    confidence: reading.segment.final ? 0.9 : 0.85,
    evidence: evidenceFor(reading, found),
    because: `You said “${quoted(reading, found)}”, and ${why}: ${title}.`,
    slots: { title },
    texts: { ...(headline && { headline }), ...(detail && { detail }), ...(say && { say }) },
  }
}

function marketingFindings(reading: Reading, { consent }: SignalValues): readonly TopicFinding[] {
  const done = cueIn(reading, 'marketing-done')
  if (!done || consent['marketing'] === 'given' || cueIn(reading, 'marketing-asked') || isDenied(reading, done)) return []
  const refused = consent['marketing'] === 'refused' || consent['marketing'] === 'withdrawn'
  return [
    {
      topic: 'marketing',
      cause: `marketing:${reading.utterance.id}`,
      confidence: reading.segment.final ? 0.9 : 0.85,
      evidence: evidenceFor(reading, done),
      because: `You said “${quoted(reading, done)}”, and ${refused ? 'the customer refused' : 'the customer did not agree to it'}.`,
      slots: { title: 'marketing' },
      texts: {
        say: refused
          ? 'I am sorry, you said no. I have taken you off that list again.'
          : 'Before I do that, may I ask: would you like to get our offers? You can say no.',
      },
    },
  ]
}

function followRecording(state: State, input: DetectorInput): Detection<State> {
  const { refusal } = state
  if (input.type !== 'segment') return refusal ? judge(state, refusal, input) : { state }
  const { reading } = input
  const { segment } = reading
  if (segment.speaker === 'customer' && segment.final && cueIn(reading, 'recording-refused')) {
    if (refusal) return judge(state, refusal, input)
    return {
      state: {
        ...state,
        refusal: { key: `recording:${segment.id}`, evidence: evidenceOf(segment), confidence: 0.9, answer: {}, raised: false },
      },
    }
  }
  if (!refusal) return { state }
  if (segment.speaker !== 'agent') return judge(state, refusal, input)
  const stopped = cueIn(reading, 'recording-stopped')
  const next = hearAnswer(refusal, reading, stopped && !isDenied(reading, stopped) ? 'recording-stopped' : undefined)
  if ('settled' in next) return { state: { ...state, refusal: null }, gone: [{ cause: refusal.key, reason: next.settled }] }
  return judge(state, next, input)
}

function judge(state: State, refusal: Awaited, input: DetectorInput): Detection<State> {
  const { state: next, ...rest } = awaiting(refusal, input, () => ({
    because: 'The customer does not want to be recorded, and the call goes on without a word about it.',
    slots: { title: 'recording' },
    texts: { say: 'You asked not to be recorded. I am stopping the recording now; or we can go on in writing if you prefer.' },
  }))
  return { ...rest, state: { ...state, refusal: next } }
}
