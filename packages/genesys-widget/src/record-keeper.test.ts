import 'fake-indexeddb/auto'
import type { RecordEvent } from '@cuecard/core'
import { openRecordStore } from '@cuecard/core/record'
import { SimulatedClock } from '@cuecard/core/testing'
import { describe, expect, it } from 'vitest'
import { RecordKeeper } from './record-keeper.ts'

const event = (seq: number): RecordEvent => ({ seq, atMs: seq * 100, type: 'call-ended', hash: `h${seq}`, prevHash: `h${seq - 1}` })
const blocked = () => Promise.reject(new DOMException('blocked', 'SecurityError'))
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the record', () => {
  it('is kept by the browser where it can be, with what came before the store was open', async () => {
    const places: string[] = []
    const keeper = new RecordKeeper({
      openStore: () => openRecordStore('kept'),
      clock: new SimulatedClock(),
      onPlace: (place) => places.push(place),
    })
    keeper.keep('c', event(0))
    await settle()
    keeper.keep('c', event(1))
    await settle()
    expect(places).toEqual(['browser'])
    keeper.stop()
    const store = await openRecordStore('kept')
    expect(await store.read('c')).toEqual([event(0), event(1)])
    store.close()
  })

  it('goes to the sink where the browser keeps nothing: all of it, in order, the rest at the end', async () => {
    const clock = new SimulatedClock()
    const sent: [string, boolean][] = []
    const send = async (lines: string, isLast: boolean) => void sent.push([lines, isLast])
    const keeper = new RecordKeeper({ openStore: blocked, send, clock, onPlace: () => undefined })
    keeper.keep('c', event(0))
    await settle()
    keeper.keep('c', event(1))
    clock.advance(5000)
    await settle()
    keeper.keep('d', event(0))
    keeper.stop()
    await settle()
    const line = (callId: string, of: RecordEvent) => `{"callId":"${callId}","event":${JSON.stringify(of)}}`
    expect(sent).toEqual([
      [`${line('c', event(0))}\n${line('c', event(1))}`, false],
      [line('d', event(0)), true],
    ])
  })

  it('is told to be only here while the sink does not take it, and is sent when it does', async () => {
    const clock = new SimulatedClock()
    const places: string[] = []
    let sent = 0
    const send = async () => {
      sent += 1
      if (sent === 1) throw new Error('down')
    }
    const keeper = new RecordKeeper({ openStore: blocked, send, clock, onPlace: (place) => places.push(place) })
    keeper.keep('c', event(0))
    await settle()
    clock.advance(5000)
    await settle()
    clock.advance(5000)
    await settle()
    expect(places).toEqual(['sink', 'memory', 'sink'])
  })

  it('is kept here where there is neither', async () => {
    const places: string[] = []
    const keeper = new RecordKeeper({ openStore: blocked, clock: new SimulatedClock(), onPlace: (place) => places.push(place) })
    keeper.keep('c', event(0))
    await settle()
    expect(places).toEqual(['memory'])
    expect(keeper.lines()).toBe(JSON.stringify(event(0)))
  })
})
