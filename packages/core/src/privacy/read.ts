import type { Speaker } from '../transcript/segment.ts'
import type { Before, Scene, Verdict } from './classify.ts'
import { canGrow, classify, explain } from './classify.ts'
import type { Cue } from './cues.ts'
import type { Slot } from './dialogue.ts'
import type { EntityType } from './entity.ts'
import { findAddresses } from './finders/addresses.ts'
import { dateKey, findDates, isNumericDate } from './finders/dates.ts'
import { findEmailPieces } from './finders/email-pieces.ts'
import { findNames } from './finders/names.ts'
import { findSecrets } from './finders/secrets.ts'
import { findSpokenEmails } from './finders/spoken-email.ts'
import { findRandom, findWritten } from './finders/written.ts'
import type { Found } from './found.ts'
import { unnamed } from './recognisers/unnamed.ts'
import type { Analysis } from './tokens/analyse.ts'
import { analyse } from './tokens/analyse.ts'
import { composeParts } from './tokens/compose.ts'
import type { Run } from './tokens/runs.ts'

/** What was found in a text. */
export interface Reading {
  readonly analysis: Analysis
  /** Everything that may have to be hidden, in any order, overlaps included. */
  readonly found: readonly Found[]
  /** Whether the agent asks for something, whatever that is. */
  readonly asks: boolean
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
  /\?|\b(what|whats|what's|who|whose|which|when|where|how|can|could|may|might|will|would|please|need|needs|give|tell|read|confirm|verify|provide|enter|type|spell|say|share|have|got|get|take|grab|go ahead|for me|start with|pop|shoot|i'll need|i'd need|let's|just|lastly|finally|and the|and your|cual|puede|quel|quelle|pouvez|wie|welche|konnen|qual|pode|quale|puo)\b/i

/** A question that may be answered in digits, though it names nothing known; and what is asked for a number of things or a time. */
const UNNAMED = /\b(numbers?|digits?|codes?|read|enter|says?|printed|shows?|what's|whats|what is|go ahead|ready|tell me|give me|last|first|rest)\b/i
const HARMLESS = /\b(how (many|much|long|old|often|far|big|can i|may i|are you|do|did)|what (time|year|day|month|date|model|size|kind|color|colour|happened|can i|seems|else|brings)|when|why|where|help)\b/i

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
    this.#addAnswer(findAddresses(analysis, this.#isAnnounced('ADDRESS') || this.#asked('ADDRESS') !== undefined, this.#taken))
    analysis.runs.forEach((run, position) => {
      const earlier = analysis.runs[position - 1]
      this.verdicts[position] = this.#isTaken(run.first, run.last) ? undefined : this.#judge(run, earlier && { run: earlier, verdict: this.verdicts[position - 1] })
    })
    const { names, agents } = this.#scene.memory
    const isGreeting = this.#speaker === 'agent' && this.#scene.dialogue.turn < 4
    this.#add(findNames(analysis, { asked: this.#asked('PERSON') !== undefined, known: names, isGreeting, ignored: agents, taken: this.#taken }))
    this.#spelled(names)
    this.#add(findRandom(analysis.text))
  }

  /** Dates that name their month: a date of birth or of a card's expiry where the words say so, and otherwise no number to hide. */
  #dates(): void {
    const { analysis } = this
    for (const { first, last, hasDay } of findDates(analysis.tokens)) {
      const value = this.#dateValue(first, last)
      const verdict = explain(
        analysis,
        { first, last, value: '010101', digits: '010101', readings: ['010101'], cardinal: false },
        this.#scene,
      )
      const known = this.#scene.memory.recallDate(value)
      if (known) this.#add([{ type: 'DOB', start: analysis.tokens[first]?.start ?? 0, end: analysis.tokens[last]?.end ?? 0, value, confidence: 0.9 }])
      else if (verdict && (verdict.type === 'DOB' || (verdict.type === 'CARD_EXPIRY' && !hasDay))) {
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

  #dateValue(first: number, last: number): string {
    const { tokens, units } = this.analysis
    const placed = units.flatMap((unit, index) => (index >= first && index <= last && (unit.kind === 'spoken' || unit.kind === 'digits') ? [{ unit, index, gap: 0 }] : []))
    return dateKey(tokens.slice(first, last + 1), composeParts(placed).map(({ text }) => text))
  }

  #note({ type, slot, cue, complete }: Verdict, value: string): void {
    const answered = slot ?? this.#scene.dialogue.slots.find((one) => isOf(one, type))
    if (answered) this.said.set(answered.id, (this.said.get(answered.id) ?? '') + value)
    if (cue) this.#answered.add(cue)
    if (answered && (complete === true || type === 'DOB')) this.closed.add(answered.id)
  }

  #judge(run: Run, before: Before | undefined): Verdict {
    let value = run.readings[0] ?? run.value
    let verdict = classify(this.analysis, run, this.#scene, before)
    if (isNumericDate(run) && verdict.type !== 'DOB' && verdict.type !== 'CARD_EXPIRY' && verdict.confidence < 0.9)
      verdict = { type: 'keep', confidence: 0.8 }
    if (verdict.type === 'DOB' && run.parts.length > 2) value = dateKey([], run.parts.map(({ text }) => text))
    this.#note(verdict, value)
    if (verdict.type !== 'keep' && (run.digits.length > 0 || value.length > 2)) {
      const { type, confidence, slot } = verdict
      this.#add(this.#stretches(run).map((stretch) => ({ ...stretch, type, value, confidence, ...(slot && { group: slot.id }) })))
    }
    return verdict
  }

  /** Where a run stands: in one stretch, or in two where the words of an earlier utterance end inside it. */
  #stretches({ start, end, parts }: Run): { start: number; end: number; carried?: true }[] {
    const { from } = this.#scene
    if (start >= from || end <= from) return [{ start, end }]
    const { tokens } = this.analysis
    const before = parts.findLast((part) => (tokens[part.last]?.end ?? 0) <= from)
    const after = parts.find((part) => (tokens[part.first]?.start ?? 0) >= from)
    if (!before || !after) return [{ start, end }]
    return [
      { start, end: tokens[before.last]?.end ?? from, carried: true },
      { start: tokens[after.first]?.start ?? from, end },
    ]
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

  asks(): boolean {
    return this.#speaker !== 'customer' && this.analysis.contentCount > 1 && REQUEST.test(this.analysis.text)
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
      const asked = isRequest || (isLast && (isAgent || (!hasRequest && this.#isAnnouncement(cue.last))))
      // A customer who speaks of a card announces none; an order number that is asked for is, and a receipt in passing is not.
      if (cue.label.use === 'keep' ? !isRequest || !isLast || !cue.label.strong : !asked && !(isAgent && cue.label.strong)) continue
      const end = analysis.tokens[cue.last]?.end ?? 0
      if (this.found.some(({ start, type }) => start >= end && cue.label.use === 'cue' && type === cue.label.recogniser.type)) continue
      const sense = cue.label.use === 'cue' ? { recogniser: cue.label.recogniser } : { keeper: cue.label.keeper }
      slots.unshift({ id: opened + slots.length, sense, turn, asked, value: '' })
    }
    const unfinished = this.#unfinished(opened + slots.length)
    if (unfinished) slots.unshift(unfinished)
    if (slots.length === 0 && isRequest && UNNAMED.test(analysis.text) && !HARMLESS.test(analysis.text) && !analysis.cues.some(({ label }) => label.use === 'keep')) {
      slots.push({ id: opened, sense: { recogniser: unnamed }, turn, asked: true, value: '' })
    }
    return slots
  }

  /** A value at the end of the text that the words announced, and of which more may come after the other has spoken. */
  #unfinished(id: number): Slot | undefined {
    const position = this.analysis.runs.length - 1
    const run = this.analysis.runs[position]
    const verdict = this.verdicts[position]
    if (!run || !verdict?.cue || !verdict.recogniser || verdict.type === 'keep' || verdict.recogniser.form === 'words') return undefined
    if (this.#contentAfter(run.last) > 0 || !canGrow(run, verdict)) return undefined
    return { id, sense: { recogniser: verdict.recogniser }, turn: this.#scene.dialogue.turn, asked: true, value: run.readings[0] ?? run.value }
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

/** Reads a text in the light of the turns before. */
export function read(text: string, scene: Scene, speaker: Speaker): Reading {
  const reader = new Reader(text, scene, speaker)
  reader.read()
  return {
    analysis: reader.analysis,
    found: reader.found,
    asks: reader.asks(),
    opened: reader.opened(),
    said: reader.said,
    closed: reader.closed,
    verdicts: reader.verdicts,
  }
}
