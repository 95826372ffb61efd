import { describe, expect, it } from 'vitest'
import { compilePlaybook } from '../playbook/compile-playbook.ts'
import { definePlaybook } from '../playbook/define-playbook.ts'
import type { PlaybookFile } from '../playbook/playbook.ts'
import { createLexiconModel } from '../models/lexicon-model.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import { scriptedCall } from '../testing/scripted-call.ts'
import { Transcript } from '../transcript/transcript.ts'
import { initialSignals, measure } from './measure.ts'
import type { Measurement, SignalValues } from './measure.ts'

const file: PlaybookFile = {
  format: 1,
  name: 'test',
  version: '1.0.0',
  steps: [{ id: 'greeting', title: 'Greet', phrases: ['my name is'] }],
  disclosures: [
    {
      id: 'fee',
      title: 'Fee',
      threshold: 0.75,
      concepts: [{ any: ['twelve dollars'], weight: 2 }, { any: ['a month', 'monthly'] }, { any: ['no other fee*'] }],
    },
    { id: 'notice', title: 'Notice', phrases: ['recorded line'], when: { state: ['CA'] } },
  ],
}

/** The values after each segment of a script, and everything that was worth a line in the record. */
function measured(script: string, partials = false): { values: SignalValues[]; measurements: Measurement[] } {
  const [call, ...events] = scriptedCall(`call voice state=TX\n${script}`, { partials })
  if (call?.type !== 'call-started') throw new Error('a script begins with the call')
  const setup = { compiled: compilePlaybook(definePlaybook(file)), call, sentiment: createLexiconModel() }
  const transcript = new Transcript()
  const gate = createPrivacyGate()
  const values: SignalValues[] = []
  const measurements: Measurement[] = []
  let state = initialSignals(setup)
  for (const event of events) {
    if (event.type !== 'segment') continue
    const { segment } = transcript.accept(event, 0)
    for (const redacted of segment ? gate.redact(segment).segments : []) {
      const step = measure(state, redacted, setup)
      state = step.state
      measurements.push(...step.measured)
      values.push(state.values)
    }
  }
  return { values, measurements }
}

const last = (script: string, partials = false) => measured(script, partials).values.at(-1)

describe('sentiment', () => {
  it('is measured on what the customer says, once it is final, and never on the agent', () => {
    const { measurements } = measured('0:00 agent: this is awful and terrible\n0:04 customer: this is awful and terrible', true)
    expect(measurements.filter(({ signal }) => signal === 'sentiment')).toMatchObject([
      { segmentId: 's2', value: { label: 'negative', model: 'lexicon-1' } },
    ])
  })

  it('is not measured on a speaker that is not known', () => {
    expect(last('0:00 unknown: this is awful')?.sentiment).toBeUndefined()
  })
})

describe('the trajectory', () => {
  it('falls with strong words, and hardly moves with an empty one', () => {
    const { values } = measured(
      '0:00 customer: i love this it is wonderful\n0:04 customer: okay\n0:05 customer: now it is broken and horrible i hate it',
    )
    const [happy = 0, same = 0, low = 0] = values.map(({ trajectory }) => trajectory.level)
    expect(happy).toBeGreaterThan(0.3)
    expect(Math.abs(happy - same)).toBeLessThan(0.15)
    expect(low).toBeLessThan(same - 0.4)
    expect(values.at(-1)?.trajectory.fall).toBeCloseTo(happy - low, 1)
  })

  it('remembers a bounded number of points', () => {
    const lines = Array.from(
      { length: 200 },
      (_, i) => `${Math.floor(i / 30)}:${String((i % 30) * 2).padStart(2, '0')} customer: that is awful`,
    )
    expect(last(lines.join('\n'))?.trajectory.points).toHaveLength(40)
  })
})

describe('the script', () => {
  it('hears a statement by its concepts, in any order, over several turns', () => {
    const { values } = measured('0:00 agent: so it is monthly\n0:03 customer: how much\n0:05 agent: twelve dollars\n0:08 agent: hello')
    expect(values.map(({ script }) => script.find(({ id }) => id === 'fee')).map((item) => [item?.heard, item?.done?.segmentIds])).toEqual([
      [0.25, undefined],
      [0.25, undefined],
      [0.75, ['s1', 's3']],
      [0.75, ['s1', 's3']],
    ])
  })

  it('does not count what the customer says, nor concepts more than a minute apart', () => {
    expect(last('0:00 customer: twelve dollars a month')?.script.find(({ id }) => id === 'fee')?.heard).toBe(0)
    expect(last('0:00 agent: it is monthly\n1:10 agent: twelve dollars')?.script.find(({ id }) => id === 'fee')?.done).toBeUndefined()
  })

  it('is done only by a final, and begun by a partial', () => {
    const { values } = measured('0:00 agent: {my_name_is|the_name_of} dana from the shop', true)
    const greeting = values.map(({ script }) => script.find(({ id }) => id === 'greeting'))
    expect(greeting[0]).toMatchObject({ heard: 1 })
    expect(greeting.at(-1)).toMatchObject({ heard: 0 })
    expect(greeting.some((item) => item?.done)).toBe(false)
  })

  it('has only the items that apply to the call', () => {
    expect(last('0:00 agent: hi')?.script.map(({ id }) => id)).toEqual(['greeting', 'fee'])
  })

  it('hears a phrase that the recogniser cut in two', () => {
    expect(last('0:00 agent: hello my name\n0:02 agent: is dana')?.script[0]?.done?.segmentIds).toEqual(['s2'])
  })
})

describe('talk', () => {
  it('counts the stretch of the agent with its short pauses, and begins anew with a question or a turn of the customer', () => {
    const stretch = '0:00 agent: one two three four five\n0:03 agent: six seven eight nine ten'
    const [first, second] = measured(stretch).values.map(({ talk }) => talk.monologueMs)
    expect(second).toBeGreaterThan(3000)
    expect(second).toBeGreaterThan((first ?? 0) * 2)
    expect(last(`${stretch}\n0:06 customer: and what about the price`)?.talk.monologueMs).toBe(0)
    expect(last(`${stretch}\n0:06 agent: does that help you`)?.talk.monologueMs).toBe(0)
  })

  it('takes an “okay” for a turn while little was said, and later for listening', () => {
    const long = ['00', '05', '10', '15'].map((at) => `0:${at} agent: one two three four five six seven eight nine ten eleven twelve`)
    const spoken = last(long.join('\n'))?.talk.monologueMs
    expect(spoken).toBeGreaterThan(15_000)
    expect(last([...long, '0:21 customer: mhm okay'].join('\n'))?.talk.monologueMs).toBe(spoken)
    expect(last([...long.slice(0, 2), '0:11 customer: mhm okay'].join('\n'))?.talk.monologueMs).toBe(0)
  })

  it('gives the agent’s share of all talk', () => {
    expect(last('0:00 agent: one two three\n0:03 customer: one two three')?.talk.agentShare).toBe(0.5)
    expect(last('0:00 agent: one two three', true)?.talk.agentShare).toBe(1)
  })
})

describe('empathy and escalation', () => {
  it('are read from the words of the right speaker', () => {
    expect(last('0:00 agent: i am so sorry that must be frustrating')?.empathy).toEqual(['apologise', 'acknowledge'])
    expect(last('0:00 customer: i am so sorry that must be frustrating')?.empathy).toEqual([])
    expect(last('0:00 customer: let me talk to your supervisor')?.escalation.map(({ trigger }) => trigger)).toContain('manager')
    expect(last('0:00 agent: let me talk to your supervisor')?.escalation).toEqual([])
  })
})

describe('a request for sensitive data', () => {
  it('is none where the sentence goes on to forbid that it is said', () => {
    const script =
      "0:01 agent: very good now i do need your social security number but please don't say it out loud the recording is off for this part and you can press it in on your keypad"
    expect(measured(script, true).values.filter(({ sensitive }) => sensitive.found.length > 0 && !sensitive.safeguarded)).toEqual([])
  })

  it('is none where the number is the company’s own', () => {
    expect(last('0:00 agent: can i get your name and the pin on the account')?.sensitive.found).toEqual([])
    expect(last('0:00 agent: can i get the pin of your debit card')?.sensitive.found).not.toEqual([])
  })
})
