import { describe, expect, it } from 'vitest'
import { moments } from '../moments/index.ts'
import { general } from '../playbooks/general.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import type { RecordEvent } from '../record/event.ts'
import { scriptedCall } from '../testing/scripted-call.ts'
import { replayCall } from './replay-call.ts'

const play = (script: string): RecordEvent[] =>
  replayCall(scriptedCall(`call voice\n${script}`), { playbook: general, moments, privacy: createPrivacyGate() })

/** When the moment came, and which segments it cites. */
const warnings = (record: readonly RecordEvent[]) =>
  record.flatMap((event) => (event.type === 'moment-detected' && event.moment === 'sensitive-data-exposed' ? [event] : []))

/** When the final of a segment came. */
const finalMs = (record: readonly RecordEvent[], id: string): number =>
  record.find((event) => event.type === 'segment-redacted' && event.final && event.segmentId === id)?.atMs ?? 0

const withdrawn = (record: readonly RecordEvent[]) =>
  record.flatMap((event) => (event.type === 'prompt-withdrawn' && event.moment === 'sensitive-data-exposed' ? [event.reason] : []))

const reading = 'my card number is four five three two seven one eight nine oh four one two three six eight oh and it expires soon'

describe('a card number that is read out without the safeguard', () => {
  it('is warned of while it is being read, from a partial', () => {
    const record = play(`0:01 agent: how can i help\n0:05 customer: ${reading}\n0:30 end`)
    const [warning, ...more] = warnings(record)
    expect(warning?.evidence.map(({ segmentId }) => segmentId)).toEqual(['s2'])
    expect(warning?.atMs).toBeGreaterThan(5000)
    expect(warning?.atMs).toBeLessThan(finalMs(record, 's2') - 1000)
    expect(more).toEqual([])
  })

  it('is warned of once, whatever the final adds', () => {
    const record = play(`0:01 agent: how can i help\n0:05 customer: ${reading}\n0:20 customer: that was my card number\n0:40 end`)
    expect(warnings(record)).toHaveLength(1)
    expect(record.filter((event) => event.type === 'prompt-shown' && event.moment === 'sensitive-data-exposed')).toHaveLength(1)
  })

  it('is warned of as the agent reads it back', () => {
    const record = play(
      `0:01 agent: so i have your card as four five three two seven one eight nine oh four one two three six eight oh is that right\n0:40 end`,
    )
    const [warning] = warnings(record)
    expect(warning?.atMs).toBeLessThan(finalMs(record, 's1') - 1000)
  })

  it('is not warned of where the recording was paused before', () => {
    const record = play(`0:01 agent: i am pausing the recording now before you give me the card\n0:08 customer: ${reading}\n0:40 end`)
    expect(warnings(record)).toEqual([])
  })

  it('is not warned of where the number is no card', () => {
    const record = play(
      '0:01 agent: how can i help\n0:05 customer: my order number is eight eight two one three four six seven and it is late\n0:40 end',
    )
    expect(warnings(record)).toEqual([])
  })

  it('is not warned of where four digits of the card tell which one it is', () => {
    const record = play(
      '0:01 agent: how can i help\n0:05 customer: it is the card finishing in four four one two and it was declined\n0:40 end',
    )
    expect(warnings(record)).toEqual([])
  })

  it('is told once, also where a partial in between takes the digits for something else', () => {
    const digits = 'five one zero five one zero five one zero five one zero five one zero zero'
    const record = play(`0:01 agent: how can i help\n0:05 customer: the number on the front of my card is ${digits} thanks\n0:40 end`)
    expect(warnings(record)).toHaveLength(1)
    expect(withdrawn(record)).toEqual(['call-ended'])
  })

  it('is withdrawn where the final denies it', () => {
    const record = play(
      '0:01 agent: how can i help\n0:05 customer: my {card|order} number is eight eight two one three four six seven two nine nine one four and it is late\n0:40 end',
    )
    expect(warnings(record)).toHaveLength(1)
    expect(withdrawn(record)).toEqual(['words-revised'])
  })

  it('shows no digit of it in the warning', () => {
    const text = JSON.stringify(play(`0:01 agent: how can i help\n0:05 customer: ${reading}\n0:30 end`))
    expect(text).not.toMatch(/\b(four five|three two|seven one|eight nine|six eight)\b/u)
  })
})
