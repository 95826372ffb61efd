import { taxonomy } from '../taxonomy.ts'
import type { Prompt } from '../prompts/prompt.ts'
import type { SegmentReceived } from '../transcript/call-event.ts'

/** A final agent segment of two seconds, with what the test cares about put in. */
export function segmentReceived(overrides: Partial<SegmentReceived> = {}): SegmentReceived {
  return {
    type: 'segment',
    id: 's1',
    speaker: 'agent',
    text: 'hello',
    startMs: 0,
    endMs: 2000,
    receivedMs: 2400,
    final: true,
    ...overrides,
  }
}

/** A high prompt about escalation, with what the test cares about put in. Its severity follows its moment. */
export function prompt(overrides: Partial<Prompt> = {}): Prompt {
  const { promptId = 'p1', moment = 'escalation-risk' } = overrides
  return {
    promptId,
    momentId: `m-${promptId}`,
    moment,
    severity: taxonomy[moment],
    headline: `Headline of ${promptId}`,
    detail: 'Detail.',
    sources: [],
    because: 'The test says so.',
    evidence: [],
    confidence: 0.9,
    dedupeKey: `${moment}:${promptId}`,
    ...overrides,
  }
}
