import type { Speaker } from '../transcript/segment.ts'
import type { Scene, Verdict } from './classify.ts'
import { classify, explain } from './classify.ts'
import type { Cue } from './cues.ts'
import type { Slot } from './dialogue.ts'
import type { EntityType } from './entity.ts'
import { findAddresses } from './finders/addresses.ts'
import { findDates, isNumericDate } from './finders/dates.ts'
import { findEmailPieces } from './finders/email-pieces.ts'
import { findNames } from './finders/names.ts'
import { findSecrets } from './finders/secrets.ts'
import { findSpokenEmails } from './finders/spoken-email.ts'
import { findRandom, findWritten } from './finders/written.ts'
import type { Found } from './found.ts'
import type { Analysis } from './tokens/analyse.ts'
import { analyse } from './tokens/analyse.ts'
import type { Run } from './tokens/runs.ts'

/** What was found in a text. */
export interface Reading {
  readonly analysis: Analysis
  /** Everything that may have to be hidden, in any order, overlaps included. */
  readonly found: readonly Found[]
  /** What the text asked for or announced without saying it, the latest first. */
  readonly opened: readonly Slot[]
  /** The pieces of open values that it said, by slot. */
  readonly said: ReadonlyMap<number, string>
  /** The slots that nothing more will answer. */
  readonly closed: ReadonlySet<number>
  /** For each run what it was taken for; undefined where something else had claimed it. */
  readonly verdicts: readonly (Verdict | undefined)[]
}

/** Words that make an utterance a question or a request, as transcripts without question marks have it. */
const REQUEST =
  /\?|\b(what|whats|what's|who|whose|which|when|where|how|can|could|may|might|will|would|please|need|needs|give|tell|read|confirm|verify|provide|enter|type|spell|say|share|have|got|get|take|grab|go ahead|and the|and your|cual|puede|quel|quelle|pouvez|wie|welche|konnen|qual|pode|quale|puo)\b/i

class Reader {
  readonly analysis: Analysis
  readonly #scene: Scene
  readonly #speaker: Speaker
  readonly #taken: Uint8Array
  readonly #answered = new Set<Cue>()
  readonly found: Found[] = []
  readonly said = new Map<number, string>()
  readonly closed = new Set<number>()
  readonly verdicts: (Verdict | undefined)[] = []

  constructor(text: string, scene: Scene, speaker: Speaker) {
    this.analysis = analyse(text)
    this.#scene = scene
    this.#speaker = speaker
    this.#taken = new Uint8Array(this.analysis.tokens.length)
  }

  #add(found: readonly Found[]): void {
    for (const one of found) {
      this.found.push(one)
      this.#take(one.start, one.end)
    }
  }

  /** Adds what answers a question that asks for words, and closes it: nothing more of it will come. */
  #addAnswer(found: readonly Found[]): void {
    this.#add(found)
    for (const { type, value } of found) {
      const isWhole = type !== 'EMAIL' || /.@.*\../.test(value)
      if (isWhole) for (const slot of this.#scene.dialogue.slots) if (isOf(slot, type)) this.closed.add(slot.id)
    }
  }

  #take(start: number, end: number): void {
    const { tokens } = this.analysis
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    for (let index = low; (tokens[index]?.start ?? end) < end; index += 1) this.#taken[index] = 1
  }

  #isTaken(first: number, last: number): boolean {
    for (let index = first; index <= last; index += 1) if (this.#taken[index] === 0) return false
    return true
  }

  /** The latest open question for one of `types`. */
  #asked(...types: EntityType[]): Slot | undefined {
    const { slots, turn } = this.#scene.dialogue
    return slots.find(
      (slot) => slot.asked && turn - slot.turn <= 3 && 'recogniser' in slot.sense && types.includes(slot.sense.recogniser.type),
    )
  }

  #isAnnounced(type: EntityType): boolean {
    return this.analysis.cues.some(({ label }) => label.use === 'cue' && label.recogniser.type === type)
  }

  read(): void {
    const { analysis } = this
    this.#addAnswer(findWritten(analysis.text))
    this.#addAnswer(findSpokenEmails(analysis))
    if (this.found.length === 0 && this.#asked('EMAIL')) this.#add(findEmailPieces(analysis))
    const secret = this.#asked('PASSWORD') ? 'PASSWORD' : this.#asked('USERNAME') ? 'USERNAME' : undefined
    this.#addAnswer(findSecrets(analysis, secret))
    this.#dates()
    this.#addAnswer(findAddresses(analysis, this.#isAnnounced('ADDRESS') || this.#asked('ADDRESS') !== undefined))
    analysis.runs.forEach((run, position) => {
      this.verdicts[position] = this.#isTaken(run.first, run.last) ? undefined : this.#judge(run)
    })
    const { names } = this.#scene.memory
    this.#add(findNames(analysis, { asked: this.#asked('PERSON') !== undefined, known: names, ignored: NOBODY, taken: this.#taken }))
    this.#spelled(names)
    this.#add(findRandom(analysis.text))
  }

  /** Dates that name their month: a date of birth or of a card's expiry where the words say so, and otherwise no number to hide. */
  #dates(): void {
    const { analysis } = this
    for (const { first, last, hasDay } of findDates(analysis.tokens)) {
      const value = analysis.tokens
        .slice(first, last + 1)
        .map(({ text }) => text)
        .join(' ')
      const verdict = explain(
        analysis,
        { first, last, value: '010101', digits: '010101', readings: ['010101'], cardinal: false },
        this.#scene,
      )
      if (verdict && (verdict.type === 'DOB' || (verdict.type === 'CARD_EXPIRY' && !hasDay))) {
        this.#note(verdict, value)
        this.#add([
          {
            type: verdict.type,
            start: analysis.tokens[first]?.start ?? 0,
            end: analysis.tokens[last]?.end ?? 0,
            value,
            confidence: verdict.confidence,
          },
        ])
      } else {
        if (verdict?.cue) this.#answered.add(verdict.cue)
        this.#taken.fill(1, first, last + 1)
      }
    }
  }

  #note({ type, slot, cue, complete }: Verdict, value: string): void {
    const answered = slot ?? this.#scene.dialogue.slots.find((one) => isOf(one, type))
    if (answered) this.said.set(answered.id, (this.said.get(answered.id) ?? '') + value)
    if (cue) this.#answered.add(cue)
    if (answered && (complete === true || type === 'DOB')) this.closed.add(answered.id)
  }

  #judge(run: Run): Verdict {
    const value = run.readings[0] ?? run.value
    let verdict = classify(this.analysis, run, this.#scene)
    if (isNumericDate(run) && verdict.type !== 'DOB' && verdict.type !== 'CARD_EXPIRY' && verdict.confidence < 0.9)
      verdict = { type: 'keep', confidence: 0.8 }
    this.#note(verdict, value)
    if (verdict.type !== 'keep' && (run.digits.length > 0 || value.length > 2)) {
      this.#add([
        {
          type: verdict.type,
          start: run.start,
          end: run.end,
          value,
          confidence: verdict.confidence,
          ...(verdict.slot && { group: verdict.slot.id }),
        },
      ])
    }
    return verdict
  }

  /** Letters alone that spell a name which was said before, here or earlier. */
  #spelled(known: ReadonlySet<string>): void {
    const here = new Set(this.found.flatMap(({ type, value }) => (type === 'PERSON' ? value.split(' ') : [])))
    for (const run of this.analysis.runs) {
      const word = run.value.toLowerCase()
      if (run.digits.length > 0 || word.length < 2 || this.#isTaken(run.first, run.last)) continue
      const follows = this.found.some(({ type, end }) => type === 'PERSON' && end <= run.start && run.start - end < 40)
      if (here.has(word) || known.has(word) || (word.length > 2 && follows))
        this.#add([{ type: 'PERSON', start: run.start, end: run.end, value: word, confidence: 0.85 }])
    }
  }

  opened(): Slot[] {
    const { analysis } = this
    const isAgent = this.#speaker !== 'customer'
    const hasRequest = REQUEST.test(analysis.text)
    const isRequest = isAgent && hasRequest
    const { turn, opened } = this.#scene.dialogue
    const slots: Slot[] = []
    for (const cue of analysis.cues) {
      if (!('strong' in cue.label) || this.#answered.has(cue)) continue
      const isLast = this.#contentAfter(cue.last) === 0
      const asked = isRequest || (isLast && !hasRequest && this.#isAnnouncement(cue.last))
      // A customer who speaks of a card announces none; an order number that is asked for is, and a receipt in passing is not.
      if (cue.label.use === 'keep' ? !isRequest || !isLast || !cue.label.strong : !asked && !(isAgent && cue.label.strong)) continue
      const end = analysis.tokens[cue.last]?.end ?? 0
      if (this.found.some(({ start, type }) => start >= end && cue.label.use === 'cue' && type === cue.label.recogniser.type)) continue
      const sense = cue.label.use === 'cue' ? { recogniser: cue.label.recogniser } : { keeper: cue.label.keeper }
      slots.unshift({ id: opened + slots.length, sense, turn, asked, value: '' })
    }
    return slots
  }

  /** Whether a text that ends with a cue says that the value follows: `my card number is`. */
  #isAnnouncement(last: number): boolean {
    const { tokens } = this.analysis
    const end = tokens.at(-1)?.text ?? ''
    return (
      /^(is|its|are|number|no|code|id|digits|thats|uh|um|on|at|to|name|under)$/.test(end) ||
      (last < tokens.length - 1 && /^(is|its)$/.test(tokens[last + 1]?.text ?? ''))
    )
  }

  /** How many tokens after `last` say something of their own, numbers included. */
  #contentAfter(last: number): number {
    const { tokens, content, units } = this.analysis
    let count = 0
    for (let index = last + 1; index < tokens.length; index += 1) {
      const kind = units[index]?.kind
      if (content[index] || kind === 'digits' || kind === 'spoken' || kind === 'letters') count += 1
    }
    return count
  }
}

const isOf = ({ sense }: Slot, type: Verdict['type']): boolean => 'recogniser' in sense && sense.recogniser.type === type

const NOBODY: ReadonlySet<string> = new Set()

/** Reads a text in the light of the turns before. */
export function read(text: string, scene: Scene, speaker: Speaker): Reading {
  const reader = new Reader(text, scene, speaker)
  reader.read()
  return {
    analysis: reader.analysis,
    found: reader.found,
    opened: reader.opened(),
    said: reader.said,
    closed: reader.closed,
    verdicts: reader.verdicts,
  }
}
