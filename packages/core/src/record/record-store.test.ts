import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { RecordEvent } from './event.ts'
import { createHashChain } from './hash-chain.ts'
import { openRecordStore } from './record-store.ts'

function events(count: number): RecordEvent[] {
  const seal = createHashChain()
  return Array.from({ length: count }, (_, i) => seal({ type: 'fault-raised', fault: 'source-silent', message: `event ${i}` }, i))
}

it('gives back the events of a call in order, and only its own', async () => {
  const store = await openRecordStore('in-order')
  const [a, b] = [events(12), events(3)]
  await Promise.all([...a.map((event) => store.append('a', event)), ...b.map((event) => store.append('b', event))])
  expect(await store.read('a')).toEqual(a)
  expect(await store.read('b')).toEqual(b)
  expect(await store.calls()).toEqual(['a', 'b'])
  store.close()
})

it('forgets a call that is deleted, and knows nothing of one it never saw', async () => {
  const store = await openRecordStore('deleted')
  for (const event of events(2)) await store.append('a', event)
  await store.delete('a')
  expect(await store.read('a')).toEqual([])
  expect(await store.calls()).toEqual([])
  store.close()
})

it('keeps what was stored for whoever opens it next', async () => {
  const first = await openRecordStore('kept')
  const [event] = events(1)
  if (event) await first.append('a', event)
  first.close()
  const second = await openRecordStore('kept')
  expect(await second.read('a')).toEqual([event])
  second.close()
})
