import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { RecordEvent } from './event.ts'

interface Schema extends DBSchema {
  events: { key: [callId: string, seq: number]; value: { readonly callId: string; readonly event: RecordEvent } }
}

/** Records of calls, kept in this browser. They hold redacted words only. */
export interface RecordStore {
  /** Keeps an event; resolves once it is safe on the disk. Rejects where the browser refuses, such as for want of space. */
  append(callId: string, event: RecordEvent): Promise<void>
  /** The events of a call, in order; none where the call is not known. */
  read(callId: string): Promise<RecordEvent[]>
  /** Ids of the calls that are kept, sorted. */
  calls(): Promise<string[]>
  /** Deletes the record of a call. */
  delete(callId: string): Promise<void>
  close(): void
}

/** Opens the store of this origin. Rejects where the page has no IndexedDB, as in many cross-site frames. */
export async function openRecordStore(name = 'cuecard'): Promise<RecordStore> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('events', { keyPath: ['callId', 'event.seq'] })
    },
  })
  return storeOn(database)
}

function storeOn(database: IDBPDatabase<Schema>): RecordStore {
  return {
    async append(callId, event) {
      const transaction = database.transaction('events', 'readwrite', { durability: 'strict' })
      await Promise.all([transaction.store.put({ callId, event }), transaction.done])
    },
    async read(callId) {
      const rows = await database.getAll('events', ofCall(callId))
      return rows.map(({ event }) => event)
    },
    async calls() {
      const ids: string[] = []
      let cursor = await database.transaction('events').store.openKeyCursor()
      while (cursor) {
        const [callId] = cursor.key
        ids.push(callId)
        // Straight to the next call, past all events of this one.
        cursor = await cursor.continue([callId, Number.POSITIVE_INFINITY])
      }
      return ids
    },
    async delete(callId) {
      await database.delete('events', ofCall(callId))
    },
    close() {
      database.close()
    },
  }
}

function ofCall(callId: string): IDBKeyRange {
  return IDBKeyRange.bound([callId, 0], [callId, Number.POSITIVE_INFINITY])
}
