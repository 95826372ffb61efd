import { measureAt } from '../keepers/measure.ts'
import type { EntityType } from '../entity.ts'
import type { Found } from '../found.ts'
import type { Analysis } from '../tokens/analyse.ts'
import { firstFrom } from '../tokens/analyse.ts'
import type { Token } from '../tokens/scan.ts'
import * as Gap from '../tokens/gap.ts'
import { gapAt, wordAt } from '../tokens/scan.ts'
import { isCommonWord, isFirmWord, isFirstName, isFunctionWord, isStreetWord } from '../words/words.ts'
import type { NameCue } from './name-cues.ts'
import { AFTER_NAME, AFTER_SURNAME, LEAD, nameCues, ORDINARY_ENDING, PARTICLES, PLACE_LEAD } from './name-cues.ts'

/** What the finder knows besides the text. */
export interface NameScene {
  /** Somebody was just asked for a name. */
  readonly asked: boolean
  /** Names (folded words) that were found in this call. */
  readonly known: ReadonlySet<string>
  /** Whether the agent speaks, and the call has just begun: a name after `my name is` is the agent's own. */
  readonly isGreeting: boolean
  /** The agents' own names, which are left alone where nothing announces them. */
  readonly ignored: ReadonlySet<string>
  /** 1 for each token that is something else already. */
  readonly taken: Uint8Array
}

const MAX_NAME_TOKENS = 5
const BREAK =
  Gap.sentence |
  Gap.newline |
  Gap.comma |
  Gap.colon |
  Gap.at |
  Gap.slash |
  Gap.bracket |
  Gap.other |
  Gap.currency |
  Gap.hash |
  Gap.percent |
  Gap.plus

/** How a token looks as a name: 0 not at all, 1 as an everyday word, 2 as an unknown word, 3 as a name. */
type Look = 0 | 1 | 2 | 3

class NameFinder {
  readonly #tokens: readonly Token[]
  readonly #scene: NameScene
  readonly #analysis: Analysis
  /** Whether the text has capitals, and whether it has any where no sentence begins: only then is a small letter a sign. */
  readonly #cased: boolean
  readonly #strict: boolean
  readonly #taken: Uint8Array
  /** The words of the names in this text. */
  readonly #said = new Set<string>()
  readonly found: Found[] = []

  constructor(analysis: Analysis, scene: NameScene) {
    this.#analysis = analysis
    this.#tokens = analysis.tokens
    this.#scene = scene
    this.#taken = scene.taken.slice()
    this.#cased = isCased(analysis.tokens)
    this.#strict =
      this.#cased && analysis.tokens.some(({ capital, text }, index) => capital !== 'none' && text !== 'i' && !this.#startsSentence(index))
  }

  /** The word without the `s` of a possessive. */
  #word(index: number): string {
    const token = this.#tokens[index]
    if (!token) return ''
    return token.possessive ? token.text.slice(0, -1) : token.text
  }

  #startsSentence(index: number): boolean {
    const gap = this.#tokens[index]?.gap ?? 0
    return index === 0 || Boolean(gap & (Gap.sentence | Gap.newline | Gap.colon | Gap.other))
  }

  look(index: number): Look {
    const token = this.#tokens[index]
    if (token?.kind !== 'word' || token.text.length < 2 || this.#scene.taken[index]) return 0
    const kind = this.#analysis.units[index]?.kind
    if (kind === 'spoken' || kind === 'letters') return 0
    const word = this.#word(index)
    if (isFunctionWord(word)) return 0
    const isCapital = this.#isCapitalInside(index)
    const isSmallCommon = isCommonWord(word) && !isCapital
    if (isFirstName(word)) return isSmallCommon && !this.#scene.known.has(word) ? 1 : 3
    if ((this.#scene.known.has(word) || this.#said.has(word)) && !isSmallCommon) return 3
    if (isCommonWord(word) || measureAt(this.#tokens, index)) return 1
    return ORDINARY_ENDING.test(word) && !isCapital ? 1 : 2
  }

  #isCapitalInside(index: number): boolean {
    return this.#cased && this.#tokens[index]?.capital !== 'none' && !this.#startsSentence(index)
  }

  /** The last token of the name that begins at `first`, given that one does. */
  #end(first: number): number {
    let last = first
    for (let index = first + 1; index < first + MAX_NAME_TOKENS; index += 1) {
      const token = this.#tokens[index]
      if (!token || token.gap & BREAK || this.#tokens[index - 1]?.possessive) break
      const isInitial = token.text.length === 1 && /[a-z]/.test(token.text) && this.#cased && token.capital !== 'none'
      const isInside = (PARTICLES.has(token.text) || isInitial) && this.look(index + 1) >= 2 && !(gapAt(this.#tokens, index + 1) & BREAK)
      if (isInside) continue
      const look = this.look(index)
      if (look >= 2 ? this.#strict && token.capital === 'none' && look === 2 : !(look === 1 && this.#isSurname(index))) break
      last = index
    }
    return last
  }

  /** Whether an everyday word after a name is its surname: written so, or nothing of the sentence goes on with it. */
  #isSurname(index: number): boolean {
    const token = this.#tokens[index]
    if (!token || ORDINARY_ENDING.test(token.text) || AFTER_NAME.has(token.text)) return false
    if (this.#strict) return token.capital !== 'none'
    const next = this.#tokens[index + 1]
    return (
      !next ||
      Boolean(next.gap & BREAK) ||
      AFTER_SURNAME.test(next.text) ||
      // It is spelled.
      this.#analysis.units[index + 1]?.kind === 'letters' ||
      this.#analysis.cues[firstFrom(this.#analysis.cues, index + 1)]?.first === index + 1
    )
  }

  #add(first: number, last: number, confidence: number, type: EntityType = 'PERSON'): void {
    for (let index = first; index <= last; index += 1) if (this.#taken[index]) return
    this.#taken.fill(1, first, last + 1)
    const start = this.#tokens[first]
    const end = this.#tokens[last]
    if (!start || !end) return
    const words = Array.from({ length: last - first + 1 }, (_, offset) => this.#word(first + offset))
    if (type === 'PERSON') for (const word of words) this.#said.add(word)
    this.found.push({
      type,
      start: start.start,
      end: end.end - (end.possessive ? 2 : 0),
      value: words.join(' '),
      confidence,
    })
  }

  /** Names that words around them announce. */
  cued(): void {
    for (let index = 0; index < this.#tokens.length; index += 1) {
      const cue = nameCues.at(this.#tokens, index)
      if (!cue) continue
      this.#after(cue.label, cue.last)
      if (cue.label !== 'maybe' && cue.label !== 'weak') index = cue.last
    }
    this.#tokens.forEach((token, index) => {
      if (index > 0 && AFTER_NAME.has(token.text) && this.look(index - 1) === 2 && index <= 3) this.#add(index - 1, index - 1, 0.7)
    })
  }

  #after(cue: NameCue, last: number): void {
    let first = last + 1
    while (first < last + 4 && LEAD.test(wordAt(this.#tokens, first))) first += 1
    const token = this.#tokens[first]
    if (
      !token ||
      token.gap & (Gap.at | Gap.slash | Gap.currency | Gap.hash) ||
      (token.gap & Gap.sentence && cue !== 'title' && cue !== 'form')
    )
      return
    const look = this.look(first)
    if (look === 0) return
    const end = this.#end(first)
    if (this.#scene.isGreeting && this.#isOwnName(last) && !this.#scene.known.has(this.#word(first))) {
      if (look >= 2 || isFirstName(this.#word(first))) this.#add(first, end, 0.9, 'AGENT_NAME')
      return
    }
    if (cue !== 'named' && this.#scene.ignored.has(this.#word(first))) return
    const isMaybe = cue === 'maybe' || cue === 'weak'
    const sureness = isMaybe ? this.#sureIfMaybe(cue, look, first, end) : this.#sureIfSaid(cue, look, first, end)
    if (sureness > 0) this.#add(first, end, sureness)
  }

  /** How sure a name is after words that may lead up to one; 0 where it is none. */
  #sureIfMaybe(cue: 'maybe' | 'weak', look: Look, first: number, last: number): number {
    if (gapAt(this.#tokens, first) & Gap.newline || this.#isPlace(first, last)) return 0
    if (look === 3) return 0.85
    if (cue === 'weak' && !this.#scene.asked && !this.#isUnknownName(first, last)) return 0
    // An agent's greeting names the firm.
    return look === 2 && !this.#scene.isGreeting && this.#standsAsName(first, last) ? 0.65 : 0
  }

  /** How sure a name is after words that announce one, or a title. */
  #sureIfSaid(cue: Exclude<NameCue, 'maybe' | 'weak'>, look: Look, first: number, last: number): number {
    if (cue === 'form') return 0.85
    const isName = isFirstName(this.#word(first))
    if (look >= 2 || this.#isCapitalInside(first) || (isName && last > first && this.look(last) >= 2)) return cue === 'named' ? 0.9 : 0.85
    return isName && cue === 'named' ? 0.7 : 0
  }

  /** Whether the phrase that ends at `last` introduces the speaker. */
  #isOwnName(last: number): boolean {
    const phrase = this.#tokens
      .slice(Math.max(0, last - 3), last + 1)
      .map(({ text }) => text)
      .join(' ')
    return /(^|my )names?( is)?$|this is$|through to$|(speaking|talking) (to|with)$|(^| )(im|i am)$/.test(phrase)
  }

  /** Whether unknown words after `this is` and the like are a name, not some word that no list has. */
  #standsAsName(first: number, last: number): boolean {
    if (this.#tokens.slice(first, last + 2).some(({ text }) => isFirmWord(text))) return false
    if (this.#strict) return this.#tokens[first]?.capital === 'first'
    const next = this.#tokens[last + 1]
    return last > first || (next !== undefined && (AFTER_NAME.has(next.text) || next.text === 'from'))
  }

  /** An answer to `what's your name`: what is left of it when its lead-in is taken off. */
  answered(): void {
    if (!this.#scene.asked) return
    const first = this.#tokens.findIndex((_, index) => this.look(index) >= 1)
    if (first < 0 || first > 6) return
    const look = this.look(first)
    const end = this.#end(first)
    const content = this.#analysis.content
    if (this.#analysis.contentCount - content.slice(first, end + 1).reduce((sum, one) => sum + one, 0) > 2) return
    const rest = this.#tokens.length - 1 - end
    if (look >= 2 || isFirstName(this.#word(first)) || (end > first && rest <= 2 && this.look(end) >= 2)) this.#add(first, end, 0.8)
  }

  /** Names that nothing announces: known first names, and in text with capitals unknown words that have one. */
  bare(): void {
    for (let index = 0; index < this.#tokens.length; index += 1) {
      const token = this.#tokens[index]
      if (!token || this.#taken[index]) continue
      const look = this.look(index)
      if (look < 2 || this.#scene.ignored.has(this.#word(index)) || PLACE_LEAD.test(wordAt(this.#tokens, index - 1))) continue
      const end = this.#end(index)
      if (look === 3 && (!this.#strict || token.capital !== 'none')) {
        if (!this.#isPlace(index, end)) this.#add(index, end, 0.7)
      } else if (this.#cased && token.capital === 'first') {
        const kind = this.#kindOf(index, end)
        if (kind !== 'PERSON' || this.#isUnknownName(index, end)) this.#add(index, end, 0.5, kind)
      }
      index = end
    }
  }

  /** Whether a known first name is the name of a street, or one of two that cross. */
  #isPlace(first: number, last: number): boolean {
    if (isStreetWord(this.#word(last)) && this.#isCapitalInside(last)) return true
    if (last > first) return false
    return this.#crosses(first - 1, first - 2) || this.#crosses(first + 1, first + 2)
  }

  /** Whether `and` joins a name to a word that is none, with a capital. */
  #crosses(link: number, other: number): boolean {
    const word = wordAt(this.#tokens, other)
    return wordAt(this.#tokens, link) === 'and' && this.#isCapitalInside(other) && !isFirstName(word) && !isFunctionWord(word)
  }

  /** Whether unknown words with capitals look like a person's name: one may, and of several each must. */
  #isUnknownName(first: number, last: number): boolean {
    for (let index = first; first < last && index <= last; index += 1) {
      if (this.look(index) === 1 || (this.#cased && this.#tokens[index]?.capital === 'none')) return false
    }
    return true
  }

  /** What unknown words with capitals are: a person, unless the words around them speak of a place, a firm or a thing. */
  #kindOf(first: number, last: number): EntityType {
    if (this.#tokens.slice(first, last + 2).some(({ text }) => isFirmWord(text))) return 'ORGANIZATION'
    const before = this.#startsSentence(first) ? '' : (this.#tokens[first - 1]?.text ?? '')
    if (/^(in|at|near|from|of)$/.test(before)) return 'LOCATION'
    if (/^(the|a|an|my|your|our|their|this|that|on|into|via|using|be|been|very|so|is|are|was)$/.test(before)) return 'ORGANIZATION'
    return this.#tokens[first]?.gap === Gap.hyphen || this.#tokens[last + 1]?.gap === Gap.hyphen ? 'ORGANIZATION' : 'PERSON'
  }
}

/** Whether a text has small letters and capitals, so that a capital means something. */
function isCased(tokens: readonly Token[]): boolean {
  let small = 0
  let capitals = 0
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text === 'i') continue
    if (token.capital === 'none') small += 1
    else capitals += 1
  }
  return capitals > 0 && small * 2 >= capitals
}

/** Finds people's names. */
export function findNames(analysis: Analysis, scene: NameScene): Found[] {
  const finder = new NameFinder(analysis, scene)
  finder.answered()
  finder.cued()
  finder.bare()
  return finder.found
}
