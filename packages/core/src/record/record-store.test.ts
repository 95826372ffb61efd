import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import type { RecordEvent } from './event.ts'
import { createHashChain, recordLine } from './hash-chain.ts'
import { openRecordStore } from './record-store.ts'

function events(count: number): RecordEvent[] {
  const seal = createHashChain()
  return Array.from({ length: count }, (_, i) => seal({ type: 'fault-raised', fault: 'source-silent', message: `event ${i}` }, i))
}

/** A whole call of three events. */
function call(callId: string, startedAt = '2026-11-01T10:00:00.000Z', words = 'hello'): RecordEvent[] {
  const seal = createHashChain()
  return [
    seal({ type: 'call-started', callId, channel: 'chat', startedAt, playbookVersion: 'p', modelVersion: 'm' }, 0),
    seal({ type: 'segment-redacted', segmentId: 's1', speaker: 'agent', text: words, startMs: 0, endMs: 9, final: true, entities: [] }, 9),
    seal({ type: 'call-ended' }, 10),
  ]
}

const linesOf = (...calls: readonly RecordEvent[][]) => calls.flat().map(recordLine)

async function collected(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}

const today = '2026-11-21T10:00:00.000Z'

let stores = 0
const fresh = () => openRecordStore(`store-${(stores += 1)}`, () => today)

describe('the record store', () => {
  it('gives back the events of a call in order, and only its own', async () => {
    const store = await fresh()
    const [a, b] = [events(12), events(3)]
    await Promise.all([...a.map((event) => store.append('a', event)), ...b.map((event) => store.append('b', event))])
    expect(await store.read('a')).toEqual(a)
    expect(await store.read('b')).toEqual(b)
    expect(await store.calls()).toEqual(['a', 'b'])
    store.close()
  })

  it('keeps what was stored for whoever opens it next, and opens for several tabs', async () => {
    const name = `store-${(stores += 1)}`
    const [first, second] = await Promise.all([openRecordStore(name), openRecordStore(name)])
    await Promise.all([first.appendAll('a', call('a')), second.appendAll('b', call('b'))])
    first.close()
    expect(await second.read('a')).toEqual(call('a'))
    expect(await second.calls()).toEqual(['a', 'b'])
    second.close()
  })

  it('takes the same event twice for one, and never lets another take its place', async () => {
    const store = await fresh()
    await store.appendAll('a', call('a'))
    await store.appendAll('a', call('a'))
    await expect(store.appendAll('a', call('a', undefined, 'another'))).rejects.toThrow(/another tab/)
    expect(await store.read('a')).toEqual(call('a'))
    expect((await store.list())[0]).toMatchObject({ events: 3, ended: true })
    store.close()
  })

  it('writes all events of a batch or none', async () => {
    const store = await fresh()
    const [, said] = call('a')
    const forged = call('a', undefined, 'another')
    if (said) await store.append('a', said)
    await expect(store.appendAll('a', forged)).rejects.toThrow(/another tab/)
    expect(await store.read('a')).toEqual([said])
    store.close()
  })

  it('knows of each call when it was and whether it is over', async () => {
    const store = await fresh()
    await store.appendAll('late', call('late', '2026-11-20T10:00:00.000Z'))
    await store.appendAll('early', call('early').slice(0, 2))
    expect(await store.list()).toMatchObject([
      { callId: 'early', ended: false, events: 2, startedAt: '2026-11-01T10:00:00.000Z' },
      { callId: 'late', ended: true, events: 3 },
    ])
    store.close()
  })

  it('finds the calls of a store that an earlier version wrote', async () => {
    const name = `store-${(stores += 1)}`
    const old = await openDB(name, 1, {
      upgrade: (database) => void database.createObjectStore('events', { keyPath: ['callId', 'event.seq'] }),
    })
    for (const event of call('a')) await old.put('events', { callId: 'a', event })
    old.close()
    const store = await openRecordStore(name)
    expect(await store.read('a')).toEqual(call('a'))
    expect(await store.list()).toMatchObject([{ callId: 'a', events: 3, ended: true }])
    store.close()
  })
})

describe('deletion', () => {
  it('forgets a call and what of it waits to be sent, and keeps only that it did', async () => {
    const store = await fresh()
    const [started] = call('a')
    await store.appendAll('a', call('a'))
    if (started) await store.outbox.add('a', started)
    await store.delete('a')
    await store.delete('a')
    await store.delete('never seen')
    expect(await store.read('a')).toEqual([])
    expect(await store.calls()).toEqual([])
    expect(await store.outbox.count()).toBe(0)
    expect(await store.deletions()).toEqual([
      { callDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string, reason: 'asked', at: today, events: 3 },
    ])
    expect(JSON.stringify(await store.deletions())).not.toContain('hello')
    store.close()
  })

  it('erases the calls of one customer, and no other', async () => {
    const store = await fresh()
    for (const callId of ['a', 'b', 'c']) await store.appendAll(callId, call(callId))
    await store.setCustomer('a', 'k1')
    await store.setCustomer('c', 'k1')
    await store.setCustomer('b', 'k2')
    expect(await store.erase('k1')).toBe(2)
    expect(await store.calls()).toEqual(['b'])
    expect((await store.deletions()).map(({ reason }) => reason)).toEqual(['erasure', 'erasure'])
    expect(await store.erase('k1')).toBe(0)
    store.close()
  })

  it('keeps a customer whose call goes on', async () => {
    const store = await fresh()
    const [started, ...rest] = call('a')
    if (started) await store.append('a', started)
    await store.setCustomer('a', 'k1')
    await store.appendAll('a', rest)
    expect(await store.erase('k1')).toBe(1)
    store.close()
  })

  it('deletes what is too old or too much, but no call that is on', async () => {
    const store = await fresh()
    for (const [callId, day] of [
      ['a', '01'],
      ['b', '10'],
      ['c', '20'],
      ['d', '21'],
    ] as const)
      await store.appendAll(callId, call(callId, `2026-11-${day}T09:00:00.000Z`))
    await store.appendAll('on', call('on', '2026-10-01T09:00:00.000Z').slice(0, 1))
    expect(await store.retain({ maxAgeDays: 15 }, today)).toBe(1)
    expect(await store.calls()).toEqual(['b', 'c', 'd', 'on'])
    expect(await store.retain({ maxCalls: 2 }, today)).toBe(1)
    expect(await store.calls()).toEqual(['c', 'd', 'on'])
    expect(await store.retain({ maxAgeDays: 15 }, '2026-11-23T10:00:00.000Z')).toBe(1)
    expect(await store.calls()).toEqual(['c', 'd'])
    expect(await store.retain({}, today)).toBe(0)
    store.close()
  })
})

describe('export and import', () => {
  it('carry records from one browser to another', async () => {
    const [from, to] = [await fresh(), await fresh()]
    for (const callId of ['a', 'b']) await from.appendAll(callId, call(callId))
    const lines = await collected(from.exportLines())
    expect(lines).toEqual(linesOf(call('a'), call('b')))
    expect(await to.importLines(lines)).toEqual({ imported: ['a', 'b'], refused: [] })
    expect(await to.importLines(lines)).toEqual({ imported: ['a', 'b'], refused: [] })
    expect(await to.read('b')).toEqual(call('b'))
    expect(await collected(from.exportLines(['b']))).toEqual(linesOf(call('b')))
    from.close()
    to.close()
  })

  it('refuse a call that was changed, and one that is there with other events, and take the rest', async () => {
    const store = await fresh()
    await store.appendAll('b', call('b', undefined, 'another'))
    const lines = linesOf(call('a'), call('b'), call('c')).map((line, index) => (index === 1 ? line.replace('hello', 'hullo') : line))
    expect(await store.importLines(lines)).toEqual({
      imported: ['c'],
      refused: [
        { callId: 'a', why: 'line 2 of it: its content does not match its hash' },
        { callId: 'b', why: 'another tab has written another event in its place' },
      ],
    })
    store.close()
  })
})
