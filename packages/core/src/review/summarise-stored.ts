import { readRecord } from '../record/read-record.ts'
import { recordLine } from '../record/hash-chain.ts'
import type { RecordStore } from '../record/record-store.ts'
import { summariseCall } from './call-summary.ts'
import type { CallSummary } from './call-summary.ts'
import { viewCall } from './call-view.ts'
import type { Reviewer } from './review-record.ts'

/** Reviews the calls that a store keeps, one after the other, for trends over them; a call that is still on is passed over. */
export async function* summariseStored(store: Pick<RecordStore, 'list' | 'read'>, reviewer: Reviewer): AsyncGenerator<CallSummary> {
  for (const { callId, ended } of await store.list()) {
    if (!ended) continue
    const record = readRecord((await store.read(callId)).map(recordLine))
    yield summariseCall(reviewer.review(record), viewCall(record))
  }
}
