import type { RecordEvent } from '@cuecard/core'
import type { Said } from '../run/call-on-stage.ts'

type Redacted = Extract<RecordEvent, { type: 'segment-redacted' }>

/** What one speaker said in one stretch: as it was said, and as Cuecard keeps it. */
export interface Line {
  readonly id: string
  readonly speaker: Redacted['speaker']
  readonly startMs: number
  readonly final: boolean
  /** The words themselves; missing where nothing but the record is known. */
  readonly said: string | undefined
  /** The redacted words, in pieces; those that stand for something hidden bear what kind of thing it is. */
  readonly kept: readonly Piece[]
}

/** A stretch of text. */
export interface Piece {
  readonly text: string
  /** What was hidden here, such as `CARD_NUMBER`. */
  readonly hidden?: string
}

/** The conversation so far, in the order it was said. Of each segment the latest wording counts. */
export function conversationOf(record: readonly RecordEvent[], said: ReadonlyMap<string, Said>): readonly Line[] {
  const latest = new Map<string, Redacted>()
  for (const event of record) if (event.type === 'segment-redacted') latest.set(event.segmentId, event)
  return [...latest.values()]
    .sort((a, b) => a.startMs - b.startMs)
    .flatMap(({ segmentId: id, speaker, startMs, final, text, entities }) =>
      text === '' ? [] : [{ id, speaker, startMs, final, said: said.get(id)?.text.trim(), kept: piecesOf(text, entities) }],
    )
}

function piecesOf(text: string, entities: Redacted['entities']): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { type, start, end } of entities) {
    if (start > from) pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: text.slice(start, end), hidden: type })
    from = end
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces
}

/**
 * The raw words in pieces that match those that are kept, so that what was hidden can be pointed at. What stands between two
 * hidden things is the same on both sides; where it cannot be found, nothing is pointed at.
 */
export function alignSaid(said: string, kept: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [index, { text, hidden }] of kept.entries()) {
    if (hidden === undefined) {
      if (!said.startsWith(text, at)) return [{ text: said }]
      pieces.push({ text })
      at += text.length
      continue
    }
    const next = kept[index + 1]
    const end = next === undefined ? said.length : next.hidden === undefined ? said.indexOf(next.text, at + 1) : -1
    if (end < 0) return [{ text: said }]
    pieces.push({ text: said.slice(at, end), hidden })
    at = end
  }
  return at === said.length ? pieces : [{ text: said }]
}
