import { describe, expect, it } from 'vitest'
import { replayCall } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { scriptedCall } from '@cuecard/core/testing'
import { playbooks } from '../calls/playbooks.ts'
import { CallRun } from '../run/call-run.ts'
import { alignSaid, conversationOf } from './conversation.ts'
import { decisionLogOf } from './decision-log.ts'
import type { LogEntry } from './decision-log.ts'
import { marksOf, neighbour, talkOf } from './timeline.ts'

const recordOf = (script: string, playbook = playbooks.general) =>
  replayCall(scriptedCall(script), { playbook, moments, privacy: createPrivacyGate() })
const stepsOf = (entry: LogEntry | undefined) => (entry?.kind === 'moment' ? entry.steps.map(({ atMs, words }) => [atMs, words]) : [])

const upset = `
  call voice
  0:01 agent: thank you for calling how can i help
  0:04 customer: nobody ever calls me back i am so fed up with your company
  0:09 agent: go to the settings and tell me what you see there on the screen please
  0:15 agent: i am so sorry you had to wait
  0:20 end
`

describe('the decision log', () => {
  it('has each moment with its words, and what became of its prompt in the order it happened', () => {
    const log = decisionLogOf(recordOf(upset))
    expect(log.map((entry) => entry.kind === 'moment' && [entry.moment, entry.outcome])).toEqual([
      ['empathy-gap', 'over'],
      ['escalation-risk', 'over'],
    ])
    const [gap] = log
    expect(gap).toMatchObject({
      quotes: [
        { segmentId: 's2', speaker: 'customer', text: 'nobody ever calls me back i am so fed up with your company' },
        { segmentId: 's3', speaker: 'agent' },
      ],
    })
    expect(stepsOf(gap).map(([, words]) => words)).toEqual(['Shown', 'Withdrawn: the agent acknowledged it'])
  })

  it('does not say of a prompt that appears at once that it waited', () => {
    expect(stepsOf(decisionLogOf(recordOf(upset))[1])[0]?.[1]).toBe('Shown')
  })

  it('keeps the words as they were when the moment was seen', () => {
    const record = [
      { type: 'segment-redacted', segmentId: 's1', text: 'i will sue', speaker: 'customer', startMs: 0 },
      { type: 'moment-detected', momentId: 'm1', moment: 'escalation-risk', evidence: [{ segmentId: 's1' }] },
      { type: 'segment-redacted', segmentId: 's1', text: 'i will see', speaker: 'customer', startMs: 0 },
    ] as unknown as RecordEvent[]
    expect(decisionLogOf(record)).toMatchObject([{ quotes: [{ text: 'i will sue' }] }])
  })

  it.each([
    [{ type: 'prompt-suppressed', reason: 'budget' }, 'Not shown: the call has had its share of prompts', 'not-shown'],
    [{ type: 'prompt-suppressed', reason: 'merged' }, 'Not shown: it joined a prompt of its kind that was there already', 'joined'],
    [{ type: 'prompt-displaced', by: 'p0', requeued: true }, 'Displaced by “Other”; it waits to come back', 'over'],
    [{ type: 'prompt-withdrawn', reason: 'not-in-the-list' }, 'Withdrawn: not in the list', 'over'],
    [{ type: 'prompt-expired' }, 'Expired: no good moment came', 'over'],
    [{ type: 'prompt-queued', eligibleAtMs: 65_000 }, 'Held back until 1:05: one of its kind was shown a short time before', 'waiting'],
    [{ type: 'prompt-queued', eligibleAtMs: 0 }, 'Waiting for a pause in the agent’s speech', 'waiting'],
    [{ type: 'prompt-accepted' }, 'Accepted by the agent', 'used'],
  ])('puts %j in words', (event, words, outcome) => {
    const prompt = { promptId: 'p1', momentId: 'm1', headline: 'One', atMs: 5000, seq: 3 }
    const record = [
      { type: 'moment-detected', momentId: 'm0', moment: 'monologue', evidence: [], atMs: 1 },
      { type: 'prompt-suppressed', reason: 'waiting', ...prompt, promptId: 'p0', momentId: 'm0', headline: 'Other' },
      { type: 'moment-detected', momentId: 'm1', moment: 'monologue', evidence: [], atMs: 2 },
      { ...prompt, ...event },
    ] as unknown as RecordEvent[]
    expect(decisionLogOf(record)[0]).toMatchObject({ headline: 'One', outcome, steps: [{ words }] })
  })

  it('names faults', () => {
    const record = [{ type: 'fault-raised', seq: 1, atMs: 2, message: 'it broke' }] as unknown as RecordEvent[]
    expect(decisionLogOf(record)).toEqual([{ kind: 'fault', seq: 1, atMs: 2, message: 'it broke' }])
  })
})

describe('the conversation', () => {
  const card = scriptedCall(
    'call voice\n0:01 customer: my card is four five three nine five seven eight seven seven six three six two one four eight',
  )
  const run = new CallRun(card, playbooks.general)
  run.begin()

  it('has what was said beside what is kept, partials until their finals come', () => {
    run.advanceTo(3000)
    expect(conversationOf(run.record, run.said)).toMatchObject([
      { id: 's1', final: false, said: expect.stringMatching(/^my card is/) as string },
    ])
    run.advanceTo(20_000)
    const [line] = conversationOf(run.record, run.said)
    expect(line).toMatchObject({ final: true, said: expect.stringContaining('four five three nine') as string })
    expect(line?.kept).toEqual([
      { text: 'my card is ' },
      { text: expect.stringMatching(/^\[CARD_NUMBER_\d+\]$/) as string, hidden: 'CARD_NUMBER' },
    ])
  })

  it('is in the order it was said', () => {
    const { record, said } = new CallRun([], playbooks.general)
    const late = [
      { type: 'segment-redacted', segmentId: 's2', text: 'two', startMs: 2000, entities: [] },
      { type: 'segment-redacted', segmentId: 's1', text: 'one', startMs: 1000, entities: [] },
    ] as unknown as RecordEvent[]
    expect(conversationOf([...record, ...late], said).map(({ id }) => id)).toEqual(['s1', 's2'])
  })
})

describe('pointing at what was hidden', () => {
  const hidden = (text: string) => ({ text, hidden: 'PHONE' })

  it('finds it between the words that were kept', () => {
    expect(alignSaid('call 555 now or 666', [{ text: 'call ' }, hidden('[PHONE_1]'), { text: ' now or ' }, hidden('[PHONE_2]')])).toEqual([
      { text: 'call ' },
      hidden('555'),
      { text: ' now or ' },
      hidden('666'),
    ])
  })

  it('points at nothing where the two do not fit', () => {
    expect(alignSaid('call 555', [{ text: 'ring ' }, hidden('[PHONE_1]')])).toEqual([{ text: 'call 555' }])
    expect(alignSaid('call 555 now', [{ text: 'call ' }, hidden('[PHONE_1]'), { text: ' then' }])).toEqual([{ text: 'call 555 now' }])
    expect(alignSaid('call 555 now', [{ text: 'call 555' }])).toEqual([{ text: 'call 555 now' }])
  })
})

describe('the timeline', () => {
  it('marks each prompt once, where it was first shown', () => {
    const marks = marksOf(recordOf(upset))
    expect(marks.map(({ headline, shown }) => [headline, shown])).toEqual([
      ['Slow down: the customer is angry', true],
      ['Acknowledge it before you solve it', true],
    ])
    const [first, second] = marks
    expect(neighbour(marks, 0, 1)).toBe(first?.atMs)
    expect(neighbour(marks, first?.atMs ?? 0, 1)).toBe(second?.atMs)
    expect(neighbour(marks, 60_000, 1)).toBeUndefined()
    expect(neighbour(marks, 60_000, -1)).toBe(second?.atMs)
  })

  it('has who talks when, from what is final', () => {
    expect(talkOf(scriptedCall(upset))[0]).toEqual({ speaker: 'agent', startMs: 1000, endMs: expect.any(Number) as number })
    expect(talkOf(scriptedCall(upset))).toHaveLength(4)
  })
})
