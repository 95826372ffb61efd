import type { Token } from './scan.ts'

interface Node<Label> {
  next?: Map<string, Node<Label>>
  label?: Label
}

/** A phrase found: tokens `first` to `last`, both inclusive. */
export interface PhraseMatch<Label> {
  readonly first: number
  readonly last: number
  readonly label: Label
}

/**
 * Finds the longest phrases of a set in a row of tokens, in time linear in the row.
 *
 * A phrase is words with a space between, and stands for its plural as well; `a/b` is either word, `word?` may be missing:
 * `credit/debit? card number/no?` is nine phrases, `card` among them.
 */
export class PhraseSet<Label> {
  readonly #root: Node<Label> = {}

  /** Adds phrases that are separated by `|`. The first to claim a phrase keeps it. */
  add(phrases: string, label: Label): this {
    for (const phrase of phrases.split('|')) this.#grow([this.#root], phrase.trim().split(/\s+/).filter(Boolean), label)
    return this
  }

  #grow(nodes: readonly Node<Label>[], words: readonly string[], label: Label): void {
    const [word, ...rest] = words
    if (word === undefined) {
      for (const node of nodes) if (node !== this.#root) node.label ??= label
      return
    }
    const optional = word.endsWith('?')
    const choices = (optional ? word.slice(0, -1) : word).split('/')
    const reached = nodes.flatMap((node) => choices.map((choice) => child(node, choice)))
    this.#grow(optional ? [...nodes, ...reached] : reached, rest, label)
  }

  /** The longest phrase that begins at token `first`. An abbreviation may be spelled: `s s n` is `ssn`. */
  at(tokens: readonly Token[], first: number): PhraseMatch<Label> | undefined {
    const spelled = spelledEnd(tokens, first)
    for (let end = spelled; end > first + 1; end -= 1) {
      let word = ''
      for (let index = first; index < end; index += 1) word += tokens[index]?.text ?? ''
      const node = this.#root.next?.get(word)
      if (node) return this.#walk(tokens, first, end, node)
    }
    return this.#walk(tokens, first, first, this.#root)
  }

  #walk(tokens: readonly Token[], first: number, from: number, start: Node<Label>): PhraseMatch<Label> | undefined {
    let node: Node<Label> | undefined = start
    let found: PhraseMatch<Label> | undefined
    if (node.label !== undefined && from > first) found = { first, last: from - 1, label: node.label }
    for (let index = from; node?.next; index += 1) {
      const token = tokens[index]
      if (token === undefined) break
      node = node.next.get(token.text) ?? singular(node.next, token)
      if (node?.label !== undefined) found = { first, last: index, label: node.label }
    }
    return found
  }
}

/** A plural, and a possessive (`the account's number`), announces what the word does. */
function singular<Label>(next: ReadonlyMap<string, Node<Label>>, { text, possessive }: Token): Node<Label> | undefined {
  return possessive || (text.length > 4 && text.endsWith('s')) ? next.get(text.slice(0, -1)) : undefined
}

const LONGEST_ABBREVIATION = 5

/** Where a row of single letters ends that begins at `first`. */
function spelledEnd(tokens: readonly Token[], first: number): number {
  let end = first
  while (end < first + LONGEST_ABBREVIATION && tokens[end]?.text.length === 1 && tokens[end]?.kind === 'word') end += 1
  return end
}

function child<Label>(node: Node<Label>, word: string): Node<Label> {
  node.next ??= new Map()
  let next = node.next.get(word)
  if (!next) node.next.set(word, (next = {}))
  return next
}
