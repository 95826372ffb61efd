import type { PrivacyGate } from '../privacy/privacy-gate.ts'

/** What the gate put in the place of words. It is no words itself, and would look like an unfinished number to the gate. */
const placeholder = /\[[A-Z][A-Z_]*(?:_\d{1,4})?\]/g

/** Fields that hold no words: digests, versions, and names that hosts give to things. */
const names: ReadonlySet<string> = new Set([
  'type',
  'hash',
  'prevHash',
  'agentHash',
  'startedAt',
  'callId',
  'segmentId',
  'momentId',
  'promptId',
  'actionId',
  'findingId',
  'itemId',
  'dedupeKey',
  'mergedInto',
  'sources',
  'playbookVersion',
  'modelVersion',
  'rubricVersion',
  'model',
  'template',
])

/** Kinds that only the conversation around them can tell: an agent's own name stays in a record, a customer's does not. */
export const toldByConversation: Readonly<Record<'PERSON' | 'ADDRESS' | 'AGE' | 'DOB', false>> = {
  PERSON: false,
  ADDRESS: false,
  AGE: false,
  DOB: false,
}

/** Longer than any text is held back. */
const settledMs = 3_600_000

/**
 * Whether an event of a record still holds words that a gate would hide: a mistake of whoever redacted it. `openGate` gives a new gate,
 * one without {@link toldByConversation}.
 */
export function holdsPersonalData(event: unknown, openGate: () => PrivacyGate): boolean {
  return wordsOf(event).some((words) => words.split(placeholder).some((piece) => wouldHide(openGate(), piece)))
}

function wouldHide(gate: PrivacyGate, text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  const said = { id: 's', revision: 0, speaker: 'unknown', text, startMs: 0, endMs: 1, final: true, receivedMs: 1 } as const
  const before = gate.redact(said).segments
  // What it only held back, to see what follows, it lets through now.
  const last = gate.advance(settledMs).at(-1) ?? before.at(-1)
  return last !== undefined && last.entities.length > 0
}

function wordsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return names.has(name) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => wordsOf(item, key))
}
