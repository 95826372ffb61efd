import { expect, it } from 'vitest'
import type { RecordEvent } from '../record/event.ts'
import { createHashChain } from '../record/hash-chain.ts'
import { viewCall } from './call-view.ts'
import { explainTime } from './explain.ts'
import { badCall, recordOf } from './records.test.support.ts'

/** The record, with what a language model did about the prompt that was shown first, right after it was shown. */
function withModel(entry: 'prompt-rewritten' | 'suggestion-rejected'): { events: RecordEvent[]; promptId: string; atMs: number } {
  const record = recordOf(badCall)
  const at = record.findIndex(({ type }) => type === 'prompt-shown')
  const shown = record[at]
  if (shown?.type !== 'prompt-shown') throw new Error('the call has prompts')
  const { promptId, momentId, moment, severity, headline, dedupeKey, atMs } = shown
  const prompt = { promptId, momentId, moment, severity, headline, dedupeKey, model: 'm', template: 'house@1' }
  const event = createHashChain(shown)(
    entry === 'prompt-rewritten' ? { type: entry, ...prompt, say: 'I see.', sources: [] } : { type: entry, ...prompt, reason: 'late' },
    atMs,
  )
  return { events: record.toSpliced(at + 1, 0, event), promptId, atMs }
}

it.each(['prompt-rewritten', 'suggestion-rejected'] as const)('keeps a prompt on screen after %s', (entry) => {
  const { events, promptId, atMs } = withModel(entry)
  const { visible } = explainTime(viewCall({ events, notices: [] }), atMs)
  expect(visible.map((prompt) => prompt.promptId)).toContain(promptId)
})
