import { afterEach, describe, expect, it } from 'vitest'
import { SimulatedClock } from '../../testing/simulated-clock.ts'
import type { CallEvent } from '../../transcript/call-event.ts'
import { EventQueue } from './event-queue.ts'
import type { SttAdapter, SttEvent, SttStream } from './stt-adapter.ts'
import { sttSource } from './stt-source.ts'

/** An engine whose events the test gives. */
class ScriptedStream implements SttStream {
  readonly queue = new EventQueue()
  readonly bufferedMs = 0
  closed = 0
  push(): void {}
  flush(): void {}
  async end(): Promise<void> {}
  close(): void {
    this.closed += 1
  }
  [Symbol.asyncIterator](): AsyncIterator<SttEvent> {
    return this.queue[Symbol.asyncIterator]()
  }
}

const stopping: (() => void)[] = []
afterEach(() => stopping.splice(0).forEach((stop) => stop()))

function listening() {
  const clock = new SimulatedClock()
  const stream = new ScriptedStream()
  const adapter = { id: 'scripted', capabilities: { audioLeavesMachine: true }, open: () => stream } as unknown as SttAdapter
  const captures: string[] = []
  const capture = () => {
    captures.push('started')
    return () => captures.push('stopped')
  }
  const source = sttSource({ adapter, capture, clock, callId: 'c1', sampleRate: 16_000, speakers: ['customer'] })
  const events: CallEvent[] = []
  const stop = source.start((event) => events.push(event))
  stopping.push(stop)
  const say = async (event: SttEvent) => {
    stream.queue.push(event)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const statuses = () => events.flatMap((event) => (event.type === 'source-reported' ? [event.status] : []))
  return { clock, stream, source, events, captures, stop, say, statuses }
}

describe('an engine as the source of a session', () => {
  it('gives segments as events of the call', async () => {
    const { say, events, source } = listening()
    await say({
      type: 'segment',
      id: 'a',
      revision: 3,
      speaker: 'customer',
      text: 'my bill',
      startMs: 10,
      endMs: 90,
      final: true,
      confidence: 0.8,
    })
    expect(events).toEqual([
      { type: 'segment', id: 'a', speaker: 'customer', text: 'my bill', startMs: 10, endMs: 90, final: true, confidence: 0.8 },
    ])
    expect(source).toMatchObject({ name: 'scripted', audioLeavesMachine: true })
  })

  it('says every two seconds that it is connected, and only for as long as it hears', async () => {
    const { say, clock, statuses } = listening()
    clock.advance(4000)
    expect(statuses()).toEqual([])
    await say({ type: 'status', status: 'hearing' })
    clock.advance(4000)
    expect(statuses()).toEqual(['connected', 'connected', 'connected'])
    await say({ type: 'status', status: 'reconnecting' })
    clock.advance(10_000)
    await say({ type: 'status', status: 'deaf' })
    clock.advance(10_000)
    expect(statuses().slice(3)).toEqual(['reconnecting', 'lost'])
  })

  it('is lost when its stream has ended', async () => {
    const { stream, statuses, clock } = listening()
    stream.queue.close()
    await new Promise((resolve) => setImmediate(resolve))
    clock.advance(10_000)
    expect(statuses()).toEqual(['lost'])
  })

  it('ends the capture and the stream when it is stopped, and says nothing more', async () => {
    const { stop, stream, captures, say, events } = listening()
    stop()
    await say({ type: 'status', status: 'hearing' })
    expect(captures).toEqual(['started', 'stopped'])
    expect(stream.closed).toBeGreaterThanOrEqual(1)
    expect(events).toEqual([])
  })
})
