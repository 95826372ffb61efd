import { describe, expect, it } from 'vitest'
import type { RecordEvent } from '../record/event.ts'
import { recordLine } from '../record/hash-chain.ts'
import { readRecord } from '../record/read-record.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import { summariseCall } from './call-summary.ts'
import { viewCall } from './call-view.ts'
import { createAfterCall } from './after-call.ts'
import type { AfterCallOptions } from './after-call.ts'
import { defaultRubric } from './default-rubric.ts'
import { badCall, recordOf } from './records.test.support.ts'
import { reviewRecord } from './review-record.ts'

function afterCall(script = badCall, options: Partial<AfterCallOptions> = {}) {
  const record = recordOf(script)
  const added: RecordEvent[] = []
  const clock = new SimulatedClock()
  const call = createAfterCall({
    record,
    rubric: defaultRubric,
    clock,
    onRecordEvent: (event) => added.push(event),
    redactText: (text) => text.replaceAll(/\d{4,}/g, '[NUMBER]'),
    ...options,
  })
  const [finding] = call.getSnapshot().scorecard.dimensions.flatMap(({ criteria }) => criteria.flatMap(({ findings }) => findings))
  return { call, record, added, clock, findingId: finding?.id ?? '' }
}

describe('a call that is over', () => {
  it('is first rated by the agent, who may skip that', () => {
    const { call, added, clock } = afterCall()
    expect(call.getSnapshot().stage).toBe('assessing')
    clock.advance(2000)
    call.assess({})
    expect(call.getSnapshot().stage).toBe('scored')
    expect(added).toMatchObject([{ type: 'self-assessed', ratings: {}, atMs: 67_000 }])
  })

  it('keeps what became of a lesson, where a later look over many calls finds it', () => {
    const { call, record, added } = afterCall()
    const lesson = { id: 'l1', criterion: 'empathy.acknowledges', title: 'Name it', text: 'Name it first.' }
    call.assess({})
    call.settleLesson(lesson, 'taken')
    const whole = readRecord([...record, ...added].map(recordLine))
    expect(whole.notices).toEqual([])
    expect(summariseCall(reviewRecord(whole, defaultRubric), viewCall(whole)).lessons).toEqual([
      { lessonId: 'l1', criterion: 'empathy.acknowledges', outcome: 'taken' },
    ])
  })

  it('takes only ratings of its dimensions from 1 to 5, and only once', () => {
    const { call, added } = afterCall()
    call.assess({ empathy: 2, opening: 9, closing: 2.5, charm: 3 })
    call.assess({ empathy: 5 })
    expect(call.getSnapshot().scorecard.selfAssessment).toEqual({ empathy: 2 })
    expect(added).toHaveLength(1)
  })

  it('is shown at once where no rating is asked for, or nothing could be scored', () => {
    expect(afterCall(badCall, { asksForSelfAssessment: false }).call.getSnapshot().stage).toBe('scored')
    expect(afterCall('call chat\n0:10 end').call.getSnapshot().stage).toBe('scored')
  })

  it('keeps why the agent contests a finding, redacted, the last word on each', () => {
    const { call, added, findingId } = afterCall()
    call.contest(findingId, ' the card 12345 was blocked ')
    call.contest(findingId, 'it was')
    call.contest(findingId, '  ')
    call.contest('no.such-1', 'what')
    expect(added.map((event) => 'reason' in event && event.reason)).toEqual(['the card [NUMBER] was blocked', 'it was'])
    expect(call.getSnapshot().scorecard.contests).toEqual([{ findingId, reason: 'it was' }])
  })

  it('goes on with the chain of the record, so that a later review knows all of it', () => {
    const { call, record, added, findingId } = afterCall()
    call.assess({ empathy: 1 })
    call.contest(findingId, 'it was said before')
    const read = readRecord([...record, ...added].map(recordLine))
    expect(read.notices).toEqual([])
    expect(reviewRecord(read, defaultRubric)).toEqual(call.getSnapshot().scorecard)
  })

  it('tells whoever listens of each change, and nobody who has stopped', () => {
    const { call } = afterCall()
    let told = 0
    const stop = call.subscribe(() => (told += 1))
    call.assess({})
    stop()
    call.addJudged({ findings: [], tally: { accepted: 0, uncited: 1, rejected: 0, unreadable: 0 } })
    expect(told).toBe(1)
    expect(call.getSnapshot().scorecard.judge).toMatchObject({ uncited: 1 })
  })
})
