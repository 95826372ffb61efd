import { describe, expect, it } from 'vitest'
import { viewCall } from './call-view.ts'
import { badCall, goodCall, recordOf } from './records.test.support.ts'
import { rejectionOf } from './verify-finding.ts'
import { draftWrapUp, wrapUpText } from './wrap-up.ts'
import type { Judge } from './judge.ts'
import { writeWrapUp } from './write-wrap-up.ts'

it('says why the customer called, what was done, and what comes next', () => {
  expect(wrapUpText(draftWrapUp(recordOf(goodCall)))).toBe(
    [
      'Reason: my kettle arrived with a crack and i am really upset [0:08]',
      'Done: your new kettle is ordered and you will receive a mail within the hour [1:00]',
      'Next: your new kettle is ordered and you will receive a mail within the hour [1:00]',
      '',
    ].join('\n'),
  )
})

it('tells what the agent promised from what was done', () => {
  const note = draftWrapUp(
    recordOf(
      'call chat\n0:01 customer: hello\n0:03 customer: i lost my card last night\n0:09 agent: i have blocked the card\n0:20 agent: someone will call you tomorrow\n0:30 end',
    ),
  )
  expect(note).toMatchObject({
    reason: { text: 'i lost my card last night' },
    actions: [{ text: 'i have blocked the card' }],
    promises: [{ text: 'someone will call you tomorrow' }],
  })
})

it('rests every line on words of the call, and says nothing of an empty one', () => {
  for (const script of [goodCall, badCall, 'call chat\n0:10 end']) {
    const record = recordOf(script)
    const { reason, actions, promises, nextSteps } = draftWrapUp(record)
    const view = viewCall({ events: record, notices: [] })
    for (const { citation } of [...(reason ? [reason] : []), ...actions, ...promises, ...nextSteps])
      expect(rejectionOf({ citations: [citation] }, view)).toBeUndefined()
  }
  expect(wrapUpText(draftWrapUp(recordOf('call chat\n0:10 end')))).toBe('')
})

describe('a note that a language model words', () => {
  const script = `call chat
    0:03 customer: i lost my card 2 days ago
    0:09 agent: i have blocked the card
    0:20 agent: someone will call you within 3 days
    0:30 end`
  const record = recordOf(script)
  const view = viewCall({ events: record, notices: [] })
  const cited = (at: number) => {
    const { segmentId, speaker, startMs, endMs, text } = view.segments[at] ?? {}
    return { segmentId, speaker, startMs, endMs, quote: text }
  }
  const saying = (lines: readonly unknown[]): Judge =>
    async function* () {
      for (const line of lines) yield await Promise.resolve(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
    }
  const write = (judge: Judge) => writeWrapUp(record, { judge, signal: new AbortController().signal })

  it('has its lines, with the words they rest on', async () => {
    const { note, tally } = await write(
      saying([
        { part: 'reason', text: 'Card lost 2 days ago.', citation: cited(0) },
        { part: 'actions', text: 'Card blocked.', citation: cited(1) },
        { part: 'promises', text: 'A call back within 3 days.', citation: cited(2) },
      ]),
    )
    expect(wrapUpText(note)).toBe(
      'Reason: Card lost 2 days ago. [0:03]\nDone: Card blocked. [0:09]\nPromised: A call back within 3 days. [0:20]\n',
    )
    expect(tally).toEqual({ accepted: 3, uncited: 0, rejected: 0, unreadable: 0 })
  })

  it('may say in words a number that was said in digits', async () => {
    const { note } = await write(saying([{ part: 'promises', text: 'A call back within three days.', citation: cited(2) }]))
    expect(note).toMatchObject({ promises: [{ text: 'A call back within three days.' }] })
  })

  it('has none that adds a number, a name, or words that nobody said', async () => {
    const { note, tally } = await write(
      saying([
        { part: 'actions', text: 'Card blocked.', citation: cited(1) },
        { part: 'promises', text: 'A call back within 5 days.', citation: cited(2) },
        { part: 'promises', text: 'A call back within five days.', citation: cited(2) },
        { part: 'actions', text: 'Forty two dollars refunded.', citation: cited(1) },
        { part: 'actions', text: 'Card of [PERSON_1] blocked.', citation: cited(1) },
        { part: 'actions', text: 'Fee waived.', citation: { ...cited(1), quote: 'i have waived the fee' } },
        { part: 'actions', text: 'Card sent.' },
        { part: 'weather', text: 'Sunny.', citation: cited(1) },
        'Here is the note:',
      ]),
    )
    expect(note).toMatchObject({ actions: [{ text: 'Card blocked.' }], promises: [], nextSteps: [] })
    expect(tally).toEqual({ accepted: 1, uncited: 1, rejected: 5, unreadable: 2 })
  })

  it('is the one by rules where the model fails', async () => {
    const failing: Judge = () => {
      throw new Error('offline')
    }
    expect(await write(failing)).toMatchObject({ note: draftWrapUp(record), tally: { accepted: 0, cutOff: true } })
  })
})
