import type { Agent } from './agents.ts'
import type { Gateway } from './gateway.ts'
import { refuse } from './inputs.ts'
import { keepRecord } from './keep-record.ts'

interface SentEvent {
  readonly callId: string
  readonly event: { readonly seq: number }
}

/** Version of the batches that are understood: those of `createHttpSink`. */
const schema = 'cuecard-record/1'

const mostEvents = 1000

/** Why the events of a call were not taken. */
export interface RefusedCall {
  readonly callId: string
  readonly error: string
}

/**
 * Adds the events of a batch to the records of their calls: each call by itself, so that one that is refused costs the others nothing.
 * Events that are there already are passed over, so that a batch may come twice.
 */
export async function takeEvents(gateway: Gateway, agent: Agent, body: unknown): Promise<readonly RefusedCall[]> {
  const refused: RefusedCall[] = []
  for (const [callId, events] of byCall(eventsOf(body))) {
    const before = await gateway.store.record(callId)
    const fresh = events.filter(({ seq }) => seq >= (before?.events ?? 0))
    if (fresh.length === 0 && before?.agentId === agent.id) continue
    const lines = [...(before ? [before.lines.trimEnd()] : []), ...fresh.map((event) => JSON.stringify(event))].join('\n')
    const kept = await keepRecord(gateway, agent, { callId, lines, before })
    if (kept.events === undefined) refused.push({ callId, error: kept.error })
  }
  return refused
}

function eventsOf(body: unknown): readonly SentEvent[] {
  const { schema: given, events } = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>
  if (given !== schema) return refuse(`"schema" must be ${schema}`)
  if (!Array.isArray(events) || events.length > mostEvents || !events.every(isSentEvent))
    return refuse(`"events" must be a list of at most ${mostEvents} {"callId", "event"}`)
  return events
}

function isSentEvent(value: unknown): value is SentEvent {
  if (typeof value !== 'object' || value === null) return false
  const { callId, event } = value as Readonly<Record<string, unknown>>
  return (
    typeof callId === 'string' &&
    callId !== '' &&
    typeof event === 'object' &&
    event !== null &&
    'seq' in event &&
    Number.isInteger(event.seq)
  )
}

function byCall(sent: readonly SentEvent[]): ReadonlyMap<string, readonly SentEvent['event'][]> {
  const calls = new Map<string, SentEvent['event'][]>()
  for (const { callId, event } of sent) calls.set(callId, [...(calls.get(callId) ?? []), event])
  return calls
}
