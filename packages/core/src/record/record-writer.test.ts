import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { RecordEvent } from './event.ts'
import { createHashChain, recordLine, RecordVerifier } from './hash-chain.ts'
import { openRecordStore } from './record-store.ts'
import type { RecordStore } from './record-store.ts'
import { createRecordWriter } from './record-writer.ts'

const seal = createHashChain()
const event = (): RecordEvent => seal({ type: 'fault-raised', fault: 'source-silent', message: 'nothing' }, 0)

/** A disk that takes what it is given, unless it is told to fail. */
function disk() {
  const written: [callId: string, events: readonly RecordEvent[]][] = []
  const deleted: string[] = []
  const failures: Error[] = []
  const store = {
    appendAll: (callId: string, events: readonly RecordEvent[]) => {
      const failure = failures.shift()
      if (failure) return Promise.reject(failure)
      written.push([callId, events])
      return Promise.resolve()
    },
    list: () => Promise.resolve(['old', 'older'].filter((callId) => !deleted.includes(callId)).map((callId) => ({ callId, ended: true }))),
    delete: (callId: string, reason: string) => Promise.resolve(void deleted.push(callId, reason)),
  } as unknown as RecordStore
  return { store, written, deleted, failures }
}

/** Lets the store do what it was told, while no time of the call passes. */
const diskCatchesUp = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const named = (name: string) => Object.assign(new Error('no'), { name })

const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

describe('a record writer', () => {
  it('writes what comes within a moment together, at the latest after a sixth of a second', async () => {
    const clock = new SimulatedClock()
    const { store, written } = disk()
    const writer = createRecordWriter({ store, clock, flushMs: 9000 })
    writer.write('a', event())
    clock.advance(149)
    writer.write('a', event())
    await settle()
    expect(written).toEqual([])
    clock.advance(1)
    await settle()
    expect(written.map(([callId, events]) => [callId, events.length])).toEqual([['a', 2]])
    expect(writer.waiting).toBe(0)
  })

  it('writes the end of a call at once', async () => {
    const { store, written } = disk()
    const writer = createRecordWriter({ store, clock: new SimulatedClock() })
    writer.write('a', event())
    writer.write('a', seal({ type: 'call-ended' }, 0))
    await settle()
    expect(written).toMatchObject([['a', [{}, { type: 'call-ended' }]]])
  })

  it('tries again what the disk did not take, in order, and says so', async () => {
    const clock = new SimulatedClock()
    const { store, written, failures } = disk()
    const faults: string[] = []
    const writer = createRecordWriter({ store, clock, onFault: (message) => faults.push(message) })
    failures.push(named('UnknownError'))
    const [first, second] = [event(), event()]
    writer.write('a', first)
    await writer.flush()
    writer.write('a', second)
    clock.advance(250)
    await settle()
    expect(written).toEqual([['a', [first, second]]])
    expect(faults).toEqual(['a record could not be written (UnknownError)'])
  })

  it('makes room where it is allowed to, from the oldest call that is over', async () => {
    const { store, written, deleted, failures } = disk()
    failures.push(named('QuotaExceededError'), named('QuotaExceededError'))
    const writer = createRecordWriter({ store, clock: new SimulatedClock(), makesRoom: true })
    writer.write('a', event())
    await writer.flush()
    expect(deleted).toEqual(['old', 'quota', 'older', 'quota'])
    expect(written).toHaveLength(1)
  })

  it('holds what has no room where it may delete nothing', async () => {
    const { store, deleted, failures } = disk()
    failures.push(named('QuotaExceededError'))
    const faults: string[] = []
    const writer = createRecordWriter({ store, clock: new SimulatedClock(), onFault: (message) => faults.push(message) })
    writer.write('a', event())
    await writer.flush()
    expect({ deleted, faults, waiting: writer.waiting }).toEqual({
      deleted: [],
      faults: ['the browser has no more room for records'],
      waiting: 1,
    })
  })

  it('does not let one call hold up another', async () => {
    const { store, written, failures } = disk()
    failures.push(named('UnknownError'))
    const writer = createRecordWriter({ store, clock: new SimulatedClock() })
    writer.write('a', event())
    writer.write('b', event())
    await writer.flush()
    expect(written.map(([callId]) => callId)).toEqual(['b'])
    expect(writer.waiting).toBe(1)
  })

  it('loses no more than a quarter of a second of a call when the power goes, and leaves a chain that holds', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(400), { minLength: 1, maxLength: 25 }), fc.nat(4000), fc.uuid(), async (pauses, cutMs, name) => {
        const clock = new SimulatedClock()
        const store = await openRecordStore(name)
        const writer = createRecordWriter({ store, clock, flushMs: 250 })
        const chain = createHashChain()
        const written: { readonly event: RecordEvent; readonly atMs: number }[] = []
        for (const pause of pauses) {
          if (clock.now() + pause > cutMs) break
          clock.advance(pause)
          await diskCatchesUp()
          const next = chain({ type: 'fault-raised', fault: 'source-silent', message: 'x' }, clock.now())
          written.push({ event: next, atMs: clock.now() })
          writer.write('a', next)
        }
        clock.advanceTo(cutMs)
        await diskCatchesUp()
        store.close()
        const again = await openRecordStore(name)
        const kept = await again.read('a')
        again.close()
        expect(kept).toEqual(written.slice(0, kept.length).map((each) => each.event))
        for (const { atMs } of written.slice(kept.length)) expect(cutMs - atMs).toBeLessThan(250)
        const verifier = new RecordVerifier()
        for (const each of kept) verifier.read(recordLine(each))
        expect(verifier.result().ok).toBe(true)
      }),
      { numRuns: 25 },
    ))
})
