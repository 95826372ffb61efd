import { applies } from '../../playbook/conditions.ts'
import type { Consent } from '../../playbook/playbook.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { isOfOneTurn, stopsRecording } from '../../signals/consent.ts'
import type { ConsentStatus } from '../../signals/consent.ts'
import { isDenied } from '../../signals/denial.ts'
import { cueIn, cuesIn, isByModel, likelihoodOf, sliceOf } from '../../signals/reading.ts'
import { words } from '../../text/words.ts'
import type { Found, Reading } from '../../signals/reading.ts'
import { awaiting, hearAnswer } from '../awaited-answer.ts'
import type { Awaited } from '../awaited-answer.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorInput, DetectorSetup } from '../detector.ts'
import { evidenceFor, evidenceOf, quoted } from '../evidence.ts'
import type { Finding } from '../moment.ts'
import { reconcile } from '../segment-causes.ts'
import type { SegmentCauses } from '../segment-causes.ts'

/** A topic that was raised, and how its consent stood then: after a new refusal it is news again. */
interface Raised {
  readonly topic: string
  readonly cause: string
  readonly status: ConsentStatus | undefined
}

interface State {
  readonly causes: SegmentCauses
  /** Those for which consent is still missing. */
  readonly raised: readonly Raised[]
  /** Words that the customer has used, where the playbook guards what may be spoken of. */
  readonly heard: readonly string[]
  /** The customer has refused to be recorded, and the agent has not said what follows from it. */
  readonly refusal: Awaited | null
}

const isNo = (status: ConsentStatus | undefined): boolean => status === 'refused' || status === 'withdrawn'

/** Protected matter is spoken of before consent was asked and given. */
export const consentMissing: Detector = detector<State>({
  moment: 'consent-missing',
  watches: 'whether consent was asked and given before protected matter, recording or marketing',
  initial: () => ({ state: { causes: [], raised: [], heard: [], refusal: null } }),
  step(before, input, setup) {
    const state = { ...before, heard: wordsHeard(before.heard, input, setup) }
    const { signals } = input
    const isGiven = ({ topic }: Raised): boolean => signals.consent[topic] === 'given'
    const isRefusedSince = ({ topic, status }: Raised): boolean => isNo(signals.consent[topic]) && signals.consent[topic] !== status
    const open = { ...state, raised: state.raised.filter((each) => !isGiven(each) && !isRefusedSince(each)) }
    const gone = state.raised.filter(isGiven).map(({ cause }) => ({ cause, reason: 'consent-given' }))
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

const longestMemory = 600

function wordsHeard(heard: readonly string[], input: DetectorInput, { compiled }: DetectorSetup): readonly string[] {
  if (compiled.playbook.consents.length === 0 || input.type !== 'segment') return heard
  const { segment, words: own } = input.reading
  if (segment.speaker !== 'customer' || !segment.final) return heard
  const fresh = own.map(({ text }) => stem(text)).filter((word) => word.length > 3 && !heard.includes(word))
  return fresh.length > 0 ? [...heard, ...fresh].slice(-longestMemory) : heard
}

function hearAgent(state: State, reading: Reading, signals: SignalValues, setup: DetectorSetup): Detection<State> {
  const findings = [...matterFindings(reading, signals, setup, state.heard), ...marketingFindings(reading, signals)].filter(
    ({ topic, cause }) => !state.raised.some((each) => each.topic === topic && each.cause !== cause),
  )
  const { state: causes, found = [], gone = [] } = reconcile(state.causes, reading, findings)
  const kept = state.raised.filter(({ cause }) => !gone.some((each) => each.cause === cause))
  const added = findings
    .filter((each) => found.includes(each))
    .map(({ topic, cause }) => ({ topic, cause, status: signals.consent[topic] }))
  return { state: { ...state, causes, raised: [...kept, ...added] }, found, gone }
}

/** The name of a place, a service or a form, and no detail: "the cancer center". */
const aside =
  /^\s*(?:cent(?:er|re)|clinic|screening|shots?|vaccine|vaccination|department|dept|line|form|group|unit|ward|nurse|specialist|educator|class|team|appointment|check|benefit|coverage|program|policy|plan|is ready|association|foundation|office|doctor|visit|wing|floor|kit|site|guidelines?|awareness|questionnaire|counselor)/iu

function isAside({ segment }: Reading, { end }: Found): boolean {
  const after = segment.text.slice(Math.max(0, end))
  return aside.test(after) || (!segment.final && after.trim() === '')
}

/** What it was found to be is news, whoever named the thing first. */
const verdict = /^(?:positive|negative|normal|abnormal|elevated|benign|malignant|high|low|clear|is|are|was|were|has|came|up|at)$/u

const common =
  /^(?:.{1,3}|your|have|with|been|that|this|from|says|show|shows|about|doctor|test|tests|result|results|took|take|start|need|just|some|after|like)$/u

/** Whether the agent only takes up what the customer has told. */
function repeats(reading: Reading, found: Found, heard: readonly string[]): boolean {
  const own = words(sliceOf(reading, found.start, found.end)).map(({ text }) => text)
  if (verdict.test(own.at(-1) ?? '')) return false
  const telling = own.filter((word) => !common.test(word))
  const known = telling.filter((word) => heard.includes(stem(word)))
  // The model's words are many, and one of them is soon heard before.
  return isByModel(found) ? known.length * 2 > telling.length : known.length > 0
}

/** The same for one and many. */
function stem(word: string): string {
  return word.replace(/s$/u, '')
}

type TopicFinding = Finding & { readonly topic: string }

/** "They are on the second floor": where to go, and nothing of anybody's health, however likely the model thinks it. */
const place = /\b(?:cent(?:er|re)|department|ward|floor|building|wing)\b/iu

function matterFindings(
  reading: Reading,
  { consent }: SignalValues,
  { compiled, call }: DetectorSetup,
  heard: readonly string[],
): readonly TopicFinding[] {
  return compiled.playbook.consents.flatMap((entry) => {
    const status = consent[entry.id]
    if (!applies(entry.when, call) || status === 'given') return []
    const of = (part: 'asks' | 'matter') =>
      reading.found
        .filter(({ meaning }) => meaning.kind === 'consent' && meaning.consentId === entry.id && meaning.part === part)
        .filter((each) => isOfOneTurn(reading, each))
    const [asked] = of('asks')
    const matter = of('matter').find(
      (each) =>
        (!asked || each.start > asked.end + 12) &&
        !isDenied(reading, each) &&
        !isAside(reading, each) &&
        !(isByModel(each) && place.test(reading.segment.text)) &&
        (isNo(status) || !repeats(reading, each, heard)),
    )
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

/** "I've opted you out and taken your name off the list": the model's words of it begin anywhere. */
const takesOff = /\bopted you\b(?! in\b)|\b(?:opt|t[ao]k|remov|unsubscrib)\w*\b.{0,40}\b(?:out|off|from)\b/iu

function marketingFindings(reading: Reading, { consent }: SignalValues): readonly TopicFinding[] {
  const done = cuesIn(reading, 'marketing-done').find((each) => isOfOneTurn(reading, each)) ?? enrolledDespite(reading, consent)
  if (
    !done ||
    /\b(?:out|off)\b/u.test(quoted(reading, done)) ||
    (isByModel(done) && takesOff.test(`${reading.before} ${reading.segment.text}`)) ||
    consent['marketing'] === 'given' ||
    cueIn(reading, 'marketing-asked') ||
    isDenied(reading, done)
  )
    return []
  const refused = isNo(consent['marketing'])
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

/** After a no, less has to speak for it. */
const likelyEnrols = 0.3

function enrolledDespite(reading: Reading, consent: SignalValues['consent']): Found | undefined {
  const isLikely = reading.segment.final && isNo(consent['marketing']) && likelihoodOf(reading, 'enrols') >= likelyEnrols
  return isLikely && offers.test(reading.segment.text) ? { ...marketingDone, start: 0, end: reading.segment.text.length } : undefined
}

const marketingDone = { meaning: { kind: 'cue', cue: 'marketing-done' }, probability: likelyEnrols } as const
const offers = /\b(?:deals?|offers?|promos?|promotions?|newsletters?|coupons?|specials|marketing|texts)\b/iu

const promise =
  /^\W*(?:(?:um|uh|er|yes|yeah|sure|okay|ok|oh|absolutely|certainly|of course|no problem|alright|all right|sir|ma['’]?am|madam|right away|understood|very well)\W*)*(?:i|we)? ?(?:(?:sure|certainly|absolutely) )?(?:can(?: do(?: that)?)?|will(?: do)?)?(?:\W+(?:sir|ma['’]?am|for you))?\W*$/iu

function followRecording(state: State, input: DetectorInput): Detection<State> {
  const { refusal } = state
  if (input.type !== 'segment') return refusal ? judge(state, refusal, input) : { state }
  const { reading } = input
  const { segment } = reading
  const status = input.signals.consent['recording']
  const refused = isNo(status)
  if (segment.speaker === 'customer' && segment.final && refused && !refusal) {
    return {
      state: {
        ...state,
        refusal: { key: `recording:${segment.id}`, evidence: evidenceOf(segment), confidence: 0.9, answer: {}, raised: false },
      },
    }
  }
  if (!refusal) return { state }
  if (segment.speaker !== 'agent') return judge(state, refusal, input)
  // "Yes sir, I sure can" promises what the next words tell.
  if (promise.test(segment.text)) return { state }
  const next = hearAnswer(refusal, reading, stopsRecording(reading) ? 'recording-stopped' : undefined, [])
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
