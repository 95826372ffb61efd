import 'fake-indexeddb/auto'
import { replayCall } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { openRecordStore } from '@cuecard/core/record'
import type { RecordStore } from '@cuecard/core/record'
import { SimulatedClock, scriptedCall } from '@cuecard/core/testing'
import { describe, expect, it } from 'vitest'
import { BetweenCalls } from './between-calls.ts'

const curt = `
  call voice
  0:01 agent: yes
  0:04 customer: my card was charged twice for the same thing
  0:09 agent: i will check that for you and send it back to you today
  0:30 end`

let stores = 0

async function storeWith(count: number): Promise<RecordStore> {
  const store = await openRecordStore(`lessons-${(stores += 1)}`)
  for (let index = 0; index < count; index += 1) {
    const callId = `c${index}`
    const events = scriptedCall(curt).map((event) =>
      event.type === 'call-started' ? { ...event, callId, startedAt: `2026-11-20T1${index}:00:00.000Z` } : event,
    )
    await store.appendAll(callId, replayCall(events, { playbook: general, moments, privacy: createPrivacyGate() }))
  }
  return store
}

async function afterCalls(count: number) {
  const [store, clock] = [await storeWith(count), new SimulatedClock()]
  const kept: [string, RecordEvent][] = []
  let changes = 0
  const between = new BetweenCalls({
    clock,
    calls: () => store,
    onRecordEvent: (...event) => kept.push(event),
    onChange: () => (changes += 1),
  })
  /** A call begins and ends, and the agent waits. */
  const endCall = async () => {
    await between.follow(true, false)
    await between.follow(false, false)
    clock.advance(20_000)
  }
  return { store, clock, kept, between, endCall, changes: () => changes }
}

describe('between two calls', () => {
  it('there is a lesson on what was missed in the calls that are kept, until the next call begins', async () => {
    const { between, endCall, changes } = await afterCalls(3)
    await between.follow(false, false)
    expect(between.lesson).toBeUndefined()
    await endCall()
    expect(between.lesson).toBeDefined()
    expect(changes()).toBe(1)
    await between.follow(true, false)
    expect(between.lesson).toBeUndefined()
    expect(changes()).toBe(2)
  })

  it('what became of it goes to the record of the call before, in its chain', async () => {
    const { between, endCall, kept, store } = await afterCalls(3)
    await endCall()
    const lesson = between.lesson
    between.act('later')
    expect(between.lesson).toBeUndefined()
    await endCall()
    between.act('taken')
    await expect.poll(() => kept).toHaveLength(1)
    const [[callId, event] = []] = kept
    const before = (await store.read('c2')).at(-1)
    expect(callId).toBe('c2')
    expect(event).toMatchObject({ type: 'lesson-settled', lessonId: lesson?.id, prevHash: before?.hash, seq: (before?.seq ?? 0) + 1 })
  })

  it('there is none after too few calls, nor while a call may be on that nobody hears', async () => {
    const few = await afterCalls(2)
    await few.endCall()
    expect(few.between.lesson).toBeUndefined()
    const deaf = await afterCalls(3)
    await deaf.endCall()
    await deaf.between.follow(false, true)
    expect(deaf.between.lesson).toBeUndefined()
  })

  it('there is none where nothing is to be kept', async () => {
    const clock = new SimulatedClock()
    const between = new BetweenCalls({ clock, calls: () => undefined, onRecordEvent: () => {}, onChange: () => {} })
    await between.follow(true, false)
    await between.follow(false, false)
    clock.advance(60_000)
    expect(between.lesson).toBeUndefined()
  })
})
