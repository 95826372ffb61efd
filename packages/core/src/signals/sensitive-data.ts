import type { Cue } from '../playbook/playbook.ts'
import { isDenied } from './denial.ts'
import { words } from '../text/words.ts'
import { cueIn, sliceOf } from './reading.ts'
import type { Found, Reading } from './reading.ts'
import type { Signal } from './signal.ts'

/** What must not be said on an unprotected call. */
export type SensitiveKind = 'card' | 'card-code' | 'social' | 'password'

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
  /** The agent asked for a few digits only. */
  readonly fewAsked: boolean
  /** The talk is of a card that pays nothing, as a library's. */
  readonly otherCard: boolean
  /** What the partials of one segment have so far. */
  readonly reading?: PartialFound
}

interface PartialFound {
  readonly segmentId: string
  readonly last: readonly SensitiveFound[]
  /** What two of them in a row had: it stands until the final, whatever a partial in between makes of the digits. */
  readonly sure: readonly SensitiveFound[]
}

const kinds: readonly SensitiveKind[] = ['card', 'card-code', 'social', 'password']

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
  card: /card/iu,
  'card-code': /\b(?:cvv|cvc|code|digits|back)\b/iu,
  social: /\b(?:social|ssn)\b/iu,
  password: /\b(?:password|passcode|pin|code word)\b/iu,
}

/** "Back on your card in five to seven days": a number, but none of a card. */
const notCardBefore = /\b(?:in|within|about|under|at|by|around|up to|for)\s*$/iu
const notCardAfter = /^\s*(?:to|or|business|working|days?|weeks?|hours?|minutes?|percent|dollars?|times|months?|years?)\b/iu

/** Words that may stand between a request and what it is for. */
const between = new Set(
  'a the your full whole entire complete long credit debit bank visa mastercard amex card number numbers and also then please all of out me us in for over sixteen 16 nine digit digits that on this it name address zip code email e-mail phone expiration expiry date social security current account online banking three read well as back give to own front atm login what which'.split(
    ' ',
  ),
)
const mostBetween = 9

const fewDigits =
  /\b(?:(?:last|first|final)\s+(?:of\s+)?(?:the\s+)?(?:four|4|three|3|two|2|few|six|6|five|5)|end(?:s|ing)|finish(?:es|ing))\b/iu

const otherCards = /\blibrary\b|\b(?:loyalty|gift|member|id) card/iu
const payingCards = /\b(?:credit|debit|pay)/iu

/** A short question that names only the thing asks for it: "and the security code?" */
const shortQuestion = 7
const wordsAfter = 3

/** Card numbers, social security numbers and passwords that are asked for, said or repeated without a safeguard. */
export const sensitiveData: Signal<State, SensitiveValue> = {
  name: 'sensitive-data',
  initial: { safeUntilMs: -1, fewAsked: false, otherCard: false },
  step(before, reading) {
    const { segment } = reading
    const isAgent = segment.speaker === 'agent'
    const safe = isAgent && cueIn(reading, 'safeguard') !== undefined
    const isAnswered = isAgent && segment.final && reading.words.length > 2
    const fewAsked = isAnswered ? fewDigits.test(reading.utterance.text) : before.fewAsked
    const safeUntilMs = safe ? segment.receivedMs + safeMs : before.safeUntilMs
    const safeguarded = segment.receivedMs <= safeUntilMs
    const otherCard = otherCards.test(segment.text) || (before.otherCard && !payingCards.test(segment.text))
    const counts = ({ kind }: SensitiveFound) => kind !== 'card' || !otherCard
    const requests = isAgent ? asked(reading).filter(counts) : []
    const values = said(reading, fewAsked).filter(counts)
    if (segment.final) return { state: { safeUntilMs, fewAsked, otherCard }, value: { found: [...requests, ...values], safeguarded } }
    const partials = withPartial(before.reading, segment.id, values)
    return { state: { ...before, reading: partials }, value: { found: [...requests, ...partials.sure], safeguarded } }
  },
}

function withPartial(before: PartialFound | undefined, segmentId: string, last: readonly SensitiveFound[]): PartialFound {
  const earlier = before?.segmentId === segmentId ? before : { last: [], sure: [] }
  const again = last.filter(({ kind }) => earlier.last.some((each) => each.kind === kind))
  return { segmentId, last, sure: earlier.sure.length > 0 ? earlier.sure : again }
}

function asked(reading: Reading): readonly SensitiveFound[] {
  return kinds.flatMap((kind) => {
    const nouns = reading.found.filter(({ meaning }) => meaning.kind === 'cue' && meaning.cue === (kind satisfies Cue))
    const noun = nouns.find((each) => isAskedFor(reading, each))
    return noun ? [{ kind, act: 'asked' as const, start: noun.start, end: noun.end }] : []
  })
}

function isAskedFor(reading: Reading, noun: Found): boolean {
  const { segment, spoken } = reading
  if (isDenied(reading, noun) || fewDigits.test(sliceOf(reading, noun.start - 40, noun.end + 10))) return false
  const after = segment.text.slice(noun.end)
  if (/^\s*(?:media|network|worker|reset|manager|policy|field|requirements)\b/iu.test(after)) return false
  // "Your password is …" tells of it, "tell me what your password is" asks.
  if (/^\s*(?:is|was)\b/iu.test(after) && !/\b(?:what|which)\b[^.?!]*$/iu.test(sliceOf(reading, noun.start - 40, noun.start))) return false
  const requests = [...reading.earlier, ...reading.found].filter(
    ({ meaning, start }) => meaning.kind === 'cue' && meaning.cue === 'request' && start <= noun.start,
  )
  const isRequested = requests.some((request) => {
    const middle = spoken.filter(({ start, end }) => start >= request.end && end <= noun.start)
    return middle.length <= mostBetween && middle.every(({ text }) => between.has(text)) && !isDenied(reading, request)
  })
  if (isRequested) return true
  const all = words(reading.utterance.text)
  const before = spoken.slice(-all.length).filter(({ end }) => end <= noun.start)
  const isLast = words(after).length <= wordsAfter
  return segment.final && isLast && all.length <= shortQuestion && before.length > 0 && before.every(({ text }) => between.has(text))
}

function said({ segment, utterance }: Reading, fewAsked: boolean): readonly SensitiveFound[] {
  if (segment.speaker === 'unknown') return []
  return segment.entities.flatMap(({ type, start, end }) => {
    const kind = Object.hasOwn(entityKinds, type) ? entityKinds[type] : undefined
    if (!kind || (kind !== 'password' && (fewAsked || fewDigits.test(segment.text)))) return []
    if (notCardBefore.test(segment.text.slice(0, start)) || notCardAfter.test(segment.text.slice(end))) return []
    // A number speaks for itself; of the rest only what is named is certain.
    if (kind !== 'card' && !named[kind].test(utterance.text.slice(0, utterance.text.length - segment.text.length + start))) return []
    return [{ kind, act: segment.speaker === 'agent' ? ('repeated' as const) : ('said' as const), start, end }]
  })
}
