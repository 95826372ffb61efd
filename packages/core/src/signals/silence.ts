import { cueIn, cueNear } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Signal } from './signal.ts'
import { asksQuestion, isBackchannel } from './turn.ts'

/** Since when nobody has said anything, and whether there was a word about it. */
export interface SilenceValue {
  /** End of the last words, in milliseconds from the start of the call; missing before anyone has spoken. */
  readonly sinceMs?: number
  /** How long it was silent before the last words, where these broke a silence. */
  readonly brokenAfterMs?: number
  /** What was said of the silence to come; missing where nothing was. */
  readonly announced?: Announced
  /** In chat: when the customer's last message that wants an answer came; missing where none waits. */
  readonly waitingSinceMs?: number
  readonly utteranceId?: string
  /** Whether this source sends partials, so that speech is known while it goes on. */
  readonly partials: boolean
}

/** A look at something, which is short; a hold, as long as it was said to be; or the end of the call. */
export type Announced =
  | { readonly kind: 'look' }
  | { readonly kind: 'goodbye' }
  /** With the time for which it was announced, where one was named. */
  | { readonly kind: 'hold'; readonly atMs: number; readonly forMs?: number }

/** Silence, and holds that were announced. */
export const silence: Signal<SilenceValue, SilenceValue> = {
  name: 'silence',
  initial: { partials: false },
  step(before, reading, { call }) {
    const { segment } = reading
    const isVoice = call.channel === 'voice'
    const announced = announcedIn(reading) ?? (isStill(before, reading, isVoice) ? before.announced : undefined)
    const since = Math.max(segment.endMs, before.sinceMs ?? 0)
    const gap = before.sinceMs === undefined ? 0 : segment.startMs - before.sinceMs
    // Who says "ok" to a promised look waits for what was found.
    const owes = announced === undefined ? !isBackchannel(reading) : announced.kind === 'look' && before.announced?.kind === 'look'
    const needsAnswer = !isVoice && owes && !isAtIt(reading)
    const value: SilenceValue = {
      sinceMs: since,
      ...(gap > 0 && { brokenAfterMs: gap }),
      ...(announced && { announced }),
      utteranceId: reading.utterance.id,
      partials: before.partials || !segment.final,
      ...waiting(before, segment.speaker, segment.receivedMs, needsAnswer && !(before.waitingSinceMs !== undefined && isPing(reading))),
    }
    return { state: value, value }
  },
}

function announcedIn(reading: Reading): Announced | undefined {
  const { segment, utterance } = reading
  const isWait = cueIn(reading, 'wait-announced') !== undefined
  const minutes = minutesIn(utterance.text)
  if (cueNear(reading, 'hold-announced') || (isWait && segment.speaker === 'agent' && minutes > 0)) {
    return { kind: 'hold', atMs: segment.endMs, ...(minutes > 0 && { forMs: minutes * 60_000 }) }
  }
  // "A plate number, and that is all there is" ends a list, and no call.
  if (cueIn(reading, 'goodbye') && (segment.speaker === 'agent' || reading.words.length <= fewWords)) return { kind: 'goodbye' }
  // What the customer looks for may take its time.
  if (isWait) return segment.speaker === 'customer' ? { kind: 'hold', atMs: segment.endMs } : { kind: 'look' }
  return undefined
}

/** Whether what was announced still stands after these words: they go on, agree, or talk over a hold that has not begun. */
function isStill(before: SilenceValue, reading: Reading, isVoice: boolean): boolean {
  const { segment } = reading
  if (before.utteranceId === reading.utterance.id || isBackchannel(reading) || agreesInFew(reading)) return true
  const { announced, sinceMs = 0 } = before
  const hasBegun = segment.startMs - sinceMs > longestGapMs
  return isVoice && announced?.kind === 'hold' && !hasBegun && segment.startMs - announced.atMs <= talkedOverMs
}

/** So long people may still talk about a hold before it begins. */
const talkedOverMs = 15_000
/** After a longer gap it has begun, and whoever speaks has come back. */
const longestGapMs = 8000

const numbers = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const minuteCount = new RegExp(`\\b(\\d{1,2}|${numbers.join('|')})(?: more)? (?:minutes?|mins?)\\b`, 'iu')

/** The minutes that are named, 0 where none are. */
function minutesIn(text: string): number {
  const [, count = ''] = minuteCount.exec(text) ?? []
  return Number(count) || numbers.indexOf(count.toLowerCase()) + 1
}

/** "No problem, take your time": an answer to the announced wait leaves it as it is. */
function agreesInFew(reading: Reading): boolean {
  return reading.segment.speaker === 'customer' && reading.words.length <= fewWords && !asksQuestion(reading)
}

const fewWords = 6

/** "Ok trying", "loading now": the customer is at what was asked for, and will tell. */
function isAtIt(reading: Reading): boolean {
  return agreesInFew(reading) && (reading.words.some(({ text }) => doing.test(text)) || inAMoment.test(reading.segment.text))
}

const inAMoment =
  /\b(?:\d|one|two|a|few|couple|gimme|give me)(?: of)? (?:secs?|seconds?|mins?|minutes?|ticks?|mo|moment|jiffy)\b|\b(?:brb|hang on|hold on)\b/iu

/** "Hello?", "you there": whoever asks after an answer still waits for the same one. */
function isPing({ segment, words }: Reading): boolean {
  return words.length === 0 || (words.length <= mostPingWords && ping.test(segment.text))
}

const mostPingWords = 8
const ping =
  /^\W*(?:u[hm]+\W+)?(?:hello+|hullo|helo|hey|hi|oi|(?:is )?any ?(?:one|body)|(?:are |r )?(?:you|u|ya) (?:still )?(?:there|here|with me)|still (?:there|here|waiting)|any (?:news|luck|update)|so)\b/iu

const doing = /^(?:check|do|get|go|load|look|open|reboot|restart|reset|typ|try|updat)ing$/

function waiting(before: SilenceValue, speaker: string, atMs: number, needsAnswer: boolean): { readonly waitingSinceMs?: number } {
  if (speaker === 'agent') return {}
  if (speaker === 'customer' && needsAnswer) return { waitingSinceMs: atMs }
  return before.waitingSinceMs === undefined ? {} : { waitingSinceMs: before.waitingSinceMs }
}
