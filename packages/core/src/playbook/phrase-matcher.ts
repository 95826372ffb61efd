import type { Word } from '../text/words.ts'
import { longestGap, parsePhrase } from './phrase-syntax.ts'
import type { PhrasePart, PhraseParts } from './phrase-syntax.ts'

/** Where a phrase was found. */
export interface PhraseMatch<Owner> {
  readonly owner: Owner
  /** UTF-16 offsets into the text that the words were read from. */
  readonly start: number
  readonly end: number
}

/** Finds every phrase of a set in one pass over the words. */
export interface PhraseMatcher<Owner> {
  match(words: readonly Word[]): readonly PhraseMatch<Owner>[]
}

/** So many choices begin with words of their own, for other phrases to share; more would cost more than that saves. */
const fewChoices = 30

/**
 * A point that readings of phrases have reached, and the ways on from it. Most of the many nodes have one way on or none, so
 * that each table is made when something first goes into it.
 */
interface Node<Owner> {
  byWord?: Map<string, Node<Owner>[]>
  byPrefix?: Map<string, Node<Owner>[]>
  /** Lengths of the keys of `byPrefix`, so that a look-up tries few of them. */
  prefixLengths?: number[]
  /** Where a reading also stands at once, free to pass over some words. */
  gaps?: Node<Owner>[]
  /** The ways on that phrases with the same beginning share. */
  shared?: Map<string, Node<Owner>>
  owners?: Owner[]
}

/** A reading under way: the node reached, where it began, and how many more words a gap may swallow. */
interface Thread<Owner> {
  readonly node: Node<Owner>
  readonly start: number
  readonly skips: number
}

/**
 * A matcher over all phrases at once: an automaton with at most one thread a node, so the time for a text grows with its
 * length and hardly with the number of phrases, and no phrase can make it explode.
 * Phrases that {@link parsePhrase} refuses are left out; they are reported where a playbook is loaded.
 */
export function createPhraseMatcher<Owner>(phrases: Iterable<readonly [phrase: string, owner: Owner]>): PhraseMatcher<Owner> {
  const root: Node<Owner> = {}
  const known = new Map<string, readonly string[]>()
  for (const [phrase, owner] of phrases) {
    const parsed = parsePhrase(phrase, known)
    if ('problem' in parsed) continue
    for (const end of insertParts([root], parsed.parts)) {
      end.owners ??= []
      if (!end.owners.includes(owner)) end.owners.push(owner)
    }
  }
  return { match: (words) => run(root, words) }
}

/** Adds parts after every node of `from`; the nodes where they end. */
function insertParts<Owner>(from: readonly Node<Owner>[], parts: PhraseParts): readonly Node<Owner>[] {
  return parts.reduce(insertPart, from)
}

function insertPart<Owner>(from: readonly Node<Owner>[], part: PhrasePart): readonly Node<Owner>[] {
  const [only, ...others] = from
  const sharer = others.length === 0 ? only : undefined
  if (part !== 'gap' && 'oneOf' in part) {
    return sharer && part.oneOf.length <= fewChoices
      ? [...new Set(part.oneOf.flatMap((parts) => insertParts([sharer], parts)))]
      : insertChoices(from, part.oneOf, {})
  }
  const key = part === 'gap' ? '...' : 'word' in part ? part.word : `${part.prefix}*`
  const there = sharer?.shared?.get(key)
  if (there) return [there]
  const node: Node<Owner> = {}
  if (sharer) (sharer.shared ??= new Map()).set(key, node)
  for (const before of from) link(before, part, node)
  return [node]
}

/** After several nodes, all choices end in one where they can, or the ways on would multiply with every further choice. */
function insertChoices<Owner>(from: readonly Node<Owner>[], choices: readonly PhraseParts[], end: Node<Owner>): readonly Node<Owner>[] {
  const ends = choices.flatMap((parts) => {
    const last = parts.at(-1)
    if (last === undefined || last === 'gap' || 'oneOf' in last) return insertParts(from, parts)
    for (const before of insertParts(from, parts.slice(0, -1))) link(before, last, end)
    return [end]
  })
  return [...new Set(ends)]
}

function link<Owner>(before: Node<Owner>, part: Exclude<PhrasePart, { oneOf: unknown }>, node: Node<Owner>): void {
  if (part === 'gap') {
    before.gaps = [...(before.gaps ?? []), node]
  } else if ('word' in part) {
    add((before.byWord ??= new Map()), part.word, node)
  } else {
    const { length } = part.prefix
    add((before.byPrefix ??= new Map()), part.prefix, node)
    if (!before.prefixLengths?.includes(length)) before.prefixLengths = [...(before.prefixLengths ?? []), length]
  }
}

function add<Owner>(table: Map<string, Node<Owner>[]>, key: string, node: Node<Owner>): void {
  const there = table.get(key)
  if (there) there.push(node)
  else table.set(key, [node])
}

function run<Owner>(root: Node<Owner>, words: readonly Word[]): PhraseMatch<Owner>[] {
  const matches: PhraseMatch<Owner>[] = []
  let threads: Thread<Owner>[] = []
  for (const word of words) {
    threads.push({ node: root, start: word.start, skips: 0 })
    const reached = new Map<Node<Owner>, Thread<Owner>>()
    for (const thread of threads) advance(thread, word.text, reached)
    threads = [...reached.values()]
    for (const { node, start } of threads) for (const owner of node.owners ?? []) matches.push({ owner, start, end: word.end })
  }
  return matches
}

function advance<Owner>({ node, start, skips }: Thread<Owner>, word: string, reached: Map<Node<Owner>, Thread<Owner>>): void {
  for (const next of node.byWord?.get(word) ?? []) arrive(reached, next, start, 0)
  for (const length of node.prefixLengths ?? []) {
    for (const next of node.byPrefix?.get(word.slice(0, length)) ?? []) arrive(reached, next, start, 0)
  }
  if (skips > 0) arrive(reached, node, start, skips - 1)
}

/** Of two threads at one node the one that can still go further is kept, and of equals the later: it is the tighter match. */
function arrive<Owner>(reached: Map<Node<Owner>, Thread<Owner>>, node: Node<Owner>, start: number, skips: number): void {
  const there = reached.get(node)
  if (!there || skips >= there.skips) reached.set(node, { node, start, skips })
  if (skips === 0) for (const gap of node.gaps ?? []) arrive(reached, gap, start, longestGap)
}
