import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openRecordStore } from '../record/record-store.ts'
import type { CallSummary } from './call-summary.ts'
import { defaultRubric } from './default-rubric.ts'
import { badCall, goodCall, recordOf } from './records.test.support.ts'
import { createReviewer } from './review-record.ts'
import { summariseStored } from './summarise-stored.ts'

it('sums up every call of a store that is over', async () => {
  const store = await openRecordStore('summaries')
  await store.appendAll('good', recordOf(goodCall))
  await store.appendAll('bad', recordOf(badCall))
  await store.appendAll('on', recordOf(badCall).slice(0, 4))
  const summaries: CallSummary[] = []
  for await (const summary of summariseStored(store, createReviewer(defaultRubric))) summaries.push(summary)
  store.close()
  expect(summaries).toHaveLength(2)
  const bad = summaries.find(({ score }) => (score ?? 100) < 50)
  expect(bad?.context).toEqual(expect.arrayContaining(['channel:chat', 'begins:anger']))
  expect(bad?.missed.map(({ criterion }) => criterion)).toContain('empathy.acknowledges')
  expect(bad?.missed.every(({ findings }) => findings.length > 0)).toBe(true)
})
