import type { Speaker } from '../transcript/segment.ts'

/** What a line of a JSON Lines input may lack. The words hold nothing of the line. */
export interface ShapeProblem {
  readonly problem: string
}

/** What was said, as a line of input has it. */
export interface SaidLine {
  readonly speaker: Speaker
  readonly text: string
}

/** A partial or final as it arrived. */
export interface ArrivedLine extends SaidLine {
  /** Index of the utterance it belongs to. */
  readonly utterance: number
  readonly final: boolean
}

/** One conversation of an input: a text, or utterances; and perhaps how they arrived. */
export interface Conversation {
  readonly id: string | number
  readonly text?: string
  readonly utterances?: readonly SaidLine[]
  readonly events?: readonly ArrivedLine[]
}

type Fields = Readonly<Record<string, unknown>>

/** The line as an utterance with its id. */
export function idAndText(value: unknown): { readonly id: string | number; readonly text: string } | ShapeProblem {
  const fields = fieldsOf(value)
  if (!fields) return { problem: 'the line must be an object' }
  const { id, text } = fields
  if (!isId(id)) return { problem: '"id" must be a text or a number' }
  return typeof text === 'string' ? { id, text } : { problem: '"text" must be a text' }
}

/** The line as a conversation. */
export function conversationOf(value: unknown): Conversation | ShapeProblem {
  const fields = fieldsOf(value)
  if (!fields) return { problem: 'the line must be an object' }
  const { id, text, utterances, events } = fields
  if (!isId(id)) return { problem: '"id" must be a text or a number' }
  const said = utterances === undefined ? undefined : listOf(utterances, saidLine)
  const arrived = events === undefined ? undefined : listOf(events, arrivedLine)
  if (said === 'wrong') return { problem: '"utterances" must be a list of {"speaker","text"}' }
  if (arrived === 'wrong') return { problem: '"events" must be a list of {"utterance","speaker","text","final"}' }
  if (!said && typeof text !== 'string') return { problem: '"text" must be a text, or "utterances" a list' }
  return { id, ...(said ? { utterances: said } : { text: text as string }), ...(arrived && { events: arrived }) }
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function isId(id: unknown): id is string | number {
  return typeof id === 'string' || typeof id === 'number'
}

function listOf<Item>(value: unknown, itemOf: (value: unknown) => Item | undefined): readonly Item[] | 'wrong' {
  if (!Array.isArray(value)) return 'wrong'
  const items = value.map(itemOf)
  return items.every((item) => item !== undefined) ? items : 'wrong'
}

function saidLine(value: unknown): SaidLine | undefined {
  const { speaker, text } = fieldsOf(value) ?? {}
  return typeof text === 'string' ? { speaker: speaker === 'agent' || speaker === 'customer' ? speaker : 'unknown', text } : undefined
}

function arrivedLine(value: unknown): ArrivedLine | undefined {
  const said = saidLine(value)
  const { utterance, final } = fieldsOf(value) ?? {}
  return said && typeof utterance === 'number' && typeof final === 'boolean' ? { ...said, utterance, final } : undefined
}
