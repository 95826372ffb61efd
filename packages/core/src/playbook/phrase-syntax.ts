import { words } from '../text/words.ts'

/** One step of a phrase: a word, the beginning of a word, or a gap of up to {@link longestGap} words. */
export type PhraseStep = { readonly word: string } | { readonly prefix: string } | 'gap'

/** A gap "..." stands for at most this many words: more would join what belongs to different sentences. */
export const longestGap = 4

const mostReadings = 200

/** What is wrong with a phrase, or its readings: every sequence of steps that it stands for. */
export type ParsedPhrase = { readonly readings: readonly (readonly PhraseStep[])[] } | { readonly problem: string }

const tokenPattern = /\s*(\.\.\.|…|[()|[\]]|[\p{L}\p{M}\p{N}'’_-]+\*?|\S)/guy

/**
 * Reads a phrase of a playbook. The syntax is deliberately small and cannot be slow: words, matched whatever their case,
 * punctuation and contractions; `cancel*` for any ending; `...` for up to four words between; `(a|b c)` for one of
 * several; `[really]` for words that may be missing.
 */
export function parsePhrase(phrase: string): ParsedPhrase {
  const tokens = [...phrase.matchAll(tokenPattern)].map((match) => match[1] ?? '')
  const reader = new Reader(tokens)
  const readings = reader.alternatives()
  const problem = reader.problem ?? (reader.done ? undefined : `"${reader.peek()}" is closed but was never opened`)
  if (problem) return { problem }
  const trimmed = readings.map(trimGaps)
  if (trimmed.some((reading) => reading.length === 0)) return { problem: 'a phrase needs at least one word that must be there' }
  return { readings: trimmed }
}

function trimGaps(reading: readonly PhraseStep[]): readonly PhraseStep[] {
  let from = 0
  let to = reading.length
  while (reading[from] === 'gap') from += 1
  while (to > from && reading[to - 1] === 'gap') to -= 1
  return reading.slice(from, to)
}

type Readings = readonly (readonly PhraseStep[])[]

class Reader {
  problem: string | undefined
  private at = 0
  private readonly tokens: readonly string[]

  constructor(tokens: readonly string[]) {
    this.tokens = tokens
  }

  get done(): boolean {
    return this.at >= this.tokens.length
  }

  peek(): string | undefined {
    return this.tokens[this.at]
  }

  alternatives(): Readings {
    const found = [...this.sequence()]
    while (this.peek() === '|') {
      this.at += 1
      found.push(...this.sequence())
    }
    return found
  }

  private sequence(): Readings {
    let readings: Readings = [[]]
    for (let token = this.peek(); token !== undefined && !this.problem; token = this.peek()) {
      if (token === '|' || token === ')' || token === ']') break
      this.at += 1
      readings = this.join(readings, this.step(token))
    }
    return readings
  }

  private step(token: string): Readings {
    if (token === '...' || token === '…') return [['gap']]
    if (token === '(') return this.closed(')')
    if (token === '[') return [...this.closed(']'), []]
    if (token.endsWith('*')) {
      const prefix = words(token.slice(0, -1))
      return prefix.length === 1 && prefix[0] ? [[{ prefix: prefix[0].text }]] : this.fail(`"${token}" is not one word`)
    }
    const opened = words(token)
    if (opened.length === 0 && !/^[\p{L}',.!?;:"-]+$/u.test(token)) {
      return this.fail(`"${token}" has no meaning here: a phrase is made of words, "...", (a|b), [optional] and word*`)
    }
    return [opened.map(({ text }) => ({ word: text }))]
  }

  private closed(close: string): Readings {
    const inside = this.alternatives()
    if (this.peek() !== close) return this.fail(`a "${close}" is missing`)
    this.at += 1
    return inside
  }

  private join(left: Readings, right: Readings): Readings {
    if (left.length * right.length > mostReadings)
      return this.fail(`it stands for more than ${mostReadings} wordings; write several phrases`)
    return left.flatMap((before) => right.map((after) => [...before, ...after]))
  }

  private fail(problem: string): Readings {
    this.problem ??= problem
    return [[]]
  }
}
