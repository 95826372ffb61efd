import { expect, it } from 'vitest'
import type { Decision } from '../session/snapshot.ts'
import { latestDecisions } from './decisions.ts'

const decision = (promptId: string, type: string, atMs: number): Decision => ({
  promptId,
  type,
  atMs,
  moment: 'monologue',
  headline: promptId,
})

it('keeps the last word on each prompt, newest first', () => {
  const all = [
    decision('b', 'prompt-suppressed', 30),
    decision('a', 'prompt-dismissed', 20),
    decision('a', 'prompt-shown', 10),
    decision('a', 'prompt-queued', 10),
  ]
  expect(latestDecisions(all, 10)).toEqual([all[0], all[1]])
})

it('passes over what the agent did without ending the prompt', () => {
  const all = [decision('a', 'prompt-rated', 30), decision('a', 'prompt-expanded', 20), decision('a', 'prompt-shown', 10)]
  expect(latestDecisions(all, 10)).toEqual([all[2]])
})

it('gives no more than it is asked for', () => {
  const all = ['a', 'b', 'c'].map((promptId) => decision(promptId, 'prompt-shown', 10))
  expect(latestDecisions(all, 2)).toHaveLength(2)
})
