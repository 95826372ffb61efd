import { taxonomy } from '../taxonomy.ts'
import type { AgentActed, CallEvent } from './call-event.ts'

/**
 * An event, with what was wrong and mended in it; or why it is none. The words hold nothing of what was said.
 * Only what an event cannot do without makes it none: a bad time must not cost what the customer said.
 */
export type ParsedCallEvent = { readonly event: CallEvent; readonly faults: readonly string[] } | { readonly problem: string }

type Fields = Readonly<Record<string, unknown>>

const agentActions: ReadonlySet<string> = new Set([
  'prompt-expanded',
  'prompt-accepted',
  'prompt-edited',
  'prompt-dismissed',
  'prompt-snoozed',
  'prompt-rated',
] satisfies AgentActed['type'][])

/** Each field's check: what it must be, in words, and whether a value is that. */
const text = { must: 'text', is: (value: unknown) => typeof value === 'string' }
const flag = { must: 'true or false', is: (value: unknown) => typeof value === 'boolean' }
/** As long as a date can be: beyond it, a second more is the same number. */
const longestMs = 8.64e15
const time = {
  must: 'a number of milliseconds, 0 or more',
  is: (value: unknown) => Number.isFinite(value) && (value as number) >= 0 && (value as number) <= longestMs,
}
const id = { must: 'a text that is not empty', is: (value: unknown) => typeof value === 'string' && value !== '' }
const oneOf = (...choices: string[]) => ({
  must: `one of ${choices.join(', ')}`,
  is: (value: unknown) => choices.includes(value as string),
})

const promptKind = oneOf('all', 'critical', 'high', 'normal', 'low', ...Object.keys(taxonomy))

type Check = { readonly must: string; readonly is: (value: unknown) => boolean }

const shapes: Readonly<Record<string, { readonly needs: Record<string, Check>; readonly may: Record<string, Check> }>> = {
  'call-started': {
    needs: { callId: id },
    may: {
      atMs: time,
      channel: /* @__PURE__ */ oneOf('voice', 'chat'),
      direction: /* @__PURE__ */ oneOf('inbound', 'outbound'),
      startedAt: text,
      language: text,
      agentHash: text,
      group: /* @__PURE__ */ oneOf('coached', 'control'),
      context: { must: 'an object', is: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) },
    },
  },
  segment: {
    needs: { id, text, final: flag },
    may: { startMs: time, endMs: time, receivedMs: time, confidence: { must: 'a number', is: (value: unknown) => Number.isFinite(value) } },
  },
  'agent-typing': { needs: { active: flag }, may: { atMs: time } },
  'call-ended': { needs: {}, may: { atMs: time } },
  'sentiment-measured': {
    needs: {
      segmentId: id,
      model: id,
      label: /* @__PURE__ */ oneOf('negative', 'neutral', 'positive'),
      score: { must: 'a number from -1 to 1', is: (value) => Number.isFinite(value) && Math.abs(value as number) <= 1 },
      intensity: {
        must: 'a number from 0 to 3',
        is: (value) => Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 3,
      },
    },
    may: { atMs: time, emotion: oneOf('angry', 'frustrated', 'worried', 'confused', 'neutral', 'satisfied') },
  },
  'suggestion-received': {
    needs: {
      promptId: id,
      say: text,
      sources: { must: 'a list of ids', is: (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string') },
      model: id,
    },
    may: { atMs: time },
  },
  'statement-matched': {
    needs: {
      segmentId: id,
      itemId: id,
      model: id,
      score: { must: 'a number from 0 to 1', is: (value) => Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 1 },
    },
    may: { atMs: time },
  },
  'item-ticked': { needs: { itemId: id, done: flag }, may: { atMs: time } },
  'source-reported': { needs: { status: /* @__PURE__ */ oneOf('connected', 'reconnecting', 'paused', 'lost') }, may: { atMs: time } },
  'prompts-stopped': { needs: { kind: promptKind }, may: { atMs: time, reason: text } },
  'prompts-resumed': { needs: { kind: promptKind }, may: { atMs: time } },
}

const agentActionShape = { needs: { promptId: id }, may: { atMs: time, text, rating: /* @__PURE__ */ oneOf('helpful', 'unhelpful') } }

/**
 * Checks that `value` is a call event. Unknown fields are kept; a field that is null counts as missing, and one that may be
 * missing and is wrong is left out and named; a speaker who is neither agent nor customer becomes `unknown`; a call whose
 * channel is not said is a voice call; times are rounded to whole milliseconds.
 */
export function parseCallEvent(value: unknown): ParsedCallEvent {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'an event must be an object' }
  const fields: Record<string, unknown> = { ...value }
  for (const name of Object.keys(fields)) if (fields[name] === null) delete fields[name]
  const type = fields['type']
  if (typeof type !== 'string') return { problem: 'an event needs a "type"' }
  const shape = agentActions.has(type) ? agentActionShape : Object.hasOwn(shapes, type) ? shapes[type] : undefined
  if (!shape) return { problem: `the type is unknown; known are ${[...Object.keys(shapes), ...agentActions].join(', ')}` }
  for (const [name, check] of Object.entries(shape.needs)) {
    if (!check.is(fields[name])) return { problem: `"${name}" of ${type} must be ${check.must}` }
  }
  const faults: string[] = []
  for (const [name, check] of Object.entries(shape.may)) {
    if (fields[name] === undefined) continue
    if (!check.is(fields[name])) {
      faults.push(`"${name}" of ${type} must be ${check.must}; it was left out`)
      delete fields[name]
    } else if (check === time) fields[name] = Math.round(fields[name] as number)
  }
  return { event: complete(type, fields), faults }
}

function complete(type: string, fields: Fields): CallEvent {
  if (type === 'call-started') return { channel: 'voice', ...fields } as unknown as CallEvent
  if (type !== 'segment') return fields as unknown as CallEvent
  const speaker = fields['speaker'] === 'agent' || fields['speaker'] === 'customer' ? fields['speaker'] : 'unknown'
  return { ...fields, speaker } as unknown as CallEvent
}
