import type { RecordEvent } from '../record/event.ts'
import { recordLine } from '../record/hash-chain.ts'
import { readRecord } from '../record/read-record.ts'
import { summariseCall } from './call-summary.ts'
import type { CallSummary } from './call-summary.ts'
import { viewCall } from './call-view.ts'
import type { Reviewer } from './review-record.ts'

/** Calls that can be read again, such as those of a `RecordStore`. */
export interface KeptCalls {
  list(): Promise<readonly { readonly callId: string; readonly ended: boolean }[]>
  read(callId: string): Promise<readonly RecordEvent[]>
}

/** Reviews the calls that are kept, one after the other, for trends over them; a call that is still on is passed over. */
export async function* summariseStored(kept: KeptCalls, reviewer: Reviewer): AsyncGenerator<CallSummary> {
  for (const { callId, ended } of await kept.list()) {
    if (!ended) continue
    const record = readRecord((await kept.read(callId)).map(recordLine))
    yield summariseCall(reviewer.review(record), viewCall(record))
  }
}
