import { createSession } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { general } from '@cuecard/core/playbooks/general'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { createAfterCall, defaultRubric } from '@cuecard/core/review'
import { SimulatedClock, scriptedCall } from '@cuecard/core/testing'
import { describe, expect, it, vi } from 'vitest'
import { RoutingIdle } from './interaction/routing-idle.ts'
import { offerOwnLessons } from './lessons.ts'
import { RecordKeeper } from './record-keeper.ts'

const curt = `
  call voice
  0:01 agent: yes
  0:04 customer: my card was charged twice for the same thing
  0:09 agent: i will check that for you and send it back to you today
  0:30 end`

/** Takes calls of these agents, one after the other, where the browser keeps nothing; the last one is the call before the idle time. */
async function taken(...agents: readonly string[]) {
  const keeper = new RecordKeeper({
    openStore: () => Promise.reject(new Error('blocked')),
    clock: new SimulatedClock(),
    onPlace: () => undefined,
  })
  const clock = new SimulatedClock()
  agents.forEach((agentHash, index) => {
    const callId = `c${index}`
    const session = createSession({
      playbook: general,
      moments,
      privacy: createPrivacyGate(),
      clock: new SimulatedClock(),
      onRecordEvent: (event: RecordEvent) => keeper.keep(callId, event),
    })
    for (const event of scriptedCall(curt)) session.receive(event.type === 'call-started' ? { ...event, callId, agentHash } : event)
  })
  const last = `c${agents.length - 1}`
  const after = createAfterCall({
    record: keeper.eventsOf(last),
    rubric: defaultRubric,
    clock,
    redactText: (text) => text,
    onRecordEvent: (event) => keeper.keep(last, event),
  })
  const idle = new RoutingIdle()
  vi.useFakeTimers()
  const lessons = await offerOwnLessons({ calls: keeper.calls(), agentHash: agents.at(-1) ?? '', idle, after })
  const wait = () => {
    idle.take('IDLE')
    vi.advanceTimersByTime(20_000)
    const lesson = lessons.getSnapshot()
    idle.take('INTERACTING')
    return lesson
  }
  return { lessons, idle, wait, keeper, last, after }
}

describe('lessons in the widget', () => {
  it('are about what this agent misses often, in idle time, and what became of them stands in the record', async () => {
    const { lessons, idle, wait, keeper, last, after } = await taken('me', 'me', 'me')
    const first = wait()
    expect(first).toBeDefined()
    expect(lessons.getSnapshot()).toBeUndefined()
    idle.take('IDLE')
    vi.advanceTimersByTime(20_000)
    lessons.settle('taken')
    expect(keeper.eventsOf(last).at(-1)).toMatchObject({ type: 'lesson-settled', lessonId: first?.id, outcome: 'taken' })
    const again = await offerOwnLessons({ calls: keeper.calls(), agentHash: 'me', idle, after })
    idle.take(undefined)
    idle.take('IDLE')
    vi.advanceTimersByTime(20_000)
    expect(again.getSnapshot()?.id).not.toBe(first?.id)
    vi.useRealTimers()
  })

  it('are none where too few calls are known, or the calls are of another agent', async () => {
    expect((await taken('me', 'me')).wait()).toBeUndefined()
    expect((await taken('other', 'other', 'other', 'me')).wait()).toBeUndefined()
    vi.useRealTimers()
  })
})
