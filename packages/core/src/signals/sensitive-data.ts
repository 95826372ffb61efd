import type { CallStarted } from '../transcript/call-event.ts'
import type { Speaker } from '../transcript/segment.ts'
import { actIn, cueIn, likeliestOf, likelihoodOf } from './reading.ts'
import type { Found, Reading } from './reading.ts'
import { asksOwnPin, likelihoodOfRequest, requestsIn } from './sensitive-request.ts'
import type { Signal } from './signal.ts'
import { durationMs } from './turn.ts'

/** What must not be said on an unprotected call. */
export type SensitiveKind = 'card' | 'card-code' | 'social' | 'password' | 'one-time-code'

/** Where it is being asked for or said. */
export interface SensitiveFound extends Pick<Found, 'start' | 'end'> {
  readonly kind: SensitiveKind
  readonly act: 'asked' | 'said' | 'repeated'
}

/** Sensitive data in a segment, and whether the safeguard is up. */
export interface SensitiveValue {
  readonly found: readonly SensitiveFound[]
  readonly safeguarded: boolean
}

interface State {
  readonly safeUntilMs: number
  /** The agent asked for a few digits only, or for the number of something else. */
  readonly fewAsked: boolean
  /** The talk is of a card that pays nothing, as a library's. */
  readonly otherCard: boolean
  /** The company has just sent the customer a code of its own, to know who they are. */
  readonly ownCode: boolean
  /** The agent asked for the PIN by which the company knows its customers. */
  readonly ownPin: boolean
  /** How long somebody has been saying the digits of a card. */
  readonly digits: { readonly speaker: Speaker; readonly ms: number }
  /** What the partials of one segment have so far. */
  readonly reading?: PartialFound
}

interface PartialFound {
  readonly segmentId: string
  readonly last: readonly SensitiveFound[]
  /** What two of them in a row had: it stands until the final, whatever a partial in between makes of the digits. */
  readonly sure: readonly SensitiveFound[]
}

/** A safeguard, once it is put up, holds for this long. */
const safeMs = 180_000

const entityKinds: Readonly<Record<string, SensitiveKind>> = {
  CARD_NUMBER: 'card',
  CARD_CVV: 'card-code',
  SSN: 'social',
  PASSWORD: 'password',
  PIN: 'password',
}

/** What is said just before a value that names it. */
const named: Readonly<Record<SensitiveKind, RegExp>> = {
  card: /card|visa|amex/iu,
  'card-code': /\b(?:cvv|cvc|code|digits|back)\b/iu,
  social: /\b(?:social|ssn)\b/iu,
  password: /\b(?:pass ?word|passcode|pin|code word|login|pass)\b/iu,
  'one-time-code': /\bcode\b/iu,
}

/** "Says wrong password 3x": what is wrong with it, and no password. */
const wrongPassword = /\b(?:wrong|invalid|incorrect|expired)(?:\W+\w+){0,2}?\W+pass ?word(?:\W+(?:um|uh|er|like|you|know|well))*\W*$/iu

/** A password that is new to its owner is told, not exposed. */
const givenOut = /\b(?:temporary|temp|one[- ]time|default|initial|starter|guest|wi-?\s?fi|network|router)\b/iu

/** A map has pins, too. */
const noSecret = new RegExp(`${givenOut.source}|\\b(?:gps|maps?)\\b`, 'iu')

/** Saying fewer digits takes less than this: a number that was only begun, or a price. */
const fewestDigitsMs = 3000
const letterMs = 65

/** "I've just texted you a code": the company asks for its own, as it may. */
const sendsCode =
  /\b(?:i|we|system|let me)\b.{0,40}\b(?:sent|send|sending|text|texted|texting|e-?mail(?:ed|ing)?|shot|shooting|ping(?:ed)?)\b.{0,40}\b(?:code|passcode|pin)\b/iu

/** "Do you need my password": offered, and not told. */
const offers =
  /^\W*(?:(?:do )?(?:you|u) )?(?:want|need|wanna have) (?:my|the)\b|\b(?:(?:do|does|did|would|will) (?:you|u|ya|ye|they|it) (?:guys |still |also )?(?:need|want|require|have)|(?:should|shall|can|may|could|do|must|would) i (?:just |also )?(?:have to |need to )?(?:give|share|send|tell|read|type|enter|put|say|provide|use))\b/iu

/** "Back on your card in five to seven days": a number, but none of a card. */
const notCardBefore =
  /\b(?:in|within|about|under|at|by|around|up to|for|maybe|only|just|afford|(?:refund|credit|fee|charge|total|payment) of)\s*$/iu
const notCardAfter =
  /^\s*(?:on (?:my|the|our|your|a)|to|or|business|working|days?|weeks?|hours?|minutes?|percent|dollars?|times|months?|years?)\b/iu

/** A number that is no card's, asked for by its name. */
const otherNumbers = /\b(?:order|reference|booking|confirmation|tracking|policy|claim|invoice|serial|post ?code|zip)\b/iu

const fewDigits =
  /\b(?:(?:last|first|final)\s+(?:of\s+)?(?:the\s+)?(?:four|4|three|3|two|2|few|six|6|five|5)|end(?:s|ing)|finish(?:es|ing))\b/iu

const otherCards =
  /\blibrary\b|\b(?:loyalty|gift|member(?:ship)?|id|insurance|health|clinic|patient|hospital|club|medicare|medicaid|student|sim|rewards|green|business|transit|metro|benefits?) card/iu
const payingCards = /\b(?:credit|debit|pay)/iu

/** Card numbers, social security numbers and passwords that are asked for, said or repeated without a safeguard. */
export const sensitiveData: Signal<State, SensitiveValue> = {
  name: 'sensitive-data',
  initial: { safeUntilMs: -1, fewAsked: false, otherCard: false, ownCode: false, ownPin: false, digits: { speaker: 'unknown', ms: 0 } },
  step(before, reading, { call }) {
    const { segment } = reading
    const isAgent = segment.speaker === 'agent'
    const safe = isAgent && isSafeguard(reading)
    const isAnswered = isAgent && segment.final && reading.words.length > 2
    const fewAsked = isAnswered ? asksForLess(reading.utterance.text) : before.fewAsked
    const safeUntilMs = safe ? segment.receivedMs + safeMs : before.safeUntilMs
    const safeguarded = segment.receivedMs <= safeUntilMs
    const otherCard = otherCards.test(segment.text) || (before.otherCard && !payingCards.test(segment.text))
    const ownCode = before.ownCode || (isAgent && /code|pin/iu.test(reading.utterance.text) && sendsCode.test(reading.utterance.text))
    const ownPin = isAnswered ? asksOwnPin(reading.utterance.text) : before.ownPin
    const digits = digitsSoFar(before.digits, reading, call)
    const counts = ({ kind }: Pick<SensitiveFound, 'kind'>) => (kind !== 'card' || !otherCard) && (kind !== 'one-time-code' || !ownCode)
    const asked = (isAgent ? requestsIn(reading, call.channel).filter(counts) : []).map((each) => ({ ...each, act: 'asked' as const }))
    // How much of it was typed nobody can tell from what has been hidden.
    const mayBeWhole = isAgent || call.channel === 'voice'
    const values = (mayBeWhole && mayTellValue(reading) ? said(reading, fewAsked, digits.ms >= fewestDigitsMs) : [])
      .filter(counts)
      .filter(({ kind }) => kind !== 'password' || !ownPin)
    const readOut = isAgent && values.length === 0 ? readOutIn(reading) : []
    const state = { safeUntilMs, fewAsked, otherCard, ownCode, ownPin, digits }
    if (segment.final) return { state, value: { found: [...asked, ...values, ...readOut], safeguarded } }
    const partials = withPartial(before.reading, segment.id, values)
    return { state: { ...before, reading: partials }, value: { found: [...asked, ...partials.sure], safeguarded } }
  },
}

/** Whether the safeguard is put up: "type it here, I'll key it in" has the words of one, and asks for the password. */
function isSafeguard(reading: Reading): boolean {
  const found = cueIn(reading, 'safeguard')
  return found !== undefined && likelihoodOfRequest(reading) <= (found.probability ?? 1)
}

/** Whether these words ask for something that is no whole card. */
function asksForLess(text: string): boolean {
  return fewDigits.test(text) || (otherNumbers.test(text) && !named.card.test(text))
}

/** What the privacy gate puts in the place of a number that is exposed only as a whole. */
const countsAsDigits: ReadonlySet<string> = new Set(['card_number', 'ssn'])

/** How long the digits of a card or a social security number in this segment took, with those that the same speaker said just before. */
function digitsSoFar(before: State['digits'], { segment, words }: Reading, call: CallStarted): State['digits'] {
  const { speaker, text } = segment
  const others = words.filter((word) => !countsAsDigits.has(word.text)).length
  const letters = text.replaceAll(/\[(?:CARD_NUMBER|SSN)_\d+\]/gu, '').length
  const earlierMs = before.speaker === speaker ? before.ms : 0
  if (others === words.length) return others > 2 && before.speaker !== speaker ? { speaker, ms: 0 } : before
  if (call.channel === 'chat') return { speaker, ms: fewestDigitsMs }
  return { speaker, ms: earlierMs + Math.max(0, durationMs(segment) - letters * letterMs) }
}

/** A number that the privacy gate has hidden as another kind is told by what the agent does with it. */
function readOutIn(reading: Reading): readonly SensitiveFound[] {
  const { segment, utterance } = reading
  const read = actIn(reading, 'reads-out')
  if (!read || segment.entities.length === 0 || fewDigits.test(utterance.text) || noSecret.test(utterance.text)) return []
  const kind = (['social', 'password', 'card'] as const).find((each) => named[each].test(utterance.text))
  return kind ? [{ kind, act: 'repeated', start: read.start, end: read.end }] : []
}

function withPartial(before: PartialFound | undefined, segmentId: string, last: readonly SensitiveFound[]): PartialFound {
  const earlier = before?.segmentId === segmentId ? before : { last: [], sure: [] }
  const again = last.filter(({ kind }) => earlier.last.some((each) => each.kind === kind))
  return { segmentId, last, sure: earlier.sure.length > 0 ? earlier.sure : again }
}

/** What a customer does in whose words a number is told. */
const tellActs = ['identifies', 'commits', 'brings-payment', 'brings-card', 'brings-dispute', 'brings-order', 'brings-login'] as const
const likelyTells = 0.25
const likelyReadsOut = 0.4

/** "I have like 1600 saved" tells none of these, whatever the number was hidden as. */
function mayTellValue(reading: Reading): boolean {
  const { speaker } = reading.segment
  if (reading.acts.size === 0 || speaker === 'unknown') return true
  if (speaker === 'customer') return likeliestOf(reading, tellActs) >= likelyTells
  return likelihoodOf(reading, 'reads-out') >= likelyReadsOut
}

/** A code that customers tell without being asked for is that of a gift card, a coupon, a door. */
function kindOf(type: string, speaker: Speaker): SensitiveKind | undefined {
  const kind = Object.hasOwn(entityKinds, type) ? entityKinds[type] : undefined
  return kind === 'card-code' && speaker === 'customer' ? undefined : kind
}

function said({ segment, utterance }: Reading, fewAsked: boolean, isWhole: boolean): readonly SensitiveFound[] {
  const { speaker } = segment
  if (speaker === 'unknown') return []
  return segment.entities.flatMap(({ type, start, end }) => {
    const kind = kindOf(type, speaker)
    if (!kind) return []
    const lead = utterance.text.slice(0, utterance.text.length - segment.text.length + start)
    const isNamed = named[kind].test(lead.replaceAll(/\[[A-Z_]+_\d+\]/gu, '')) && !wrongPassword.test(lead)
    if (kind !== 'password' && ((fewAsked && !(kind === 'card' && isNamed)) || fewDigits.test(segment.text))) return []
    if (notCardBefore.test(segment.text.slice(0, start)) || notCardAfter.test(segment.text.slice(end))) return []
    // Of a social security number too: "I live on the social, two fifty is my food".
    if ((kind === 'card' || kind === 'social') && !isWhole) return []
    if (kind === 'password' && (speaker === 'agent' ? givenOut.test(segment.text) : offers.test(lead))) return []
    // A number speaks for itself; of the rest only what is named is certain.
    if (kind !== 'card' && !isNamed) return []
    return [{ kind, act: speaker === 'agent' ? ('repeated' as const) : ('said' as const), start, end }]
  })
}
