import { describe, expect, it } from 'vitest'
import { general } from '../playbooks/general.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/gate.ts'
import { badCall } from '../review/records.test.support.ts'
import { scriptedCall } from '../testing/scripted-call.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import { createSession } from './create-session.ts'
import { replayCall } from './replay-call.ts'

const call = scriptedCall(badCall)

/** The call with more events put in at their times. */
const withEvents = (...more: readonly (CallEvent & { readonly atMs?: number })[]): CallEvent[] => {
  const [started, ...rest] = call
  return started ? [started, ...more, ...rest] : []
}

const replay = (events: readonly CallEvent[]) => replayCall(events, { playbook: general, moments, privacy: createPrivacyGate() })

const prompts = (events: readonly CallEvent[]) =>
  replay(events).flatMap((event) =>
    'promptId' in event ? [`${event.type} ${event.severity}${'reason' in event ? ` ${event.reason}` : ''}`] : [],
  )

describe('the kill switch', () => {
  it('keeps back every prompt of its kind, and says so in the record', () => {
    const record = replay(withEvents({ type: 'prompts-stopped', kind: 'all', reason: 'a wrong rule, ask 4111 1111 1111 1111', atMs: 1 }))
    expect(record.some(({ type }) => type === 'prompt-shown')).toBe(false)
    expect(record.filter((event) => event.type === 'prompt-suppressed').every(({ reason }) => reason === 'stopped')).toBe(true)
    const [stopped] = record.filter((event) => event.type === 'prompts-stopped')
    expect(stopped).toMatchObject({ kind: 'all' })
    expect(JSON.stringify(stopped)).not.toContain('4111')
  })

  it('takes what is on screen away at once', () => {
    const clock = new SimulatedClock()
    const session = createSession({ playbook: general, moments, privacy: createPrivacyGate(), clock, watchdogMs: 0 })
    for (const event of call.slice(0, 2)) session.receive(event)
    clock.advance(2000)
    expect(session.getSnapshot().prompts).toHaveLength(1)
    session.receive({ type: 'prompts-stopped', kind: 'escalation-risk' })
    expect(session.getSnapshot()).toMatchObject({ prompts: [], stopped: ['escalation-risk'] })
    session.receive({ type: 'prompts-resumed', kind: 'escalation-risk' })
    expect(session.getSnapshot().stopped).toEqual([])
    session.dispose()
  })

  it('leaves the other kinds as they are', () => {
    const stopped = prompts(withEvents({ type: 'prompts-stopped', kind: 'escalation-risk', atMs: 1 }))
    expect(stopped).toContain('prompt-suppressed high stopped')
    expect(stopped).toContain('prompt-shown high')
  })

  it('lets prompts come again once it is resumed, and is told once however often it is thrown', () => {
    const record = replay(
      withEvents(
        { type: 'prompts-stopped', kind: 'all', atMs: 1 },
        { type: 'prompts-stopped', kind: 'all', atMs: 2 },
        { type: 'prompts-resumed', kind: 'all', atMs: 3 },
        { type: 'prompts-resumed', kind: 'all', atMs: 4 },
      ),
    )
    expect(record.filter(({ type }) => type.startsWith('prompts-')).map(({ type }) => type)).toEqual(['prompts-stopped', 'prompts-resumed'])
    expect(record.some(({ type }) => type === 'prompt-shown')).toBe(true)
  })
})

describe('the control group', () => {
  const ofGroup = (script: string, group: 'coached' | 'control') =>
    scriptedCall(script).map((event) => (event.type === 'call-started' ? { ...event, agentHash: 'a1', group } : event))

  it('is shown critical prompts alone, and is in the record', () => {
    const record = replay(ofGroup(badCall, 'control'))
    expect(record[0]).toMatchObject({ agentHash: 'a1', group: 'control' })
    expect(record.some(({ type }) => type === 'prompt-shown')).toBe(false)
    expect(record.filter((event) => event.type === 'prompt-suppressed').map(({ reason }) => reason)).toContain('control-group')
    const insult = 'call voice\n0:01 agent: you are an idiot and you know it\n0:20 end'
    expect(prompts(ofGroup(insult, 'control'))).toContain('prompt-shown critical')
  })

  it('does not change what coached agents are shown', () => {
    expect(prompts(ofGroup(badCall, 'coached'))).toEqual(prompts(call))
  })
})
