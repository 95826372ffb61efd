import type { Word } from '../text/words.ts'
import { editDistance } from './edit-distance.ts'
import { createPhraseMatcher } from './phrase-matcher.ts'
import type { PhraseMatch, PhraseMatcher } from './phrase-matcher.ts'
import { parsePhrase } from './phrase-syntax.ts'
import type { PhraseParts } from './phrase-syntax.ts'

/** Shorter words are too like each other to be told apart once they are misheard. */
const shortestKey = 4

/** Recognisers know these well: an e-mail "in a minute" is none in a month. */
const plainWords = 'minute minutes early yellow number'.split(' ')

/** Words that are known are remembered; more than a call has. */
const remembered = 5000

/** Phrases in a text of which single words were misheard: a word that is none of theirs stands for the one that it sounds like. */
export function createMisheardMatcher<Owner>(phrases: readonly (readonly [phrase: string, owner: Owner])[]): PhraseMatcher<Owner> {
  const exact = createPhraseMatcher(phrases)
  const own = new Set(phrases.flatMap(([phrase]) => wordsIn(phrase)))
  const known = new Set([...own, ...plainWords])
  const keys = [...own]
    .filter((word) => word.length >= shortestKey)
    .map((word) => ({ word, sound: soundOf(word), letters: lettersOf(word) }))
  const meant = new Map<string, string | undefined>()
  const mean = (word: string): string | undefined => {
    if (known.has(word) || word.length < shortestKey - 1) return undefined
    if (!meant.has(word)) {
      if (meant.size > remembered) meant.clear()
      meant.set(word, nearest(word, keys))
    }
    return meant.get(word)
  }
  return {
    match(words) {
      const found: PhraseMatch<Owner>[] = []
      for (const reading of readings(words, mean)) found.push(...exact.match(reading))
      return found
    },
  }
}

/** The words with each misheard one mended, and with two that were heard for one ("a temp", "in formation") joined as well. */
function readings(words: readonly Word[], mean: (word: string) => string | undefined): readonly (readonly Word[])[] {
  const mended = words.map((word) => ({ ...word, text: mean(word.text) ?? word.text }))
  const joined: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [one, other] = [words[at], words[at + 1]]
    const whole = one && other ? mean(one.text + other.text) : undefined
    if (one && other && whole) {
      joined.push({ text: whole, start: one.start, end: other.end })
      at += 1
    } else if (mended[at]) joined.push(mended[at] as Word)
  }
  const changed = (reading: readonly Word[]) => reading.length !== words.length || reading.some(({ text }, at) => text !== words[at]?.text)
  return [mended, joined].filter(changed)
}

interface Key {
  readonly word: string
  readonly sound: string
  readonly letters: number
}

function nearest(word: string, keys: readonly Key[]): string | undefined {
  const sound = soundOf(word)
  const letters = lettersOf(word)
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const key of keys) {
    const longest = Math.max(key.word.length, word.length)
    if (Math.abs(key.word.length - word.length) > 3) continue
    const most = longest >= 7 ? 2 : longest >= 5 ? 1 : 0
    // One edit changes two letters of the set at most, so most words need not be measured.
    if (sound !== key.sound && countOfOnes(letters ^ key.letters) > 2 * most) continue
    const distance = editDistance(word, key.word)
    const alike = distance <= most || (sound === key.sound && distance <= longest / 2)
    if (alike && distance < bestDistance) [best, bestDistance] = [key.word, distance]
  }
  return best
}

/** Which letters a word has, one bit each; letters beyond a to z share theirs. */
function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters
}

function countOfOnes(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** How a word sounds, roughly: its consonants, those that recognisers mistake for each other as one. */
function soundOf(word: string): string {
  return word
    .replace(/^(kn|gn|wr|ps)/, (pair) => pair.slice(1))
    .replace(/b(?=t)|gh/g, '')
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[ckqx]|g/g, 'k')
    .replace(/[td]/g, 't')
    .replace(/[bp]/g, 'p')
    .replace(/[vf]/g, 'f')
    .replace(/[zs]/g, 's')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1')
}

function wordsIn(phrase: string): readonly string[] {
  const parsed = parsePhrase(phrase)
  return 'problem' in parsed ? [] : wordsOf(parsed.parts)
}

function wordsOf(parts: PhraseParts): readonly string[] {
  return parts.flatMap((part) => {
    if (part === 'gap') return []
    if ('oneOf' in part) return part.oneOf.flatMap(wordsOf)
    return ['word' in part ? part.word : part.prefix]
  })
}
