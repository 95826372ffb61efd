import { expect, it } from 'vitest'
import { viewCall } from './call-view.ts'
import { badCall, goodCall, recordOf } from './records.test.support.ts'
import { rejectionOf } from './verify-finding.ts'
import { draftWrapUp, wrapUpText } from './wrap-up.ts'

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
