import type { Word } from '../text/words.ts'
import { longestGap, parsePhrase } from './phrase-syntax.ts'
import type { PhraseStep } from './phrase-syntax.ts'

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

interface Node<Owner> {
  readonly words: Map<string, Node<Owner>>
  readonly prefixes: Map<string, Node<Owner>>
  /** Lengths of the keys of `prefixes`, so that a look-up tries few of them. */
  readonly prefixLengths: number[]
  /** What follows a gap that begins here. */
  gap?: Node<Owner>
  readonly owners: Owner[]
}

/** A reading under way: the node reached, where it began, and how many more words a gap may swallow. */
interface Thread<Owner> {
  readonly node: Node<Owner>
  readonly start: number
  readonly skips: number
}

/**
 * A matcher over all phrases at once: a trie read as a finite automaton with at most one thread a node, so the time for a
 * text grows with its length and hardly with the number of phrases, and no phrase can make it explode.
 * Phrases that {@link parsePhrase} refuses are left out; they are reported where a playbook is loaded.
 */
export function createPhraseMatcher<Owner>(phrases: Iterable<readonly [phrase: string, owner: Owner]>): PhraseMatcher<Owner> {
  const root = newNode<Owner>()
  for (const [phrase, owner] of phrases) {
    const parsed = parsePhrase(phrase)
    if ('problem' in parsed) continue
    for (const reading of parsed.readings) insert(root, reading, owner)
  }
  return { match: (words) => run(root, words) }
}

function newNode<Owner>(): Node<Owner> {
  return { words: new Map(), prefixes: new Map(), prefixLengths: [], owners: [] }
}

function insert<Owner>(root: Node<Owner>, reading: readonly PhraseStep[], owner: Owner): void {
  let node = root
  for (const step of reading) node = child(node, step)
  if (!node.owners.includes(owner)) node.owners.push(owner)
}

function child<Owner>(node: Node<Owner>, step: PhraseStep): Node<Owner> {
  if (step === 'gap') return (node.gap ??= newNode())
  const isWord = 'word' in step
  const edges = isWord ? node.words : node.prefixes
  const key = isWord ? step.word : step.prefix
  let next = edges.get(key)
  if (!next) edges.set(key, (next = newNode()))
  if (!isWord && !node.prefixLengths.includes(key.length)) node.prefixLengths.push(key.length)
  return next
}

function run<Owner>(root: Node<Owner>, words: readonly Word[]): PhraseMatch<Owner>[] {
  const matches: PhraseMatch<Owner>[] = []
  let threads: Thread<Owner>[] = []
  for (const word of words) {
    threads.push({ node: root, start: word.start, skips: 0 })
    const reached = new Map<Node<Owner>, Thread<Owner>>()
    for (const thread of threads) advance(thread, word.text, reached)
    threads = [...reached.values()]
    for (const { node, start } of threads) for (const owner of node.owners) matches.push({ owner, start, end: word.end })
  }
  return matches
}

function advance<Owner>({ node, start, skips }: Thread<Owner>, word: string, reached: Map<Node<Owner>, Thread<Owner>>): void {
  const exact = node.words.get(word)
  if (exact) arrive(reached, exact, start, 0)
  for (const length of node.prefixLengths) {
    const byPrefix = node.prefixes.get(word.slice(0, length))
    if (byPrefix) arrive(reached, byPrefix, start, 0)
  }
  if (skips > 0) arrive(reached, node, start, skips - 1)
}

/** Of two threads at one node the one that can still go further is kept, and of equals the later: it is the tighter match. */
function arrive<Owner>(reached: Map<Node<Owner>, Thread<Owner>>, node: Node<Owner>, start: number, skips: number): void {
  const there = reached.get(node)
  if (!there || skips >= there.skips) reached.set(node, { node, start, skips })
  if (node.gap && skips === 0) arrive(reached, node.gap, start, longestGap)
}
