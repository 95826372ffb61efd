import type { Agent } from './agents.ts'
import { checkRecord } from './check-record.ts'
import type { Gateway } from './gateway.ts'
import type { StoredRecord } from './store.ts'
import { counted } from './telemetry.ts'

/** What became of a record: how much of it is kept, or why nothing new of it is. */
export type Kept =
  | { readonly events: number; readonly ended: boolean }
  | { readonly status: 403 | 409 | 422; readonly error: string; readonly events?: undefined }

/** Checks a record and keeps it; `before` is what was kept of it until now, and must be its beginning. */
export async function keepRecord(
  { store, bus }: Gateway,
  agent: Agent,
  { callId, lines, before }: { readonly callId: string; readonly lines: string; readonly before: StoredRecord | undefined },
): Promise<Kept> {
  const kept = await (async (): Promise<Kept> => {
    if (before && before.agentId !== agent.id) return { status: 403, error: 'the call is another agent’s' }
    const isLonger = before !== undefined && lines.startsWith(before.lines)
    const checked = checkRecord(lines, isLonger ? before.events : 0)
    if ('problem' in checked) return { status: 422, error: `line ${checked.line}: ${checked.problem}` }
    if (checked.callId !== callId) return { status: 422, error: 'the record is of another call' }
    if (before && !isLonger) return { status: 409, error: 'what was stored before is not the beginning of this' }
    // Told before it is kept: where either fails, the agent sends it again, and what is told twice counts once.
    const all = lines.split('\n').filter((line) => line !== '')
    for (const [seq, line] of all.entries()) if (seq >= (before?.events ?? 0)) await bus.publish(`${callId}:${seq}`, line)
    const { events, ended } = checked
    const isKept = await store.putRecord({ callId, agentId: agent.id, lines, events, ended })
    return isKept ? { events, ended } : { status: 409, error: 'it was stored otherwise meanwhile' }
  })()
  counted.record(kept.events === undefined ? 'refused' : 'stored')
  return kept
}
