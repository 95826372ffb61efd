import type { Speaker } from '../transcript/segment.ts'
import { createPrivacyGate } from './gate.ts'
import type { PrivacyOptions } from './policy.ts'
import type { PrivacyGate } from './privacy-gate.ts'
import type { RedactedSegment } from './redacted-segment.ts'

/** Words that are a digit or a number in one of six languages, and seldom anything else. */
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety ' +
  'cero uno dos tres cuatro cinco siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa ' +
  'deux trois quatre cinq sept huit neuf dix douze vingt trente quarante cinquante soixante ' +
  'eins zwei drei vier fünf sechs sieben acht neun zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig ' +
  'dois três quatro sete oito nove dez doze vinte trinta quarenta sessenta ' +
  'tre quattro cinque sette otto dieci dodici trenta quaranta sessanta settanta ottanta novanta'
const numbers = new Set(NUMBER_WORDS.split(' '))

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** A text whose values, between angle brackets, must never be seen. */
export interface Canary {
  readonly text: string
  /** The values, word by word, in small letters. */
  readonly secrets: ReadonlySet<string>
}

/** Reads `my pin is <four one> uh <two two>`. Outside the brackets stands no number and no word of a value. */
export function canaryOf(marked: string): Canary {
  const values = [...marked.matchAll(/<([^>]*)>/gu)].flatMap(([, value = '']) => wordsOf(value))
  const secrets = new Set(values.filter((word) => word.length > 1 && !/^(double|triple)$/u.test(word)))
  const open = wordsOf(marked.replaceAll(/<[^>]*>/gu, ' '))
  const clash = open.find((word) => secrets.has(word) || numbers.has(word) || /\p{N}/u.test(word))
  if (clash !== undefined || secrets.size + (/<[^>]*\p{N}/u.test(marked) ? 1 : 0) === 0)
    throw new Error(`not a canary (${clash}): ${marked}`)
  return { text: marked.replaceAll(/[<>]/gu, ''), secrets }
}

/** Where a hidden piece stands on the screen. It parts words, as a placeholder does. */
const HIDDEN = '▮'

/** What can be read of a redacted segment. */
export function visibleText({ text, entities }: Pick<RedactedSegment, 'text' | 'entities'>): string {
  let visible = ''
  let from = 0
  for (const { start, end } of entities) {
    visible += text.slice(from, start) + HIDDEN
    from = end
  }
  return visible + text.slice(from)
}

/** The first digit or word of a value that can be read. */
export function leakIn(visible: string, { secrets }: Canary): string | undefined {
  return wordsOf(visible).find((word) => /\p{N}/u.test(word) || numbers.has(word) || secrets.has(word))
}

/** A call that is watched: after each event everything that can be read is searched for the canary. */
export class CanaryCall {
  readonly #gate: PrivacyGate
  readonly #canary: Canary
  readonly #screen = new Map<string, RedactedSegment>()
  readonly #spoken: string[] = []
  #nowMs = 0
  #count = 0
  /** What was seen of the canary, and after which words. None where all is well. */
  readonly leaks: string[] = []

  constructor(canary: Canary, options: PrivacyOptions = {}) {
    this.#canary = canary
    this.#gate = createPrivacyGate(options)
  }

  /** Says something in words of 300 ms. `pauseMs` is the silence before it. A text that grows keeps its id and its beginning. */
  say(text: string, { speaker = 'customer', id, final = true, pauseMs = 100 }: SayOptions = {}): this {
    this.#count += id === undefined ? 1 : 0
    const segmentId = id ?? `s${this.#count}`
    const startMs = this.#screen.get(segmentId)?.startMs ?? this.#nowMs + pauseMs
    const endMs = startMs + 300 * wordsOf(text).length
    this.#nowMs = Math.max(this.#nowMs, endMs)
    this.#spoken.push(`${speaker}${final ? '' : '…'}: ${text}`)
    this.#take(this.#gate.redact({ id: segmentId, speaker, text, startMs, endMs, receivedMs: this.#nowMs, final, revision: 0 }).segments)
    return this
  }

  /** Lets time pass until nothing is held any more. */
  settle(): this {
    for (let dueMs = this.#gate.dueMs, steps = 0; dueMs !== undefined; dueMs = this.#gate.dueMs, steps += 1) {
      if (steps > 1000) throw new Error('what is held is never settled')
      this.#nowMs = Math.max(this.#nowMs, dueMs)
      this.#spoken.push(`(until ${dueMs})`)
      this.#take(this.#gate.advance(dueMs))
    }
    return this
  }

  /** What can be read now, the pieces of a cut text joined as they were. */
  get screen(): string {
    return [...this.#screen.values()].map(visibleText).join('')
  }

  #take(segments: readonly RedactedSegment[]): void {
    for (const segment of segments) this.#screen.set(segment.id, segment)
    const leak = leakIn(this.screen, this.#canary)
    if (leak !== undefined) this.leaks.push(`"${leak}" after ${this.#spoken.join(' / ')} → ${this.screen}`)
  }
}

interface SayOptions {
  readonly speaker?: Speaker
  readonly id?: string
  readonly final?: boolean
  readonly pauseMs?: number
}
