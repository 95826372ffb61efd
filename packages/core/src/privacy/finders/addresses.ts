import type { Found } from '../found.ts'
import { measureAt } from '../keepers/measure.ts'
import type { Analysis } from '../tokens/analyse.ts'
import type { Run } from '../tokens/runs.ts'
import type { Token } from '../tokens/scan.ts'
import * as Gap from '../tokens/gap.ts'
import { gapAt, wordAt } from '../tokens/scan.ts'
import { isCommonWord, isFunctionWord, isState, isStateCode, isStreetLead, isStreetWord, isUnitWord } from '../words/words.ts'

/** Endings of street names that are written as one word: Hauptstraße, Søndergade, Itätuulenkuja. */
const STREET_ENDING = /.(strasse|str|weg|platz|gasse|allee|straat|laan|gade|vej|gatan|vagen|katu|kuja|tie|gata|veien|vegen|stien|alle)$/
const MAX_STREET_WORDS = 5
const MAX_TAIL = 24
const INNER = /^(of|the|de|la|del|della|delle|do|da|dos|das|du|des|van|der|den|and|st|saint)$/
/** Words between the parts of an address. */
const LINK = /^(apt|suite|zip|postcode|post|code|and|uh|um|in)$/
const POSTCODE = /^(\d{4,6}|\d{9}|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|[A-Z]\d[A-Z]\d[A-Z]\d|[A-Z]{2}\d{4,6})$/

/** How many words of a state's name begin with `word`: 2, 1, or 0 for none. A code such as `TX` counts where `isCode` is set. */
function stateLength(word: string, next: string, isCode: boolean): number {
  if (isState(word) || (isCode && isStateCode(word))) return 1
  return isState(word + next) ? 2 : 0
}

class AddressFinder {
  readonly #analysis: Analysis
  readonly #tokens: readonly Token[]
  readonly #runAt = new Map<number, Run>()
  readonly #announced: boolean
  readonly #taken: Uint8Array
  readonly found: Found[] = []

  constructor(analysis: Analysis, announced: boolean, taken: Uint8Array) {
    this.#analysis = analysis
    this.#taken = taken
    this.#tokens = analysis.tokens
    this.#announced = announced
    for (const run of analysis.runs) this.#runAt.set(run.first, run)
  }

  #text(index: number): string {
    return wordAt(this.#tokens, index)
  }

  #isCapital(index: number): boolean {
    return this.#tokens[index] !== undefined && this.#tokens[index].capital !== 'none'
  }

  #breaks(index: number): boolean {
    const gap = this.#tokens[index]?.gap ?? Gap.sentence
    return Boolean(gap & (Gap.sentence | Gap.at | Gap.currency | Gap.percent))
  }

  /** Whether a token can be a word of a street's name. */
  #isNameWord(index: number): boolean {
    const token = this.#tokens[index]
    if (!token || this.#breaks(index) || token.gap & Gap.newline) return false
    return token.kind === 'digits' || INNER.test(token.text) || !isFunctionWord(token.text)
  }

  /** The last token of the street that follows the house number; -1 when none does. */
  #streetAfter(run: Run): number {
    if (measureAt(this.#tokens, run.last + 1)) return -1
    if (isStreetLead(this.#text(run.last + 1)) && this.#isNameWord(run.last + 2)) return this.#wordsFrom(run.last + 2)
    for (let index = run.last + 1; index <= run.last + MAX_STREET_WORDS && this.#isNameWord(index); index += 1) {
      const word = this.#text(index)
      if (STREET_ENDING.test(word)) return index
      if (isStreetWord(word) && index > run.last + 1) return this.#lastStreetWord(index)
    }
    return -1
  }

  /** `Park Avenue West`, `Old Mill Lane Court`: the later of two street words, and a point of the compass. */
  #lastStreetWord(index: number): number {
    let last = index
    if (isStreetWord(this.#text(last + 1)) && !this.#breaks(last + 1)) last += 1
    if (
      /^(north|south|east|west|n|s|e|w|ne|nw|se|sw|northwest|northeast|southwest|southeast)$/.test(this.#text(last + 1)) &&
      !this.#breaks(last + 1)
    )
      last += 1
    return last
  }

  #wordsFrom(first: number): number {
    let last = first
    while (
      last < first + 3 &&
      this.#isCapital(last + 1) &&
      !this.#breaks(last + 1) &&
      !((this.#tokens[last + 1]?.gap ?? 0) & (Gap.newline | Gap.comma))
    )
      last += 1
    if (INNER.test(this.#text(last)) && this.#isNameWord(last + 1)) last += 1
    return last
  }

  /** With capitals or after an announcement, a number and a name are enough: `41 Coste`, `Søndergade 52`. */
  #looseStreet(run: Run): number {
    const next = run.last + 1
    const word = this.#text(next)
    if (!this.#announced || run.digits.length > 5 || measureAt(this.#tokens, next) || this.#breaks(next)) return -1
    return this.#isCapital(next) || (this.#tokens[next]?.kind === 'word' && !isCommonWord(word)) ? this.#wordsFrom(next) : -1
  }

  /** Everything that still belongs to the address after its street: unit, place, state, postcode. */
  #tail(last: number): number {
    let good = last
    let pending = 0
    for (let index = last + 1; index <= last + MAX_TAIL; index += 1) {
      if (this.#breaks(index)) break
      const run = this.#runAt.get(index)
      if (run && !this.#isPartNumber(run, pending)) break
      const end = run ? run.last : this.#partEnd(index)
      if (end >= 0) {
        // A flat or a floor does not bring what follows closer.
        if (run || !this.#isUnit(index)) pending = 0
        good = index = end
        if (run && this.#isClosing(run)) break
      } else if (LINK.test(this.#text(index))) {
        if (pending > 2) break
      } else {
        pending += 1
        if (pending > 4 || (isFunctionWord(this.#text(index)) && !INNER.test(this.#text(index)))) break
      }
    }
    return this.#trailingPlace(good)
  }

  /** Whether a number after the street still belongs to the address: a postcode, a unit's number, a line of its own, a short one at once. */
  #isPartNumber(run: Run, pending: number): boolean {
    if (POSTCODE.test(run.value) || isUnitWord(this.#text(run.first - 1))) return true
    return Boolean(gapAt(this.#tokens, run.first) & (Gap.newline | Gap.hash)) || (pending === 0 && run.digits.length <= 3)
  }

  /** Whether an address ends with this number, as a rule: a postcode with no further line. */
  #isClosing({ value, digits, last }: Run): boolean {
    return POSTCODE.test(value) && digits.length >= 4 && !(gapAt(this.#tokens, last + 1) & Gap.newline)
  }

  #isUnit(index: number): boolean {
    return isUnitWord(this.#text(index)) && (this.#runAt.has(index + 1) || this.#text(index + 1).length === 1)
  }

  /** The last token of the state, unit or place that begins at `index`; -1 when none does. */
  #partEnd(index: number): number {
    const state = stateLength(this.#text(index), this.#text(index + 1), this.#isCapital(index) || this.#runAt.has(index + 1))
    if (state > 0) return index + state - 1
    if (this.#isUnit(index)) return this.#runAt.get(index + 1)?.last ?? index + 1
    return this.#isCapital(index) ? index : -1
  }

  /** A place in small letters at the very end: `4 elm street springfield`. */
  #trailingPlace(last: number): number {
    const end = this.#tokens.length - 1
    if (end - last > 2 || end === last || this.#breaks(last + 1)) return last
    for (let index = last + 1; index <= end; index += 1)
      if (isCommonWord(this.#text(index)) || this.#tokens[index]?.kind !== 'word') return last
    return end
  }

  #add(first: number, last: number, confidence: number): void {
    const start = this.#tokens[first]?.start ?? 0
    const end = this.#tokens[last]?.end ?? 0
    const words = this.#tokens.slice(first, last + 1).map(({ text }) => text)
    this.found.push({ type: 'ADDRESS', start, end, value: words.join(' '), confidence })
  }

  /** `flat 2, 14 High Street` begins at `2`; `44 91 Manor Way` at `44`. */
  #headOf(run: Run, position: number): number {
    const before = this.#analysis.runs[position - 1]
    if (
      before &&
      before.digits.length <= 5 &&
      run.first - before.last <= 2 &&
      !this.#breaks(run.first) &&
      (before.last === run.first - 1 || isUnitWord(this.#text(run.first - 1)))
    )
      return before.first
    return run.first
  }

  streets(): void {
    for (const [position, run] of this.#analysis.runs.entries()) {
      const size = run.digits.length
      if (size === 0 || size > 8 || this.#taken[run.first] || (this.#tokens[run.first]?.gap ?? 0) & Gap.currency) continue
      let street = this.#streetAfter(run)
      let confidence = 0.85
      if (street < 0) {
        street = this.#looseStreet(run)
        confidence = 0.6
      }
      if (street >= 0) this.#add(this.#headOf(run, position), this.#tail(street), confidence)
      else this.#numberLast(run)
    }
  }

  /** European order: `Via Roma 41`, `Søndergade 52`. */
  #numberLast(run: Run): void {
    if (run.digits.length > 4 || (this.#tokens[run.first]?.gap ?? 0) & ~Gap.space) return
    const before = run.first - 1
    if (STREET_ENDING.test(this.#text(before)) && this.#text(before).length > 5) this.#add(before, this.#tail(run.last), 0.75)
    for (let index = before; index >= before - 4 && index >= 0; index -= 1) {
      if (
        isStreetLead(this.#text(index)) &&
        index < before + 1 &&
        this.#text(index).length > 1 &&
        (this.#isCapital(index) || this.#announced)
      ) {
        this.#add(index, this.#tail(run.last), 0.75)
        return
      }
      if (!this.#isNameWord(index)) return
    }
  }

  /** `PO Box 12`, `Unit 3191 Box 3770`, `DPO AP 27173`. */
  boxes(): void {
    for (let index = 0; index < this.#tokens.length - 1; index += 1) {
      const word = this.#text(index)
      const isBox = word === 'box' && /^(o|po|p|pobox|unit|psc)$/.test(this.#text(index - 1))
      const isMilitary = /^(apo|fpo|dpo)$/.test(word) && /^(aa|ae|ap)$/.test(this.#text(index + 1))
      const hasUnit = /^(unit|psc|cmr)$/.test(word) && this.#tokens[index + 1]?.kind === 'digits' && this.#text(index + 2) === 'box'
      if (!isBox && !isMilitary && !hasUnit) continue
      const first = isBox && /^(o|po|p)$/.test(this.#text(index - 1)) ? index - (this.#text(index - 1) === 'o' ? 2 : 1) : index
      const last = this.#tail(this.#runAt.get(index + 1)?.last ?? index + 1)
      this.#add(Math.max(0, first), Math.max(last, index + 1), 0.85)
      index = last
    }
  }
}

/** Finds postal addresses. `announced`: somebody asked for one, or said that one follows. */
export function findAddresses(analysis: Analysis, announced: boolean, taken: Uint8Array): Found[] {
  const finder = new AddressFinder(analysis, announced, taken)
  finder.boxes()
  finder.streets()
  return finder.found
}
