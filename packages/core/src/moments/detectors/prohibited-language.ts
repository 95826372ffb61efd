import { applies } from '../../playbook/conditions.ts'
import type { Meaning } from '../../playbook/compile-playbook.ts'
import { isRuledOut } from '../../signals/acts.ts'
import { isDenied, isDeniedBefore } from '../../signals/denial.ts'
import type { SignalValues } from '../../signals/measure.ts'
import { cueNear, isByModel, mayDo, sliceOf } from '../../signals/reading.ts'
import type { Found, Reading } from '../../signals/reading.ts'
import { words } from '../../text/words.ts'
import type { CallStarted } from '../../transcript/call-event.ts'
import { detector } from '../detector.ts'
import type { Detector, DetectorSetup } from '../detector.ts'
import { evidenceFor, quoted } from '../evidence.ts'
import type { Finding } from '../moment.ts'
import { reconcile } from '../segment-causes.ts'
import type { SegmentCauses } from '../segment-causes.ts'

interface State {
  readonly causes: SegmentCauses
  /** What has been said and not been taken back. */
  readonly open: readonly string[]
}

const rememberedCauses = 20

/** The agent says what the playbook forbids, or insults the customer. */
export const prohibitedLanguage: Detector = detector<State>({
  moment: 'prohibited-language',
  watches: 'what you say that the playbook forbids: threats, guarantees, insults',
  initial: () => ({ state: { causes: [], open: [] } }),
  step(state, input, setup) {
    if (input.type !== 'segment' || input.reading.segment.speaker !== 'agent') return { state }
    const { reading, signals } = input
    const told = state.causes.flatMap(({ segmentId, causes }) => (segmentId === reading.segment.id ? [] : causes))
    const now = findings(reading, setup, told)
    const { state: causes, found = [], gone = [] } = reconcile(state.causes, reading, now)
    const stillOpen = state.open.filter((cause) => !gone.some((each) => each.cause === cause))
    if (now.length === 0 && takesBack(reading, signals)) {
      return { state: { causes, open: [] }, gone: [...gone, ...stillOpen.map((cause) => ({ cause, reason: 'taken-back' }))] }
    }
    const open = [...stillOpen, ...found.map(({ cause }) => cause)].slice(-rememberedCauses)
    return { state: { causes, open }, found, gone }
  },
})

/** An apology, or words that take back what was said. */
function takesBack({ segment, found }: Reading, { empathy }: SignalValues): boolean {
  return segment.final && (empathy.includes('apologise') || found.some(({ meaning }) => meaning.kind === 'retraction'))
}

/** `told` are the causes of other segments: what the model has recognised in the first half of a sentence, its end may name. */
function findings(reading: Reading, { call, compiled }: DetectorSetup, told: readonly string[]): readonly Finding[] {
  const byCause = new Map<string, Finding>()
  const isTold = compiled.playbook.prohibitions.some(({ id, act }) => act && told.includes(`${reading.utterance.id}:${id}`))
  for (const found of [...reading.found, ...pairs(reading)]) {
    const { meaning } = found
    if (meaning.kind !== 'insult' && meaning.kind !== 'prohibition') continue
    // Phrases say better what it is.
    if (isByModel(found) && (byCause.size > 0 || !reading.segment.final)) continue
    if (!isSaid(reading, found, call.channel)) continue
    if (meaning.kind === 'insult' && !isHarmless(reading, found)) {
      const texts = { headline: 'Apologise, and stay calm' }
      add(byCause, reading, found, 'insult', 'an insult', texts)
    } else if (
      meaning.kind === 'prohibition' &&
      !isTold &&
      !isRuledOut(meaning, reading.acts, compiled.thinkables) &&
      (reading.segment.final || isLikelyYet(reading)) &&
      applies(meaning.prohibition.when, call) &&
      !isExcused(reading, found, meaning.prohibition.id)
    ) {
      const { id, title, headline, detail, say } = meaning.prohibition
      add(byCause, reading, found, id, title, { ...(headline && { headline }), ...(detail && { detail }), ...(say && { say }) })
    }
  }
  return [...byCause.values()]
}

/** In a partial more has to speak for it: "you'll talk with your son and call us back". */
const likelyInPartial = 0.35

function isLikelyYet(reading: Reading): boolean {
  return mayDo(reading, ['threat', 'pressure', 'guarantee', 'insult'], likelyInPartial)
}

/** Two ideas of one pair that lie this close are one thought. */
const longestApart = 10

/** What is forbidden only together, where both halves were said close to each other. */
function pairs({ found, halves, spoken }: Reading): readonly Found[] {
  const ended = found.filter(isHalf)
  if (ended.length === 0) return []
  return ended.flatMap((one) =>
    [...halves.filter(isHalf), ...ended].flatMap((other) => {
      if (other.meaning.pair !== one.meaning.pair || other.meaning.side === one.meaning.side) return []
      const [first, second] = other.start < one.start ? [other, one] : [one, other]
      if (second.start < first.end) return []
      const between = spoken.filter(({ start, end }) => start >= first.end && end <= second.start).length
      if (between > longestApart) return []
      return [{ meaning: { kind: 'prohibition', prohibition: one.meaning.prohibition }, start: first.start, end: second.end } as const]
    }),
  )
}

function isHalf(found: Found): found is Found & { readonly meaning: Extract<Meaning, { kind: 'half' }> } {
  return found.meaning.kind === 'half'
}

/** Whether the words were said as one thing, to the end, and not to take it back. */
function isSaid(reading: Reading, found: Found, channel: CallStarted['channel']): boolean {
  if (channel === 'chat' && isTwoSentences(reading, found)) return false
  return isSettled(reading, found) && isOneBreath(reading, found) && !isRetracted(reading, found)
}

/** "It isn't reported now. If you pay Friday it closes": where sentences are written, no phrase runs from one into the next. */
function isTwoSentences(reading: Reading, { start, end }: Found): boolean {
  return /[.!?]\s/u.test(sliceOf(reading, start, end))
}

/** "I shouldn't have said it's in the bag": what is said again to take it back. */
function isRetracted(reading: Reading, { start }: Found): boolean {
  return takesItBack.test(sliceOf(reading, start - 60, start))
}

const takesItBack = /\bshould(?:n['’]?t| not) have said\b.{0,20}$/iu

/** What was said before a pause in which somebody may have answered does not go on in this segment. */
function isOneBreath({ segment, previous }: Reading, { start }: Found): boolean {
  return start >= 0 || !previous || segment.startMs - previous.endMs <= longestBreathMs
}

const longestBreathMs = 2500

/** In a partial the next word must have come, and be none that may take it back: "garnished only after a judgment". */
function isSettled({ segment, words }: Reading, { end }: Found): boolean {
  const next = words.find(({ start }) => start >= end)
  return segment.final || (next !== undefined && !openWords.has(next.text))
}

const openWords: ReadonlySet<string> = new Set('only after unless is not until'.split(' '))

function add(
  byCause: Map<string, Finding>,
  reading: Reading,
  found: Found,
  id: string,
  title: string,
  texts: NonNullable<Finding['texts']>,
): void {
  const cause = `${reading.utterance.id}:${id}`
  if (byCause.has(cause)) return
  byCause.set(cause, {
    cause,
    confidence: reading.segment.final ? 0.95 : 0.9,
    evidence: evidenceFor(reading, found),
    because: `You said “${quoted(reading, found)}”: ${title}.`,
    slots: { title },
    texts,
  })
}

/** An agent's own mistake, what others have called the customer, a denial, or a question about what helps: no insult. */
function isHarmless(reading: Reading, found: Found): boolean {
  if (isByModel(found)) return false
  const { text } = reading.segment
  const quotes = cueNear(reading, 'quotes')
  const isToldOf = quotes !== undefined && quotes.start <= found.start
  const said = sliceOf(reading, found.start, found.end)
  const before = text.slice(0, Math.max(0, found.start))
  if (zipCode.test(sliceOf(reading, found.start - longestArticle, found.end))) return true
  if (notYou.test(said) || thing.test(text.slice(Math.max(0, found.end)))) return true
  if (asOthersSaid.test(before) || (ofOneself.test(before) && !/\byour?\b/iu.test(said))) return true
  return isToldOf || helps.test(text) || isDeniedBefore(reading, found)
}

/** "The zip it goes to" asks for a place. */
const longestArticle = 6
const zipCode = /(?:\b(?:the|your|that|a|what|which)\s+|\band\s+)zip it(?:['’]?s)?$/iu
const ofOneself = /\b(?:i['’]?m|i am|i was|i (?:feel|felt|look) like)\s+(?:\w+\s+){0,2}$/iu
const asOthersSaid = /\b(?:call(?:ed|s|ing)?|(?:make|makes|made|making|told)(?: you feel)?|feel|felt)\s+(?:\w+\s+){0,2}$/iu
const notYou =
  /^you(?:['’]?re| are| were)?(?:n['’]?t| not| never)\b.*(?:stupid|dumb|thick|dense|ignorant|clueless|pathetic|ridiculous|childish|dramatic)$/iu
const thing =
  /^\s+(?:(?:your|the|a) (?:finger|thumb|skin|film)|good|great|loyal|valued|kind|nice|lovely|star|help|hurry|rush|stranger|form|page|web|site|app|system|machine|rule|policy|button|box|phone|computer|password|error|letter|bot|update|router|process|weather|traffic)/iu
const helps =
  /\b(?:visually|partially|impaired|hard of hearing|interpreter|braille|(?:larger?|bigger) (?:text|print)|captions?|(?:idiot|fool)[- ]?proof)\b/iu

/** Said to be denied, told of somebody else, or under the condition that the playbook names. */
function isExcused(reading: Reading, found: Found, prohibitionId: string): boolean {
  if (isByModel(found)) return isPlainDenial(reading, found)
  if (theirs.test(sliceOf(reading, found.start - 40, found.start)) && talks.test(sliceOf(reading, found.start, found.end))) return true
  const quotes = cueNear(reading, 'quotes')
  const excuse = [...reading.earlier, ...reading.found].some(
    ({ meaning }) => meaning.kind === 'excuse' && meaning.prohibitionId === prohibitionId,
  )
  return (
    (excuse && !waives.test(reading.utterance.text)) || isDenied(reading, found) || (quotes !== undefined && quotes.start <= found.start)
  )
}

/** "You'll talk with your son and call us back": the customer does. */
const theirs =
  /\b(?:you(?:['’]?ll| will| can| could| should| may| might| want to| need to)?|feel free to)\s+(?:just |also |then |first )?$/iu
const talks = /^(?:call|talk|speak|tell|ask|check|write|discuss)\b/iu

/** From this probability the model has read the denial with the rest of the line. */
const sureDespiteDenial = 0.9

/** "We won't be contacting your employer", with nothing that it hangs on. */
function isPlainDenial({ utterance }: Reading, { probability = 1 }: Found): boolean {
  if (neverSays.test(utterance.text)) return true
  if (probability >= sureDespiteDenial) return false
  const said = words(utterance.text)
    .map(({ text }) => text)
    .join(' ')
  return plainDenial.test(said) && !hangsOn.test(said)
}

/** "We'd never say 'guaranteed approval'." */
const neverSays = /\b(?:never|not|n['’]t) (?:ever |actually )?(?:say|promise|guarantee)\b/iu
const plainDenial = /^(?:[a-z]+ ){0,4}(?:will|would|are|am|is|do|does|can|could|shall) (?:not|never)\b|^(?:no |nobody |no one |nothing )/u
const hangsOn = /\b(?:if|unless|until|or|otherwise|but|when|before|till|only|just)\b/u

/** "Even without a court order", "no judge needed": the condition is named to say that it does not hold. */
const waives =
  /\b(?:(?:even|with or) without|whether or not|(?:no|not|n['’]t|never|hardly) (?:even )?(?:need|have to wait|wait|require|bother)\w*|forget|skip|who needs)\b(?:\W+\w+){0,5}?\W+(?:courts?|judges?|judge?ments?|order|one|that|it)\b|\bno (?:court|judge|judge?ment)\b(?:\W+\w+){0,2}?\W+(?:need|requir|necessary|involved)/iu
