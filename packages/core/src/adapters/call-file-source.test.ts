import { describe, expect, it } from 'vitest'
import { scriptedCall } from '../testing/scripted-call.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import { callFileSource, readCallFile } from './call-file-source.ts'

const file = (lines: readonly unknown[]) => lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')

describe('a call file', () => {
  it('is read line by line, and a bad line costs only itself', () => {
    const { events, problems } = readCallFile(
      file([
        { type: 'call-started', callId: 'c1', channel: 'voice' },
        'not json',
        { type: 'segmnt' },
        '',
        { type: 'call-ended', atMs: 'late' },
      ]),
    )
    expect(events.map(({ type }) => type)).toEqual(['call-started', 'call-ended'])
    expect(problems).toEqual([
      { message: 'the line is not JSON', position: { line: 2 } },
      { message: expect.stringContaining('the type is unknown') as string, position: { line: 3 } },
      { message: expect.stringContaining('"atMs"') as string, position: { line: 5 } },
    ])
  })

  it('may begin with a byte order mark and have CRLF', () => {
    expect(readCallFile('\uFEFF{"type":"call-started","callId":"c1","channel":"chat"}\r\n{"type":"call-ended"}\r\n').problems).toEqual([])
  })

  it('is put in the order in which its events came', () => {
    const events = scriptedCall('call voice\n0:00 agent: one two three four five six\n0:00.5 customer: no', { partials: false })
    const shuffled = [events[0], events[2], events[1], events[3]]
    expect(readCallFile(file(shuffled)).events).toEqual(events)
  })
})

describe('playing a call', () => {
  const events = scriptedCall('call voice\n0:01 agent: hello there\n0:09 customer: hi\n0:12 end', { partials: false })

  function play() {
    const clock = new SimulatedClock()
    const played: [number, CallEvent['type']][] = []
    const stop = callFileSource(events, clock).start((event) => played.push([clock.now(), event.type]))
    return { clock, played, stop }
  }

  it('gives each event at its time, and says between them that it is connected', () => {
    const { clock, played } = play()
    clock.advance(60_000)
    expect(played.filter(([, type]) => type !== 'source-reported')).toEqual([
      [0, 'call-started'],
      [2120, 'segment'],
      [9640, 'segment'],
      [12_000, 'call-ended'],
    ])
    expect(played.filter(([, type]) => type === 'source-reported').map(([atMs]) => atMs)).toEqual([2000, 4000, 6000, 8000, 10_000])
  })

  it('ends when it is stopped', () => {
    const { clock, played, stop } = play()
    clock.advance(3000)
    stop()
    clock.advance(60_000)
    expect(played.at(-1)).toEqual([2120, 'segment'])
  })
})
