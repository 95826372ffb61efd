import { createSession } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { general } from '@cuecard/core/playbooks/general'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { SimulatedClock } from '@cuecard/core/testing'
import { describe, expect, it } from 'vitest'
import { CoachedCall } from './coached-call.ts'
import type { CallStart } from './coached-call.ts'

function startCall(more: Partial<CallStart> = {}) {
  const clock = new SimulatedClock()
  const events: RecordEvent[] = []
  const session = createSession({
    playbook: general,
    moments,
    privacy: createPrivacyGate(),
    clock,
    onRecordEvent: (event) => events.push(event),
  })
  const call = new CoachedCall(session, clock, {
    callId: 'c',
    media: 'voice',
    direction: 'inbound',
    startedAtMs: Date.parse('2026-11-20T10:00:00.000Z'),
    elapsedMs: 0,
    language: undefined,
    context: {},
    agentHash: 'a1',
    ...more,
  })
  const say = (id: string, text: string, startMs: number) =>
    call.hear({ type: 'segment', id, speaker: 'customer', text, startMs, endMs: startMs + 1000, final: true })
  return { clock, events, session, call, say, status: () => session.getSnapshot().status }
}

describe('a coached call', () => {
  it('counts its time from its start, also where the widget was opened in the middle', () => {
    const { events, say, session } = startCall({ elapsedMs: 60_000 })
    say('u1', 'hello', 58_000)
    expect(session.getSnapshot().atMs).toBe(60_000)
    expect(events.find(({ type }) => type === 'segment-redacted')).toMatchObject({ startMs: 58_000, endMs: 59_000, atMs: 60_000 })
  })

  it('believes Genesys Cloud where the clock of the machine is behind', () => {
    const { say, session, clock } = startCall()
    clock.advance(1000)
    say('u1', 'hello', 9000)
    expect(session.getSnapshot().atMs).toBe(10_000)
    clock.advance(2500)
    say('u2', 'hello again', 10_000)
    expect(session.getSnapshot().atMs).toBe(12_500)
  })

  it('is heard as long as it is reported to be, through any silence', () => {
    const { clock, call, status } = startCall()
    clock.advance(60_000)
    expect(status()).toBe('hearing')
    call.report('reconnecting')
    clock.advance(2000)
    expect(status()).toBe('reconnecting')
    clock.advance(6000)
    expect(status()).toBe('cannot-hear')
    call.report('connected')
    expect(status()).toBe('hearing')
    call.report('lost')
    expect(status()).toBe('cannot-hear')
  })

  it('is paused on hold whatever happens to the connection meanwhile', () => {
    const { clock, call, status } = startCall()
    call.hold(true)
    clock.advance(60_000)
    call.report('reconnecting')
    call.report('connected')
    expect(status()).toBe('paused')
    call.hold(false)
    expect(status()).toBe('hearing')
  })

  it('takes nothing after its end', () => {
    const { clock, call, say, events, status } = startCall()
    call.typing(1000)
    call.end()
    call.end()
    say('u1', 'too late', 1000)
    clock.advance(60_000)
    call.dispose()
    expect(status()).toBe('ended')
    expect(events.map(({ type }) => type)).toEqual(['call-started', 'call-ended'])
  })
})
