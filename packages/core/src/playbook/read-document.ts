import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import type { Problem, SourcePosition } from '../errors.ts'
import { deepestNesting, nestedTooDeeply, syntaxProblems } from './read-syntax.ts'

/** Where a value stands in a document: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[]

/** A document as plain values, which remembers where each of them stands. */
export interface SourceDocument {
  readonly value: unknown
  /** Where the value at `path` stands, or its key; of a value that is missing, where its parent stands. */
  positionOf(path: Path, part: 'key' | 'value'): SourcePosition
}

/** What reading gave: the values, and all that is wrong with the writing. Without values the problems say why. */
export interface ReadDocument {
  readonly document?: SourceDocument
  readonly problems: readonly Problem[]
}

/** No playbook is longer, in UTF-16 code units: a thousand phrases take a tenth of it. */
const longestFile = 1_000_000

/** More values than a file of that length has without aliases; aliases of aliases can stand for any number. */
const mostValues = 100_000

/** Faults past this many are one fault made again and again. */
const mostProblems = 200

const nestedMessage = `lists and mappings are nested more than ${deepestNesting} deep`

// oxlint-disable-next-line no-control-regex
const noText = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Keys that mean something to JavaScript itself. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Offsets of a child and of its key. */
interface Place {
  readonly key: number
  readonly value: number
}

/** Reads YAML, and JSON as the part of YAML that it is. Never throws, and never takes long, whatever the text. */
export function readDocument(source: string, file: string | undefined): ReadDocument {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const lines = new LineCounter()
  const at = (offset: number): SourcePosition => {
    const { line, col } = lines.linePos(offset)
    return { ...(file !== undefined && { file }), line: Math.max(1, line), column: Math.max(1, col) }
  }
  const refuse = (message: string, hint: string, position: SourcePosition): ReadDocument => ({ problems: [{ message, hint, position }] })
  const top: SourcePosition = { ...(file !== undefined && { file }), line: 1 }
  if (text.length > longestFile) return refuse(`a playbook has at most ${longestFile} characters; this has ${text.length}`, 'split it', top)
  const bad = noText.exec(text)
  if (bad) return refuse('there is a character that no text has', 'save the file as UTF-8', positionIn(text, bad.index, file))
  const deep = nestedTooDeeply(text)
  if (deep !== undefined) return refuse(nestedMessage, 'a playbook needs six levels', positionIn(text, deep, file))
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  if (parsed.errors.length > 0) return { problems: syntaxProblems(parsed.errors, text, at) }
  return new Converter(at).convert(parsed, top)
}

function positionIn(text: string, offset: number, file: string | undefined): SourcePosition {
  const before = text.slice(0, offset).split('\n')
  return { ...(file !== undefined && { file }), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Turns the nodes into plain values; what has no place in a playbook file is a problem and left out. */
class Converter {
  private readonly at: (offset: number) => SourcePosition
  private readonly problems: Problem[] = []
  private readonly places = new Map<object, Map<string | number, Place>>()
  private readonly anchors = new Map<string, Node>()
  private values = 0

  constructor(at: (offset: number) => SourcePosition) {
    this.at = at
  }

  convert({ contents }: Document.Parsed, top: SourcePosition): ReadDocument {
    if (contents === null || (isScalar(contents) && contents.value === null))
      return { problems: [{ message: 'the file is empty', hint: 'a playbook begins with "format: 1"', position: top }] }
    if (!isMap(contents) && !isAlias(contents))
      return {
        problems: [
          { message: 'a playbook is a mapping of keys to values', hint: 'begin with "format: 1"', position: this.at(offsetOf(contents)) },
        ],
      }
    const value = this.valueOf(contents, 0)
    const { problems } = this
    const start = offsetOf(contents)
    return { problems, document: { value, positionOf: (path, part) => this.at(this.offsetAt(value, start, path, part)) } }
  }

  private offsetAt(root: unknown, start: number, path: Path, part: 'key' | 'value'): number {
    let value = root
    let place: Place = { key: start, value: start }
    for (const step of path) {
      const next = typeof value === 'object' && value !== null ? this.places.get(value)?.get(step) : undefined
      if (!next) return place.value
      place = next
      value = (value as Readonly<Record<string | number, unknown>>)[step]
    }
    return place[part]
  }

  private valueOf(node: unknown, depth: number): unknown {
    this.values += 1
    if (this.values > mostValues || depth > deepestNesting) return this.stop(node, depth)
    if (isAlias(node)) {
      const meant = this.anchors.get(node.source)
      if (!meant) return this.problem(node, `the alias *${node.source} names nothing`, 'put it in quotes if it is meant as text')
      return this.valueOf(meant, depth + 1)
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null
    if (node.tag !== undefined)
      return this.problem(node, `the tag ${node.tag} has no meaning in a playbook`, 'put it in quotes if it is meant as text')
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node as Node)
    if (isScalar(node)) return node.value
    return isSeq(node) ? this.listOf(node.items, depth) : this.mappingOf(node.items, depth)
  }

  private listOf(items: readonly unknown[], depth: number): unknown[] {
    const list: unknown[] = []
    const places = new Map<number, Place>()
    this.places.set(list, places)
    for (const item of items) {
      if (this.isFull) break
      const offset = offsetOf(item)
      places.set(list.length, { key: offset, value: offset })
      list.push(this.valueOf(item, depth + 1))
    }
    return list
  }

  private mappingOf(items: readonly { readonly key: unknown; readonly value: unknown }[], depth: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {}
    const places = new Map<string, Place>()
    this.places.set(mapping, places)
    for (const { key, value } of items) {
      if (this.isFull) break
      const name = this.nameOf(key)
      if (name === undefined) continue
      if (Object.hasOwn(mapping, name)) {
        this.problem(key, `the key "${name}" is there twice`, 'keep one of the two')
        continue
      }
      const keyOffset = offsetOf(key)
      places.set(name, { key: keyOffset, value: value === null ? keyOffset : offsetOf(value) })
      mapping[name] = this.valueOf(value, depth + 1)
    }
    return mapping
  }

  private nameOf(key: unknown): string | undefined {
    if (!isScalar(key) || key.value === null) return void this.problem(key, 'a key must be text', 'put it in quotes')
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '')
    if (forbiddenKeys.has(name)) return void this.problem(key, `the key "${name}" cannot be used`, 'take another name')
    return name
  }

  private get isFull(): boolean {
    return this.values > mostValues
  }

  /** Past a limit the rest is not read: it would say the same over and over, or without end. */
  private stop(node: unknown, depth: number): null {
    const isFirst = this.values <= mostValues + 1
    this.values = mostValues + 1
    if (!isFirst) return null
    return depth > deepestNesting
      ? this.problem(node, nestedMessage, 'a playbook needs six levels; an alias must not stand inside its own anchor')
      : this.problem(node, `there are more than ${mostValues} values`, 'aliases count for all that they stand for')
  }

  private problem(node: unknown, message: string, hint: string): null {
    if (this.problems.length < mostProblems) this.problems.push({ message, hint, position: this.at(offsetOf(node)) })
    return null
  }
}

function offsetOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0
}
