import { describe, expect, it } from 'vitest'
import { createHashChain, recordLine } from '../record/hash-chain.ts'
import { readRecord } from '../record/read-record.ts'
import { defaultRubric } from './default-rubric.ts'
import { badCall, goodCall, linesOf, recordOf } from './records.test.support.ts'
import { reviewRecord } from './review-record.ts'
import type { CriterionResult, Scorecard } from './scorecard.ts'

const criterion = (card: Scorecard, id: string): CriterionResult | undefined =>
  card.dimensions.flatMap(({ criteria }) => criteria).find((each) => each.id === id)

const dimension = (card: Scorecard, id: string) => card.dimensions.find((each) => each.id === id)

describe('the review of a call', () => {
  it('gives the same scorecard for the same record and rubric', () => {
    expect(reviewRecord(recordOf(goodCall), defaultRubric)).toEqual(reviewRecord(recordOf(goodCall), defaultRubric))
  })

  it('scores a good call far above a bad one, in the eight dimensions', () => {
    const [good, bad] = [goodCall, badCall].map((script) => reviewRecord(recordOf(script), defaultRubric))
    expect(good?.score).toBeGreaterThanOrEqual(90)
    expect(bad?.score).toBeLessThanOrEqual(40)
    expect(good?.dimensions.map(({ id }) => id)).toEqual([
      'opening',
      'discovery',
      'knowledge',
      'empathy',
      'compliance',
      'efficiency',
      'resolution',
      'closing',
    ])
  })

  it('cites who said what and when for everything it finds', () => {
    const card = reviewRecord(recordOf(badCall), defaultRubric)
    expect(criterion(card, 'acknowledges')).toMatchObject({
      state: 'not-met',
      findings: expect.arrayContaining([
        expect.objectContaining({
          kind: 'gap',
          citations: [
            {
              segmentId: 's1',
              speaker: 'customer',
              startMs: 5000,
              endMs: 5000,
              quote: 'this is ridiculous i am so angry my parcel is lost for the third time',
            },
          ],
        }),
      ]) as unknown,
    })
    const findings = card.dimensions.flatMap(({ criteria }) => criteria.flatMap((each) => each.findings))
    expect(findings.every(({ citations }) => citations.length > 0)).toBe(true)
    expect(card.rejected).toBe(0)
  })

  it('does not hold against the agent what the call did not ask for', () => {
    const card = reviewRecord(
      recordOf('call voice\n0:01 agent: hello how can i help\n0:05 customer: what time do you close'),
      defaultRubric,
    )
    expect(criterion(card, 'acknowledges')?.state).toBe('not-applicable')
    expect(dimension(card, 'empathy')?.score).toBeNull()
    expect(criterion(card, 'verifies')?.state).toBe('not-applicable')
    expect(criterion(card, 'answers-soon')?.state).toBe('not-applicable')
  })

  it.each([
    ['an empty call', 'call voice\n0:10 end'],
    ['a call in which only the customer was heard', 'call voice\n0:01 customer: hello is anybody there\n0:09 customer: hello\n0:20 end'],
  ])('gives no score for %s', (_, script) => {
    const card = reviewRecord(recordOf(script), defaultRubric)
    expect(card.score).toBeNull()
    expect(card.coaching).toEqual([])
    expect(card.dimensions.flatMap(({ criteria }) => criteria).map(({ state }) => state)).not.toContain('not-met')
  })

  it('scores a call in which only the agent was heard by what an agent does alone', () => {
    const card = reviewRecord(recordOf('call voice\n0:01 agent: hello my name is dana\n0:10 end'), defaultRubric)
    expect(criterion(card, 'greeting')?.state).toBe('met')
    expect(criterion(card, 'acknowledges')?.state).toBe('not-applicable')
  })

  it('counts a criterion of which a part was done as a part', () => {
    const script = `
      call chat
      0:05 customer: this is ridiculous
      0:10 agent: i am sorry i hear you
      2:00 customer: i am so angry about this
      2:10 agent: fill in the form on the website please and send it to us
      5:00 end`
    expect(criterion(reviewRecord(recordOf(script), defaultRubric), 'acknowledges')).toMatchObject({ state: 'partly' })
  })

  it('takes the last final version of words that were corrected', () => {
    const seal = createHashChain()
    const said = (text: string) =>
      seal({ type: 'segment-redacted', segmentId: 's1', speaker: 'agent', text, startMs: 0, endMs: 900, final: true, entities: [] }, 900)
    const card = reviewRecord([said('low and behold'), said('hello and welcome')], defaultRubric)
    expect(criterion(card, 'greeting')?.findings[0]?.citations[0]?.quote).toBe('hello and welcome')
  })
})

describe('the review of a record that is not as it should be', () => {
  it('reviews what there is of one that was cut off, and says so', () => {
    const lines = linesOf(goodCall)
    const card = reviewRecord(readRecord(lines.slice(0, Math.floor(lines.length / 2))), defaultRubric)
    expect(card.notices).toMatchObject([{ kind: 'cut-off', line: Math.floor(lines.length / 2) }])
    expect(criterion(card, 'greeting')?.state).toBe('met')
    expect(criterion(card, 'content-at-end')?.state).toBe('not-applicable')
  })

  it('names the line at which the chain breaks, and marks the findings that rest on what follows', () => {
    const lines = linesOf(goodCall)
    const at = lines.findIndex((line) => line.includes('your new kettle'))
    const changed = lines.map((line, index) => (index === at ? line.replace('kettle', 'cattle') : line))
    const card = reviewRecord(readRecord(changed), defaultRubric)
    expect(card.notices).toMatchObject([{ kind: 'chain-broken', line: at + 1 }])
    expect(criterion(card, 'greeting')?.findings[0]).not.toHaveProperty('unproven')
    expect(criterion(card, 'farewell')?.findings[0]).toMatchObject({ unproven: true })
  })

  it('passes over what another version wrote, and what is no event, with the line of each', () => {
    const lines = linesOf(goodCall).toSpliced(
      3,
      0,
      '{"seq":3,"atMs":5,"type":"dream-dreamt"}',
      'not json',
      '{"atMs":1,"type":"segment-redacted"}',
    )
    const { notices, events } = readRecord(lines)
    expect(notices.map(({ kind, line }) => [kind, line])).toEqual([
      ['chain-broken', 4],
      ['unknown-event', 4],
      ['unreadable', 5],
      ['unreadable', 6],
    ])
    expect(reviewRecord({ events, notices }, defaultRubric).score).toBeGreaterThan(80)
  })

  it('knows every event that a session writes, of suggestions and of the checklist as well', () => {
    const record = recordOf(badCall)
    const seal = createHashChain(record.at(-1))
    const shown = record.find((event) => event.type === 'prompt-shown')
    if (!shown) throw new Error('the call has prompts')
    const { seq: _seq, atMs: _at, hash: _hash, prevHash: _before, ...prompt } = shown
    const model = { model: 'm', template: 'house@1' }
    const more = [
      seal({ ...prompt, ...model, type: 'prompt-rewritten', say: 'I see.', sources: [] }, 90_000),
      seal({ ...prompt, ...model, type: 'suggestion-rejected', reason: 'late' }, 90_000),
      seal({ type: 'item-ticked', itemId: 'recording-notice', done: true }, 90_000),
    ]
    expect(readRecord([...record, ...more].map(recordLine))).toMatchObject({ notices: [], events: [...record, ...more] })
  })

  it('says that a record has no beginning', () => {
    expect(readRecord(linesOf(goodCall).slice(1)).notices[0]).toMatchObject({ kind: 'start-missing', line: 1 })
  })
})

describe('coaching', () => {
  it('begins with praise where something went well, then says what to try', () => {
    const { coaching } = reviewRecord(recordOf(goodCall), defaultRubric)
    expect(coaching[0]).toMatchObject({ kind: 'praise', text: expect.stringContaining('“') as string })
    expect(coaching.length).toBeLessThanOrEqual(3)
  })

  it('quotes only what was said, in two or three sentences, at most one on each side of the call', () => {
    const record = recordOf(badCall)
    const { coaching } = reviewRecord(record, defaultRubric)
    const said = record.flatMap((event) => (event.type === 'segment-redacted' ? [event.text] : []))
    for (const { text } of coaching) {
      const [, quote = ''] = /“([^”]*)”/.exec(text) ?? []
      expect(said.some((words) => words.includes(quote))).toBe(true)
      expect(text).not.toMatch(/[{}]/)
    }
    expect(coaching.filter(({ kind }) => kind === 'advice')).toHaveLength(3)
    expect(new Set(coaching.map(({ findingId }) => findingId.split('.')[0])).size).toBe(3)
  })
})
