import type { LexiconData, LexiconRole } from './lexicon-data.ts'
import type { Token } from './lexicon-tokens.ts'

/** What an entry of the lexicon does, and how strongly. */
interface Entry {
  readonly role: LexiconRole
  readonly weight: number
}

/** An entry found in an utterance: tokens `start` to `end`, end exclusive. */
export interface Match extends Entry {
  readonly start: number
  readonly end: number
}

interface Node {
  readonly next: Map<string, Node>
  entry?: Entry
}

/** A language's entries, ready to be looked up. */
export interface Matcher {
  find(tokens: readonly Token[]): readonly Match[]
}

const gap = '~'
/** Words that a gap may span. */
const gapWords = 3
const doubled = /(.)\1/gu
const digits = /^\p{N}/u
/** For each token, the names under which it may stand in an entry. */
type Names = readonly (readonly string[])[]

const newNode = (): Node => ({ next: new Map() })

function child(node: Node, key: string): Node {
  const existing = node.next.get(key)
  if (existing) return existing
  const made = newNode()
  node.next.set(key, made)
  return made
}

function insert(root: Node, phrase: string, entry: Entry): void {
  let ends = [root]
  for (const item of phrase.split('-')) {
    const optional = item.endsWith('?')
    const keys = (optional ? item.slice(0, -1) : item).split('/')
    const reached = ends.flatMap((node) => keys.map((key) => child(node, key)))
    ends = optional ? [...ends, ...reached] : reached
  }
  for (const node of ends) if (node !== root) node.entry ??= entry
}

/** The names under which a token may stand in an entry: its word, stems of it, their groups. */
function keysOf(data: LexiconData, stems: ReadonlySet<string>): (token: Token) => readonly string[] {
  const groups = new Map<string, string[]>()
  for (const [name, members] of Object.entries(data.groups))
    for (const member of members.split(' ')) groups.set(member, [...(groups.get(member) ?? []), name])
  return ({ word, stretched }) => {
    const keys = stretched ? [word, word.replaceAll(doubled, '$1')] : [word]
    for (let length = word.length; length > 1; length--) {
      const stem = `${word.slice(0, length)}*`
      if (stems.has(stem) || groups.has(stem)) keys.push(stem)
    }
    return [...keys, ...[...keys, digits.test(word) ? '0' : `*${word.slice(-3)}`].flatMap((key) => groups.get(key) ?? [])]
  }
}

/** Conversations say the same words again and again: so many are looked up once. */
const rememberedWords = 2000

function remembering(keysOfToken: (token: Token) => readonly string[]): (token: Token) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (token) => {
    if (token.stretched) return keysOfToken(token)
    const before = known.get(token.word)
    if (before) return before
    if (known.size >= rememberedWords) known.clear()
    const keys = keysOfToken(token)
    known.set(token.word, keys)
    return keys
  }
}

/** Compiles a language's entries. */
export function createMatcher(data: LexiconData): Matcher {
  const root = newNode()
  const stems = new Set<string>()
  const { groups: _, letters: __, ...roles } = data
  for (const [role, byWeight] of Object.entries(roles) as [LexiconRole, Record<string, string>][])
    for (const [weight, entries] of Object.entries(byWeight))
      for (const phrase of entries.split(' ')) insert(root, phrase, { role, weight: Number(weight) })
  const collect = (node: Node): void => {
    for (const [key, next] of node.next) {
      if (key.endsWith('*')) stems.add(key)
      collect(next)
    }
  }
  collect(root)
  const keys = remembering(keysOf(data, stems))

  /** The longest entry that begins at `start`, through `node`, from token `at` on. */
  function longest(tokens: readonly Token[], names: Names, node: Node, start: number, at: number): Match | undefined {
    let best: Match | undefined = node.entry && { ...node.entry, start, end: at }
    const follow = (from: Node, next: number): void => {
      for (const key of names[next] ?? []) {
        const reached = from.next.get(key)
        const match = reached && longest(tokens, names, reached, start, next + 1)
        if (match && (!best || match.end > best.end)) best = match
      }
    }
    const skip = node.next.get(gap)
    for (let next = at; next <= at + (skip ? gapWords : 0); next++) {
      if (next > start && tokens[next]?.pause === 2) break
      if (next === at) follow(node, next)
      if (skip) follow(skip, next)
    }
    return best
  }

  return {
    find(tokens) {
      const names = tokens.map(keys)
      const matches: Match[] = []
      for (let at = 0; at < tokens.length;) {
        const match = longest(tokens, names, root, at, at)
        if (match) matches.push(match)
        at = match ? match.end : at + 1
      }
      return matches
    },
  }
}
