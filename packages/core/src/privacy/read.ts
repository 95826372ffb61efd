import type { Speaker } from '../transcript/segment.ts'
import type { Before, Verdict } from './classify.ts'
import { classify, explain } from './classify.ts'
import type { Cue } from './cues.ts'
import type { Slot } from './dialogue.ts'
import { isOf } from './dialogue.ts'
import type { EntityType } from './entity.ts'
import { findAddresses } from './finders/addresses.ts'
import type { DateSpan } from './finders/dates.ts'
import { dateKey, findDates, isNumericDate } from './finders/dates.ts'
import { findEmailPieces } from './finders/email-pieces.ts'
import { findNames } from './finders/names.ts'
import { findOptional } from './finders/optional.ts'
import { findSecrets } from './finders/secrets.ts'
import { findSpokenEmails } from './finders/spoken-email.ts'
import { findRandom, findWritten } from './finders/written.ts'
import type { Found } from './found.ts'
import { findPatterns } from './patterns.ts'
import type { Recogniser } from './recognisers/recogniser.ts'
import type { Scene } from './scene.ts'
import { isCardMoment } from './scene.ts'
import { asks, openedSlots } from './slots.ts'
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
  /** What the text asked for or announced without saying it, in order. */
  readonly opened: readonly Slot[]
  /** The pieces of open values that it said, by slot. */
  readonly said: ReadonlyMap<number, string>
  /** The slots that nothing more will answer. */
  readonly closed: ReadonlySet<number>
  /** For each run what it was taken for; undefined where something else had claimed it. */
  readonly verdicts: readonly (Verdict | undefined)[]
}

/** Units that carry a part of a value. */
const CARRIERS: ReadonlySet<string> = new Set(['digits', 'letters', 'spoken'])

/** How many characters after a name its spelling may begin. */
const NAME_REACH = 40

class Reader {
  readonly analysis: Analysis
  #scene: Scene
  readonly #speaker: Speaker
  readonly #taken: Uint8Array
  /** The cues that a value answered. */
  readonly answered = new Set<Cue>()
  /** What a date at the end is that may go on. */
  openDate: Recogniser | undefined
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
    const email = this.#asked('EMAIL')
    if (this.found.length === 0) this.#add(findEmailPieces(analysis, email && this.#scene.dialogue.turn - email.turn))
    const secret = this.#asked('PASSWORD') ? 'PASSWORD' : this.#asked('USERNAME') ? 'USERNAME' : undefined
    this.#addAnswer(findSecrets(analysis, secret))
    this.#dates()
    this.#addAnswer(findAddresses(analysis, this.#isAnnounced('ADDRESS') || this.#asked('ADDRESS') !== undefined, this.#taken))
    analysis.runs.forEach((run, position) => {
      const earlier = analysis.runs[position - 1]
      this.verdicts[position] = this.#isTaken(run.first, run.last)
        ? undefined
        : this.#judge(run, earlier && { run: earlier, verdict: this.verdicts[position - 1] })
    })
    const { names, agents } = this.#scene.memory
    const isGreeting = this.#speaker === 'agent' && this.#scene.dialogue.turn < 4
    this.#add(
      findNames(analysis, {
        asked: this.#speaker !== 'agent' && this.#asked('PERSON') !== undefined,
        known: names,
        isGreeting,
        ignored: agents,
        taken: this.#taken,
      }),
    )
    this.#spelled(names)
    this.#add(findRandom(analysis.text))
    this.#add(findPatterns(this.#scene.policy.patterns, analysis.text, analysis.runs))
    this.#add(findOptional(analysis))
  }

  /** Dates that name their month: a date of birth or of a card's expiry where the words say so, and otherwise no number to hide. */
  #dates(): void {
    const { tokens } = this.analysis
    for (const date of findDates(this.analysis)) {
      const { first, last } = date
      const value = this.#dateValue(first, last)
      const verdict = this.#judgeDate(date, value)
      this.#add([
        { type: verdict.type, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, value, confidence: verdict.confidence },
      ])
    }
  }

  /** What a date is: `DATE` where it is no one's. */
  #judgeDate({ first, last, hasDay, hasYear }: DateSpan, value: string): { type: EntityType; confidence: number } {
    const span = { first, last, value: '010101', digits: '010101', readings: ['010101'], cardinal: false }
    const verdict = explain(this.analysis, span, this.#scene)
    const confidence = verdict?.confidence ?? 0.8
    const isBirth = verdict?.type === 'DOB' || this.#scene.memory.recallDate(value)
    if ((isBirth || verdict?.type === 'CARD_EXPIRY') && !hasYear && last === this.analysis.tokens.length - 1)
      this.openDate = verdict?.recogniser
    if (!isBirth && (hasDay || (verdict?.type !== 'CARD_EXPIRY' && !isCardMoment(this.#scene)))) {
      if (verdict?.cue) this.answered.add(verdict.cue)
      return { type: 'DATE', confidence }
    }
    if (verdict) this.#note({ ...verdict, complete: hasYear }, value)
    return { type: isBirth ? 'DOB' : 'CARD_EXPIRY', confidence }
  }

  #dateValue(first: number, last: number): string {
    const { tokens, units } = this.analysis
    const placed = units
      .slice(first, last + 1)
      .flatMap((unit, index) => (unit.kind === 'spoken' || unit.kind === 'digits' ? [{ unit, index: first + index, gap: 0 }] : []))
    return dateKey(
      tokens.slice(first, last + 1),
      composeParts(placed).map(({ text }) => text),
    )
  }

  #note({ type, slot, cue, complete }: Verdict, value: string): void {
    const answered = slot ?? this.#scene.dialogue.slots.find((one) => isOf(one, type))
    if (answered) this.#answer(answered.id, value)
    if (cue) this.answered.add(cue)
    if (answered && complete === true) this.closed.add(answered.id)
  }

  /** What of a run the utterance before had not said yet. */
  #newPart({ start, parts }: Run, value: string): string {
    const { from } = this.#scene
    if (start >= from) return value
    return parts.map(({ first, text }) => ((this.analysis.tokens[first]?.start ?? 0) >= from ? text : '')).join('')
  }

  /** Adds a value to the open question that it answers, so that the next number of the same text goes to another one. */
  #answer(id: number, value: string): void {
    this.said.set(id, (this.said.get(id) ?? '') + value)
    const { dialogue } = this.#scene
    const slots = dialogue.slots.map((slot) => (slot.id === id ? { ...slot, value: slot.value + value } : slot))
    this.#scene = { ...this.#scene, dialogue: { ...dialogue, slots } }
  }

  #judge(run: Run, before: Before | undefined): Verdict {
    let value = run.readings[0] ?? run.value
    let verdict = classify(this.analysis, run, this.#scene, before)
    if (isNumericDate(run) && verdict.type !== 'DOB' && verdict.type !== 'CARD_EXPIRY' && verdict.confidence < 0.9)
      verdict = { type: 'keep', confidence: 0.8 }
    if (verdict.type === 'PERSON') value = value.toLowerCase()
    const isWholeDate = verdict.type === 'DOB' && run.digits.length > 4
    if (isWholeDate)
      value = dateKey(
        [],
        run.parts.map(({ text }) => text),
      )
    this.#note(isWholeDate ? { ...verdict, complete: true } : verdict, isWholeDate ? value : this.#newPart(run, value))
    if (verdict.type !== 'keep' && (run.digits.length > 0 || value.length > 2)) {
      const { type, confidence, slot } = verdict
      this.#add(
        this.#stretches(this.#withoutLastFour(run, verdict)).map((stretch) => ({
          ...stretch,
          type,
          value,
          confidence,
          ...(slot && { group: slot.id }),
        })),
      )
    }
    return verdict
  }

  /** A whole card number without its last four digits, where the policy shows them. */
  #withoutLastFour(run: Run, { type, complete }: Verdict): Run {
    if (type !== 'CARD_NUMBER' || complete !== true || !this.#scene.policy.showsLastFour) return run
    let digits = 0
    const position = run.parts.findLastIndex(({ text }) => (digits += text.length) >= 4)
    const part = run.parts[position]
    const token = this.analysis.tokens[part?.last ?? -1]
    if (!part || !token || part.kind === 'letters') return run
    if (digits === 4)
      return { ...run, end: this.analysis.tokens[run.parts[position - 1]?.last ?? -1]?.end ?? run.end, parts: run.parts.slice(0, position) }
    // Written in one row, the row is cut; a spoken number that holds more than four digits stays whole.
    return token.kind === 'digits' && token.end - token.start === part.text.length ? { ...run, end: token.end - 4 } : run
  }

  /** Where a run stands: in one stretch, or in two where the words of an earlier utterance end inside it. */
  #stretches({ start, end, first, last }: Run): { start: number; end: number; carried?: true }[] {
    const { from } = this.#scene
    if (start >= from || end <= from) return [{ start, end }]
    const { tokens, units } = this.analysis
    const places = tokens.slice(first, last + 1).filter((_, index) => CARRIERS.has(units[first + index]?.kind ?? 'none'))
    // A word that was cut in two belongs to both.
    const before = places.findLast((token) => token.start < from)
    const after = places.find((token) => token.end > from)
    if (!before || !after) return [{ start, end }]
    return [
      { start, end: Math.min(before.end, from), carried: true },
      { start: Math.max(after.start, from), end },
    ]
  }

  /** Letters alone that spell a name: one that was said before, here or earlier, or the one they follow. */
  #spelled(known: ReadonlySet<string>): void {
    const names = this.found.filter(({ type }) => type === 'PERSON').toSorted((a, b) => a.start - b.start)
    const here = new Set(names.flatMap(({ value }) => value.split(' ')))
    let next = 0
    for (const run of this.analysis.runs) {
      while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= run.start) next += 1
      const word = run.value.toLowerCase()
      if (run.digits.length > 0 || word.length < 2 || this.#isTaken(run.first, run.last)) continue
      const before = names[next - 1]
      const follows = before !== undefined && word.length > 2 && run.start - before.end < NAME_REACH
      // What follows a name spells it.
      const value = before !== undefined && (follows || here.has(word)) ? before.value : word
      if (here.has(word) || known.has(word) || follows)
        this.#add([{ type: 'PERSON', start: run.start, end: run.end, value, confidence: 0.85 }])
    }
  }
}

/** Reads a text in the light of the turns before. */
export function read(text: string, scene: Scene, speaker: Speaker): Reading {
  const reader = new Reader(text, scene, speaker)
  reader.read()
  return {
    analysis: reader.analysis,
    found: reader.found,
    asks: asks(reader.analysis, speaker),
    opened: openedSlots({
      analysis: reader.analysis,
      speaker,
      dialogue: scene.dialogue,
      found: reader.found,
      answered: reader.answered,
      verdicts: reader.verdicts,
      openDate: reader.openDate,
    }),
    said: reader.said,
    closed: reader.closed,
    verdicts: reader.verdicts,
  }
}
