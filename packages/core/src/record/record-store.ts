import { openDB } from 'idb'
import type { IDBPDatabase } from 'idb'
import { CuecardError } from '../errors.ts'
import { sha256Hex } from '../hash.ts'
import type { RecordEvent } from './event.ts'
import { isoMs } from './iso-time.ts'
import { recordLine, RecordVerifier } from './hash-chain.ts'
import { readRecord, splitRecords } from './read-record.ts'
import { callWith, schemaVersion, upgradeSchema } from './store-schema.ts'
import type { Deletion, OutboxRow, Schema, StoredCall } from './store-schema.ts'

/** How long and how many records are kept. What is not said is not limited. */
export interface RetentionLimits {
  /** Calls that started longer ago than this are deleted; of those that do not say when they started, the last writing counts. */
  readonly maxAgeDays?: number
  /** So many calls are kept, the latest. */
  readonly maxCalls?: number
}

/** Records of calls, kept in this browser. They hold redacted words only. */
export interface RecordStore {
  /**
   * Keeps an event; resolves once it is safe on the disk. Rejects where the browser refuses, such as for want of space, and
   * where another tab has written another event in its place.
   */
  append(callId: string, event: RecordEvent): Promise<void>
  /** Keeps events of one call in one go: all of them or none. */
  appendAll(callId: string, events: readonly RecordEvent[]): Promise<void>
  /** The events of a call, in order; none where the call is not known. */
  read(callId: string): Promise<RecordEvent[]>
  /** Ids of the calls that are kept, sorted. */
  calls(): Promise<string[]>
  /** What is known of each call that is kept, without reading it; the earliest first. */
  list(): Promise<StoredCall[]>
  /** Says which customer a call was with, as a digest, so that it can be erased when the customer asks. */
  setCustomer(callId: string, customerKey: string): Promise<void>
  /** Deletes the record of a call. That it was deleted is kept. */
  delete(callId: string, reason?: Deletion['reason']): Promise<void>
  /** Deletes every call with one customer, and what of them waits for a sink. Gives their number. */
  erase(customerKey: string): Promise<number>
  /** Deletes what the limits no longer allow, but never a call that is still on. `now` is ISO 8601. Gives the number of calls. */
  retain(limits: RetentionLimits, now: string): Promise<number>
  /** What was deleted, in order: when, why and how much, and nothing of the call. */
  deletions(): Promise<Deletion[]>
  /** The records as lines (JSON Lines), one call after the other, as `cuecard verify` reads them. */
  exportLines(callIds?: readonly string[]): AsyncGenerator<string>
  /**
   * Takes lines that {@link exportLines} or `cuecard replay --json` wrote. A call whose chain does not hold, and one that is
   * here with other events, is refused: it is named, and the others are taken.
   */
  importLines(
    lines: Iterable<string>,
  ): Promise<{ readonly imported: readonly string[]; readonly refused: readonly { readonly callId: string; readonly why: string }[] }>
  /** Events that wait for a sink; see `createHttpSink`. */
  readonly outbox: RecordOutbox
  close(): void
}

/** Events that wait to be sent, in order, through a reload of the page. */
export interface RecordOutbox {
  add(callId: string, event: RecordEvent): Promise<void>
  /** The oldest, at most `count` of them. */
  first(count: number): Promise<readonly OutboxRow[]>
  /** Takes out what was sent. */
  remove(ids: readonly number[]): Promise<void>
  count(): Promise<number>
}

const dayMs = 86_400_000

/**
 * Opens the store of this origin; any number of tabs may. Rejects where the page has no IndexedDB, as in many cross-site
 * frames. `now` gives the time of day in ISO 8601, for the list of deletions.
 */
export async function openRecordStore(name = 'cuecard', now: () => string = () => ''): Promise<RecordStore> {
  const database: IDBPDatabase<Schema> = await openDB<Schema>(name, schemaVersion, {
    upgrade: (fresh, oldVersion, _newVersion, transaction) => upgradeSchema(fresh, oldVersion, transaction),
    // A tab of an older version must not keep a newer one from opening.
    blocking: () => database.close(),
  })
  return new IndexedStore(database, now)
}

class IndexedStore implements RecordStore {
  private readonly database: IDBPDatabase<Schema>
  private readonly now: () => string
  readonly outbox: RecordOutbox

  constructor(database: IDBPDatabase<Schema>, now: () => string) {
    this.database = database
    this.now = now
    this.outbox = outboxOn(database)
  }

  append(callId: string, event: RecordEvent): Promise<void> {
    return this.appendAll(callId, [event])
  }

  async appendAll(callId: string, events: readonly RecordEvent[]): Promise<void> {
    const transaction = this.database.transaction(['events', 'calls'], 'readwrite', { durability: 'strict' })
    const [rows, calls] = [transaction.objectStore('events'), transaction.objectStore('calls')]
    const fresh: RecordEvent[] = []
    try {
      for (const event of events) {
        const there = await rows.get([callId, event.seq])
        if (there && there.event.hash !== event.hash) throw conflict()
        if (there) continue
        fresh.push(event)
        await rows.add({ callId, event })
      }
      if (fresh.length > 0) await calls.put(callWith(await calls.get(callId), callId, fresh, this.now()))
    } catch (error) {
      abort(transaction)
      await transaction.done.catch(() => {})
      throw error
    }
    await transaction.done
  }

  async read(callId: string): Promise<RecordEvent[]> {
    const rows = await this.database.getAll('events', ofCall(callId))
    return rows.map(({ event }) => event)
  }

  calls(): Promise<string[]> {
    return this.database.getAllKeys('calls')
  }

  async list(): Promise<StoredCall[]> {
    const calls = await this.database.getAll('calls')
    return calls.sort((a, b) => startOf(a) - startOf(b))
  }

  async setCustomer(callId: string, customerKey: string): Promise<void> {
    const transaction = this.database.transaction('calls', 'readwrite')
    const before = await transaction.store.get(callId)
    await transaction.store.put({ ...callWith(before, callId, [], before?.writtenAt ?? this.now()), customerKey })
    await transaction.done
  }

  async delete(callId: string, reason: Deletion['reason'] = 'asked'): Promise<void> {
    const transaction = this.database.transaction(['events', 'calls', 'outbox', 'deletions'], 'readwrite', { durability: 'strict' })
    const range = ofCall(callId)
    const events = await transaction.objectStore('events').count(range)
    const known = await transaction.objectStore('calls').getKey(callId)
    if (known !== undefined || events > 0) {
      await transaction.objectStore('events').delete(range)
      await transaction.objectStore('calls').delete(callId)
      for (let cursor = await transaction.objectStore('outbox').openCursor(); cursor; cursor = await cursor.continue())
        if (cursor.value.callId === callId) await cursor.delete()
      await transaction.objectStore('deletions').add({ callDigest: sha256Hex(callId), reason, at: this.now(), events })
    }
    await transaction.done
  }

  async erase(customerKey: string): Promise<number> {
    const callIds = await this.database.getAllKeysFromIndex('calls', 'customerKey', customerKey)
    for (const callId of callIds) await this.delete(callId, 'erasure')
    return callIds.length
  }

  async retain({ maxAgeDays, maxCalls }: RetentionLimits, now: string): Promise<number> {
    const calls = await this.list()
    const nowMs = isoMs(now)
    const isOld = (call: StoredCall) => maxAgeDays !== undefined && !(startOf(call) >= nowMs - maxAgeDays * dayMs)
    const surplus = maxCalls === undefined ? 0 : calls.length - maxCalls
    // A call that is on has no end yet; one that nothing was added to for a day has lost its end.
    const isOn = ({ ended, writtenAt }: StoredCall) => !ended && !(isoMs(writtenAt) < nowMs - dayMs)
    const gone = calls.filter((call, index) => !isOn(call) && (isOld(call) || index < surplus))
    for (const { callId } of gone) await this.delete(callId, 'retention')
    return gone.length
  }

  deletions(): Promise<Deletion[]> {
    return this.database.getAll('deletions')
  }

  async *exportLines(callIds?: readonly string[]): AsyncGenerator<string> {
    for (const callId of callIds ?? (await this.calls())) for (const event of await this.read(callId)) yield recordLine(event)
  }

  async importLines(lines: Iterable<string>): ReturnType<RecordStore['importLines']> {
    const imported: string[] = []
    const refused: { callId: string; why: string }[] = []
    for (const part of splitRecords(lines)) {
      const { events } = readRecord(part)
      const [started] = events
      const callId = started?.type === 'call-started' ? started.callId : 'unknown'
      const why = await this.refusal(callId, part, events)
      if (why === undefined) imported.push(callId)
      else refused.push({ callId, why })
    }
    return { imported, refused }
  }

  close(): void {
    this.database.close()
  }

  private async refusal(callId: string, lines: readonly string[], events: readonly RecordEvent[]): Promise<string | undefined> {
    const verifier = new RecordVerifier()
    for (const line of lines) verifier.read(line)
    const verdict = verifier.result()
    if (!verdict.ok) return `line ${verdict.line} of it: ${verdict.problem}`
    if (events.length === 0) return 'there is no event in it'
    try {
      await this.appendAll(callId, events)
      return undefined
    } catch (error) {
      return error instanceof CuecardError ? error.message : 'the browser did not take it'
    }
  }
}

function outboxOn(database: IDBPDatabase<Schema>): RecordOutbox {
  return {
    async add(callId, event) {
      await database.add('outbox', { callId, event })
    },
    async first(count) {
      const [keys, rows] = await Promise.all([database.getAllKeys('outbox', undefined, count), database.getAll('outbox', undefined, count)])
      return rows.flatMap((row, index) => (keys[index] === undefined ? [] : [{ ...row, id: keys[index] }]))
    },
    async remove(ids) {
      const transaction = database.transaction('outbox', 'readwrite')
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
    },
    count: () => database.count('outbox'),
  }
}

function ofCall(callId: string): IDBKeyRange {
  return IDBKeyRange.bound([callId, 0], [callId, Number.POSITIVE_INFINITY])
}

function conflict(): CuecardError {
  return new CuecardError({ message: 'another tab has written another event in its place', hint: 'let one tab alone record a call' })
}

/** A transaction that has ended by itself cannot be aborted. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    return
  }
}

function startOf({ startedAt, writtenAt }: StoredCall): number {
  const startMs = isoMs(startedAt ?? writtenAt)
  return Number.isNaN(startMs) ? Number.NEGATIVE_INFINITY : startMs
}
