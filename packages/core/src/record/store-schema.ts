import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { RecordEvent } from './event.ts'

/** What is known of a call without reading it. */
export interface StoredCall {
  readonly callId: string
  /** ISO 8601, with a zone; missing where the call did not say. */
  readonly startedAt?: string
  /** How the host's systems know the customer, as a digest; set by the host, for erasure. */
  readonly customerKey?: string
  readonly events: number
  readonly ended: boolean
  /** When something of it was last written, ISO 8601; empty where the store was not told the time. */
  readonly writtenAt: string
}

/** That a call was deleted: nothing of the call itself. */
export interface Deletion {
  /** SHA-256 of the call's id, so that the deletion of a known call can be shown. */
  readonly callDigest: string
  readonly reason: 'asked' | 'retention' | 'erasure' | 'quota'
  /** ISO 8601, with a zone. */
  readonly at: string
  readonly events: number
}

/** An event on its way to a sink. */
export interface OutboxRow {
  readonly id: number
  readonly callId: string
  readonly event: RecordEvent
}

/** The database of this origin. */
export interface Schema extends DBSchema {
  events: { key: [callId: string, seq: number]; value: { readonly callId: string; readonly event: RecordEvent } }
  calls: { key: string; value: StoredCall; indexes: { customerKey: string } }
  deletions: { key: number; value: Deletion }
  outbox: { key: number; value: Omit<OutboxRow, 'id'> }
}

export const schemaVersion = 2

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/** Brings a database of any earlier version to this one; what it holds stays. */
export async function upgradeSchema(database: IDBPDatabase<Schema>, oldVersion: number, transaction: Upgrade): Promise<void> {
  if (oldVersion < 1) database.createObjectStore('events', { keyPath: ['callId', 'event.seq'] })
  if (oldVersion >= 2) return
  const calls = database.createObjectStore('calls', { keyPath: 'callId' })
  calls.createIndex('customerKey', 'customerKey')
  database.createObjectStore('deletions', { autoIncrement: true })
  database.createObjectStore('outbox', { autoIncrement: true })
  if (oldVersion < 1) return
  for (let cursor = await transaction.objectStore('events').openCursor(); cursor; cursor = await cursor.continue()) {
    const { callId, event } = cursor.value
    await calls.put(callWith(await calls.get(callId), callId, [event], ''))
  }
}

/** What is known of a call once these events are added to it. */
export function callWith(before: StoredCall | undefined, callId: string, events: readonly RecordEvent[], writtenAt: string): StoredCall {
  const started = events.find((event) => event.type === 'call-started')
  const startedAt = started?.startedAt ?? before?.startedAt
  return {
    callId,
    ...(startedAt !== undefined && { startedAt }),
    ...(before?.customerKey !== undefined && { customerKey: before.customerKey }),
    events: (before?.events ?? 0) + events.length,
    ended: (before?.ended ?? false) || events.some(({ type }) => type === 'call-ended'),
    writtenAt,
  }
}
