import { describe, expect, it } from 'vitest'
import { scriptedCall } from './scripted-call.ts'

describe('a scripted call', () => {
  it('becomes the events that a streaming recogniser would send', () => {
    const events = scriptedCall(`
      # a comment
      call voice state=CA
      0:01 agent: this is {a_temp|attempt} number one
      0:05 end
    `)
    expect(events).toMatchObject([
      { type: 'call-started', channel: 'voice', context: { state: 'CA' } },
      { id: 's1', text: 'this is a temp', startMs: 1000, endMs: 2000, receivedMs: 2250, final: false },
      { id: 's1', text: 'this is attempt number one', startMs: 1000, endMs: 2680, receivedMs: 3080, final: true },
      { type: 'call-ended', atMs: 5000 },
    ])
  })

  it('keeps people who speak at once in the order that their words arrive', () => {
    const events = scriptedCall('call voice\n0:00 agent: one two three four five six\n0:00.5 customer: no', { partials: false })
    expect(events.slice(1)).toMatchObject([{ speaker: 'customer' }, { speaker: 'agent' }, { type: 'call-ended', atMs: 4240 }])
  })

  it('has messages without duration in chat, and typing', () => {
    const events = scriptedCall('call chat\n0:03 customer: hello there my friend\n0:05 typing on')
    expect(events).toMatchObject([
      {},
      { startMs: 3000, endMs: 3000, final: true },
      { type: 'agent-typing', active: true },
      { type: 'call-ended' },
    ])
  })

  it('names the line that it cannot read', () => {
    expect(() => scriptedCall('call voice\n0:00 agnet: hello')).toThrow(expect.objectContaining({ position: { line: 2 } }))
    expect(() => scriptedCall('0:00 agent: hello')).toThrow(/cannot be read/)
  })
})
