import { words } from '../text/words.ts'

/** A part of a phrase: a word, the beginning of a word, a gap of up to {@link longestGap} words, or one of several sequences. */
export type PhrasePart = { readonly word: string } | { readonly prefix: string } | 'gap' | { readonly oneOf: readonly PhraseParts[] }

/** Parts that follow each other. */
export type PhraseParts = readonly PhrasePart[]

/** A gap "..." stands for at most this many words: more would join what belongs to different sentences. */
export const longestGap = 4

/** A phrase that can be matched, or what is wrong with it. */
export type ParsedPhrase = { readonly parts: PhraseParts } | { readonly problem: string }

const tokenPattern = /\s*(\.\.\.|…|[()|[\]]|[\p{L}\p{M}\p{N}'’_-]+\*?|\S)/guy
const punctuation = /^[\p{L}',.!?;:"-]+$/u

/**
 * Reads a phrase of a playbook. The syntax is deliberately small and cannot be slow: words, matched whatever their case,
 * punctuation and contractions; `cancel*` for any ending; `...` for up to four words between; `(a|b c)` for one of
 * several; `[really]` for words that may be missing. Whoever reads many phrases hands in `known`, which keeps what a token was
 * read as.
 */
export function parsePhrase(phrase: string, known: Map<string, readonly string[]> = new Map()): ParsedPhrase {
  const tokens = [...phrase.matchAll(tokenPattern)].map((match) => match[1] ?? '')
  const reader = new Reader(tokens, known)
  const parts = reader.alternatives()
  const problem = reader.problem ?? (reader.next === undefined ? undefined : `"${reader.next}" is closed but was never opened`)
  if (problem) return { problem }
  const inner = edges(parts)
  if (inner.empty) return { problem: 'a phrase needs at least one word that must be there' }
  return inner.gapAtEdge ? { problem: 'a gap "..." needs words on both sides' } : { parts }
}

/** Whether parts can stand for no words at all, or begin or end with a gap. */
function edges(parts: PhraseParts): { readonly empty: boolean; readonly gapAtEdge: boolean } {
  const each = parts.map((part) => {
    if (part === 'gap') return { empty: true, gapAtEdge: true }
    if (!('oneOf' in part)) return { empty: false, gapAtEdge: false }
    const choices = part.oneOf.map(edges)
    return { empty: choices.some(({ empty }) => empty), gapAtEdge: choices.some(({ gapAtEdge }) => gapAtEdge) }
  })
  const firstWord = each.findIndex(({ empty }) => !empty)
  const lastWord = each.findLastIndex(({ empty }) => !empty)
  const outer = each.filter((_, at) => at <= firstWord || at >= lastWord)
  return { empty: firstWord < 0, gapAtEdge: outer.some(({ gapAtEdge }) => gapAtEdge) }
}

class Reader {
  problem: string | undefined
  private at = 0
  private readonly tokens: readonly string[]

  private readonly known: Map<string, readonly string[]>

  constructor(tokens: readonly string[], known: Map<string, readonly string[]>) {
    this.tokens = tokens
    this.known = known
  }

  get next(): string | undefined {
    return this.tokens[this.at]
  }

  alternatives(): PhraseParts {
    const choices = [this.sequence()]
    while (this.next === '|') {
      this.at += 1
      choices.push(this.sequence())
    }
    return choices.length === 1 && choices[0] ? choices[0] : [{ oneOf: choices }]
  }

  private sequence(): PhraseParts {
    const parts: PhrasePart[] = []
    for (let token = this.next; token !== undefined && !this.problem; token = this.next) {
      if (token === '|' || token === ')' || token === ']') break
      this.at += 1
      parts.push(...this.part(token))
    }
    return parts
  }

  private part(token: string): PhraseParts {
    if (token === '...' || token === '…') return ['gap']
    if (token === '(') return this.upTo(')')
    if (token === '[') return [{ oneOf: [this.upTo(']'), []] }]
    if (token.endsWith('*')) {
      const [prefix, ...more] = this.wordsOf(token.slice(0, -1))
      return prefix !== undefined && more.length === 0 ? [{ prefix }] : this.fail(`"${token}" is not the beginning of one word`)
    }
    const opened = this.wordsOf(token)
    if (opened.length === 0 && !punctuation.test(token)) {
      return this.fail(`"${token}" has no meaning here: a phrase is made of words, "...", (a|b), [optional] and word*`)
    }
    return opened.map((word) => ({ word }))
  }

  private wordsOf(token: string): readonly string[] {
    const read = this.known.get(token) ?? words(token).map(({ text }) => text)
    this.known.set(token, read)
    return read
  }

  private upTo(close: string): PhraseParts {
    const inside = this.alternatives()
    if (this.next !== close) return this.fail(`a "${close}" is missing`)
    this.at += 1
    return inside
  }

  private fail(problem: string): PhraseParts {
    this.problem ??= problem
    return []
  }
}
