import type { DialogueAct } from '../dialogue-acts.ts'
import { actIn, cuesIn, likeliestOf, mayDo, sliceOf } from './reading.ts'
import type { CallStarted } from '../transcript/call-event.ts'
import type { Found, Reading } from './reading.ts'
import type { SensitiveKind } from './sensitive-data.ts'

const kinds: readonly SensitiveKind[] = ['card', 'card-code', 'social', 'password', 'one-time-code']

/** What the model calls asking for each kind. */
const askActs: Readonly<Record<SensitiveKind, DialogueAct>> = {
  card: 'ask-card',
  'card-code': 'ask-card-code',
  social: 'ask-social',
  password: 'ask-password',
  'one-time-code': 'ask-otp',
}

/** How likely it is by the words of the utterance that they ask for any of these, 0 to 1. */
export function likelihoodOfRequest(reading: Reading): number {
  return likeliestOf(reading, Object.values(askActs))
}

/** Whether a thing of this kind, named in what the agent says, is being asked for. The words are looked at as `words()` gives them. */
export interface SensitiveRequest {
  readonly kind: SensitiveKind
  readonly start: number
  readonly end: number
}

/** What the agent asks for in this segment. */
export function requestsIn(reading: Reading, channel: CallStarted['channel']): readonly SensitiveRequest[] {
  return kinds.flatMap((kind) => {
    const nouns = cuesIn(reading, kind).filter((noun) => !isPlaceholder(reading, noun))
    if (!reading.segment.final && nouns.some((each) => turns.test(textAfter(reading, each)))) return []
    const noun = mayAsk(reading) ? nouns.find((each) => isAskedFor(reading, each, kind, channel)) : undefined
    const asked = noun ?? requestByModel(reading, kind, nouns.length > 0)
    return asked ? [{ kind, start: asked.start, end: asked.end }] : []
  })
}

/** Below this probability the words ask for nothing: "it needs your social, please punch it in on your keypad". More of them may come. */
const likelyAsks = 0.3
const likelyAsksInPartial = 0.6

function mayAsk(reading: Reading): boolean {
  return mayDo(reading, Object.values(askActs), reading.segment.final ? likelyAsks : likelyAsksInPartial)
}

/** "Our clutch goes with [OTP_1]": what the privacy gate put there names nothing. */
function isPlaceholder(reading: Reading, { start }: Found): boolean {
  return sliceOf(reading, start - 1, start + 1).includes('[')
}

/** "Don't read me the front of it." */
const refusesIt = /\b(?:do(?:n['’]?t| not)|never|no need to|without)(?: \w+){0,3} (?:read|say|give|tell|type|send|share)\b/iu

/** Where the thing is named, the words around it tell more than a model that is less sure than this. */
const sureDespiteWords = 0.9

/** "Your social security": the next word names it. */
const namesHalf = /\b(?:social|security|card|credit|debit|account|pass|one[- ]time|your|the)\s*$/iu

/** What the model takes for a request: of what is not named ("all sixteen off the front"), or beyond doubt. */
function requestByModel(reading: Reading, kind: SensitiveKind, isNamed: boolean): Found | undefined {
  const act = actIn(reading, askActs[kind])
  if (refusesIt.test(reading.utterance.text)) return undefined
  // What is named and still being said may end in "but please don't say it".
  if (!reading.segment.final && (isNamed || namesHalf.test(reading.utterance.text))) return undefined
  if (kind === 'password' && asksOwnPin(reading.utterance.text)) return undefined
  if (fewDigits.test(reading.utterance.text) || (isNamed && (act?.probability ?? 0) < sureDespiteWords)) return undefined
  return act
}

/** A request reaches so many words further, to what it is for. */
const reach = 9
const wordsBefore = 20
const wordsAfter = 12

/** Words after a request that turn it to something else: "can you tell me if …", "give me a moment while …". */
const elsewhere =
  'if|when|whenever|while|whether|because|so(?! kind)|new|i|we|it|they|he|she|did|does|was|were|has|had|how|why|where|who|somebody|someone|anybody|anyone|happens|happened|wrong|reset|resetting|change|changing|changed|forgot|forgotten|update|updating|link|locked|help|trouble|problem|issue|about|regarding|without|before|after|until|error|message|declined|lost|stolen|expired|replacement|temporary|choose|create|pick|set|remember|protect|keep'
const onTheirDevice = 'type|typing|enter|entering|key|punch|input|put|log|sign|write'

const verbs =
  'have|get|take|grab|see|hear|know|give|giving|tell|telling|read|reading|provide|confirm|verify|validate|share|sharing|send|sending|say|spell|ask|trouble|recite|repeat|call|rattle|supply|furnish|shoot|drop|pop|paste|post|ping|message|text|email|hand|pass|borrow|collect|note|write|whisper|reel|fire|state|dictate|relay|quote'
const nounVerbs = 'text|email|message|post|list|state|call|hand|pass|drop|pop|shoot|slide|throw|chuck|bung|ping|hit'

function requestPattern(isChat: boolean): RegExp {
  const word = `(?: (?!(?:${isChat ? elsewhere : `${elsewhere}|${onTheirDevice}`})\\b)[^ ]+)`
  const requests = [
    `(?:can|could|may|might|will|would) (?:i|you|we|u|ya)${word}{0,6}? (?:${isChat ? `${verbs}|${onTheirDevice}` : verbs})`,
    'do you (?:happen to |still )?have(?= (?:your|the|that))|(?:what|which|whats|wot)(?: (?:did|do|does))?',
    `if you (?:would|could|can|may)${word}{0,4}? (?:${verbs})`,
    '(?:have|need|want|like|ask) (?:you )?to(?: just| please| quickly)? (?:tell|give|read|say|spell|share|provide|confirm|recite|send|text|email)(?= (?:me|us|out|over)\\b)',
    `(?<!\\b(?:i|we|they|he|she|never|not|will|can|could|would|to|(?:did|do|have) you|your|will just|can just) )(?:give|gimme|paste|tell|read|send|share|provide|supply|furnish|recite|repeat|say|spell|confirm|verify|validate|reply|respond)(?: (?:it|them)(?= ))?`,
    `(?<!\\b(?:i|we|you|they|he|she|a|the|this|that|our|your|by|via|never|not|will|can|could|would|to) )(?:${isChat ? `${nounVerbs}|${onTheirDevice}|whack|stick` : nounVerbs})(?= (?:me|us|it|over|in|your|ur|the|that|those|off|out|all|with)\\b)`,
    '(?<!\\b(?:you|they|no|not|people|customers)(?: will| would| do| might| may| just| also| also)* )(?:need|needing|require|want)(?! to (?!get|have|know|take|hear|see|collect|ask|grab|confirm|verify|check))',
    'i would like|(?:i|we) (?:am|are|be) after|looking for|waiting (?:for|on)|obliged|ready for|go ahead with|start (?:off )?with|begin with|(?:last|next|final|only|remaining|left|missing)(?: [^ ]+){0,5}? is|(?:i|we)(?: [^ ]+){0,3} (?:trouble|bother|ask) you for',
    '(?:i|we)(?: [^ ]+){0,7}? (?:take|grab|get|note|collect|jot)|(?:i|we) (?:will|have to|need to|must|got to|would like to)(?: just| also)? have',
    '(?:my|the|our) (?:screen|system|computer|software|form) (?:is |still )?(?:asking|wants|needs|requires)(?: me)?(?: for)?',
    '(?:mind|comfortable|okay|ok|fine|happy|trouble)(?: with)? (?:telling|giving|reading|sharing|sending|saying|confirming|repeating|spelling)(?: (?:me|us|out|over))?',
    'let (?:me|us|is)(?: just| also)? (?:have|get|grab|take|see|hear|jot|note|borrow)|how about|hit me with',
  ]
  return new RegExp(`\\b(?:${requests.join('|')})${word}{0,${reach}}$`, 'u')
}

/** "The system needs your social, and I don't want to hear it": what only states it is waited for to the end. */
const states = /^(?:need|require|want|(?:my|the|our) )/u

const inVoice = requestPattern(false)
const inChat = requestPattern(true)

/** What comes after makes it a request too: "your full card number please". */
const asksAfter =
  /^(?: number| numbers| digits| code)?(?: please| pls| plz| handy| ready| to hand| in front of you| if (?:you|i) (?:would|could|can|may|do not mind|have)| for me| nice and| slowly| out loud| whenever| when you are ready| is what i need| go ahead| off you go| just| exactly| the way| in full| from the top)\b/u

/** "There is a code in your app, read that out." */
const sayIt =
  /^(?: (?!(?:if|when|or|not|never)\b)[^ ]+){0,6} (?:read|give|say|call|shout|tell|spell) (?:me |us )?(?:it|that|them|those)\b|^(?: (?!(?:if|when|or|not|never)\b)[^ ]+){0,6} what (?:is|are|was) (?:it|they|the (?:number|code|digits))$/u

/** "But please don't say it out loud" may follow. */
const isUnfinished = /^(?: security| numbers?| digits| code)*$/u
const turns = /^(?: security| numbers?| digits| code)* (?:but|though|only)\b/u

/** A thing that is only named like it: "social media", "password policy". */
const namesAnother =
  /^ (?:media|network|worker|workers|reset|resets|resetting|manager|policy|field|requirements?|rules?|hint|page|screen|box|link|office|benefits?|income|check|checks|disability|administration|holder|holders|expired|expires|change|changes|update|protected|protection|prompt|recovery|longer|error|issuer|company|machine|mailed|shipped|delivered|sent|over to|was|got|went|expiry|reminder|email|attempts?|being|working|correct|wrong|rejected|still|not)\b/u

const fewDigits =
  /\b(?:last|first|final|end)(?: of)?(?: the)? (?:four|4|three|3|two|2|few|six|6|five|5)\b|\b(?:ending|ends|ended|finish(?:es|ing))\b/u
const wholeNumber = /\b(?:full(?! name| legal| address)|whole|entire|complete|all (?:nine|sixteen|of)|not (?:just|only)|every digit)\b/u

/** "The phone number off of the card", and in India the code of a place. */
const phone = /\b(?:phone|telephone|mobile|cell|fax|contact|service|support|help ?line)(?: line)?$/u
const ofPhone = / (?:number|numbers|digits)(?: (?:off|on|of|from|the|your|that|her|his|back|front))*$/u
const postal = /\b(?:area|address|locality|city|town|place|district|delivery|deliver|birth|street|landmark|residence|residing|staying)\b/u

/** What else has a number or a code on its back. */
const otherThing =
  /\b(?:router|meter|modem|box|device|set|remote|tv|handset|unit|meter|bill|letter|sticker|receipt|tag|label|tin|jar|package|model|serial|passport|license|licence|gift|controller|printer|laptop|area|extension|library|order|invoice|policy|reference|ticket|tracking|plate|flight|case|account|booking|gate|door|zip|promo|coupon|discount)\b/u

/** A code on the back of something is a card's where the talk is of one. */
const codeTalk = /\b(?:cards?|visa|mastercard|amex|three|3|security|verification|cvv|cvc|cvv2|cvc2|v|expir[a-z]+)\b/u

/** A personal number that a company gives its customers so that they can tell who they are. */
const ownPins =
  /\b(?:account|customer|support|service|telephone|verbal|delivery|pickup) pin\b|\b(?:pin|password) (?:(?:that is|we have|you have|you set) )?(?:on|for|to|of) (?:the|your|this) (?:account|profile|file)\b/u
const ownPin =
  /\b(?:(?:name|birth|number|address|zip) and the|account|customer|support|service|telephone|verbal|delivery|port|transfer|pickup|locker|meeting|conference|drop a|a)$/u
const bankTalk = /\b(?:bank|banking|debit|credit|atm|cash|card)\b/u

/** Whether what the agent asks for is such a number, and none of a bank's. */
export function asksOwnPin(text: string): boolean {
  const lower = text.toLowerCase()
  return ownPins.test(lower) && !bankTalk.test(lower)
}

/** A short question that names only the thing asks for it: "and the security code?" */
const shortQuestion = 12
const bare =
  /^(?:(?:a|the|your|ur|full|whole|entire|complete|long|credit|debit|bank|visa|mastercard|amex|card|number|numbers|and|also|then|now|please|next|all|of|out|on|in|for|over|sixteen|16|nine|digit|digits|that|this|name|address|zip|code|email|phone|expiration|expiry|date|social|security|current|account|online|banking|back|front|little|okay|ok|alright|right|so|great|good|thanks|thank|you|perfect|lovely|mhm|got|it|first|things|thing|last|just|only|birth|birthday|dob|username|user|with|plus|first|maiden|mothers|well|sure|cool|to|verify|again|finally|lastly|internet|net|we|have|is|s|your|security|one|more|quick|question) ?)*$/u

function isAskedFor(reading: Reading, noun: Found, kind: SensitiveKind, channel: CallStarted['channel']): boolean {
  const { segment } = reading
  const before = textBefore(reading, noun)
  const after = textAfter(reading, noun)
  const named = textOf(reading, noun)
  // The next word may tell that it is another thing.
  if ((!segment.final && isUnfinished.test(after)) || namesAnother.test(after)) return false
  if (isAnother(kind, named, before, after)) return false
  const request = requestBefore(named, before, channel)
  if (missed.test(before)) return true
  if (isTakenBack(request, before, after) || (!segment.final && request !== undefined && states.test(request))) return false
  // "Your password is …" tells of it, "tell me what your password is" asks.
  if (/^ (?:is|are|will|has|have|can(?! you| i)|needs|must|should)\b(?!$| what$| again$)/u.test(after))
    return request !== undefined && /\b(?:what|which)\b/u.test(request)
  if (request !== undefined) return true
  const all = before.split(' ').length + after.split(' ').length
  if (sayIt.test(after)) return true
  const isShort = segment.final && all <= shortQuestion && bare.test(before)
  return (
    isShort &&
    (asksAfter.test(after) ||
      /\b(?:please|pls)\b/u.test(after) ||
      bare.test(after.trim()) ||
      /^(?: code| number)? (?:is|would be)(?: what| again)?$/u.test(after))
  )
}

/** "I didn't catch the card number": it is asked for again. */
const missed = /\b(?:i|we) (?:missed|lost|(?:did|could|can) not(?: quite| really)? (?:catch|get|hear))(?: [^ ]+){0,6}$/u

/** The request that reaches to the thing; some of its names begin with one: "read me your card". */
function requestBefore(named: string, before: string, channel: CallStarted['channel']): string | undefined {
  if (/^(?:what|which) pass|^(?:read|recite|rattle|give me|tell me|gimme)\b/u.test(named)) return named
  if (/^(?:get|have|take|grab)\b/u.test(named))
    return /\b(?:can|could|may|let|need to|want to|like to|have to|going to|will)(?: (?:i|we|me|us|just|please|also))*$/u.exec(before)?.[0]
  return (channel === 'chat' ? inChat : inVoice).exec(before)?.[0]
}

const reassures = /\b(?:do not|no|not a) (?:worry|worries|be [^ ]+|problem|panic|rush|bother)\b/gu

/** "Never tell me your PIN", "your card number is something that we never ask for". */
function isTakenBack(request: string | undefined, before: string, after: string): boolean {
  const from =
    request === undefined
      ? before.split(' ').slice(-4).join(' ')
      : before
          .slice(0, before.length - request.length)
          .split(' ')
          .slice(-5)
          .join(' ') +
        ' ' +
        request
  if (
    /\bno$/u.test(before) ||
    /\b(?:not(?! (?:just|only))|never|nobody|without|cannot|nor|stop|instead|unable)\b/u.test(from.replaceAll(reassures, ''))
  )
    return true
  return /^(?: [^ ]+){0,7} (?:never|nobody|not (?:something|needed|necessary|required|out loud|ask))\b/u.test(after)
}

function isAnother(kind: SensitiveKind, named: string, before: string, after: string): boolean {
  const near = `${before.split(' ').slice(-8).join(' ')} # ${after.split(' ').slice(0, 8).join(' ')}`
  if ((kind === 'card-code' || kind === 'one-time-code') && /\bsocial$/u.test(before)) return true
  if (/^(?:number|numbers|digits) on the front$/u.test(named) && !bankTalk.test(before)) return true
  if (kind === 'card' && isAnotherNumber(named, before, near)) return true
  if (kind === 'card-code') {
    const isNamed = codeTalk.test(`${before} ${named} ${after}`)
    return !isNamed || (otherThing.test(near) && !/\b(?:card|visa|mastercard|amex|cvv|cvc)\b/u.test(near))
  }
  if (kind === 'password') return isAnotherPin(named, before, after, near)
  if (kind === 'one-time-code') return false
  return fewDigits.test(near) && !wholeNumber.test(near)
}

function isAnotherNumber(named: string, before: string, near: string): boolean {
  const isNamed = ofPhone.test(before) || /^(?:number|numbers|digits)\b/u.test(named)
  if (isNamed && phone.test(before.replace(ofPhone, ''))) return true
  return !/card|visa|amex|discover|express/u.test(named) && otherThing.test(near)
}

function isAnotherPin(named: string, before: string, after: string, near: string): boolean {
  if (/\bone time$/u.test(before)) return true
  if (/^pin code\b/u.test(`${named}${after}`) && !bankTalk.test(near) && (postal.test(near) || /\bthe$/u.test(before))) return true
  const isOwn = ownPin.test(before) || ownPins.test(`${named}${after}`)
  return /^(?:pin|p i n)\b/u.test(named) && isOwn && !bankTalk.test(`${before} ${after}`)
}

/** What ends so is not finished: the next segment goes on with it. */
const dangling =
  / (?:a|an|the|your|ur|my|of|me|us|have|get|take|read|give|need|for|on|and|full|whole|long|what|is|tell|card|social|security|credit|debit)$/u

function textBefore({ spoken, segment, utterance, before }: Reading, noun: Found): string {
  const from = dangling.test(before) ? Number.NEGATIVE_INFINITY : segment.text.length - utterance.text.length
  return spoken
    .filter(({ start, end }) => start >= from && end <= noun.start)
    .slice(-wordsBefore)
    .map(({ text }) => text)
    .join(' ')
}

function textOf({ spoken }: Reading, noun: Found): string {
  return spoken
    .filter(({ start, end }) => start >= noun.start && end <= noun.end)
    .map(({ text }) => text)
    .join(' ')
}

function textAfter({ spoken }: Reading, noun: Found): string {
  return spoken
    .filter(({ start }) => start >= noun.end)
    .slice(0, wordsAfter)
    .map(({ text }) => ` ${text}`)
    .join('')
}
