import type { Moment } from '../moments/moment.ts'
import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import type { Prompt } from '../prompts/prompt.ts'
import type { PromptChange } from '../prompts/restraint-state.ts'
import type { PromptFields, RecordEntry } from '../record/event.ts'
import type { CallStarted } from '../transcript/call-event.ts'

/** The call's context stays out of the record: it may hold anything that the desktop knows of the customer. */
export function startedEntry(call: CallStarted, playbookVersion: string, modelVersion: string): RecordEntry {
  const { callId, channel, direction, startedAt, language, agentHash, group } = call
  return {
    type: 'call-started',
    callId,
    channel,
    ...(direction && { direction }),
    ...(startedAt && { startedAt }),
    ...(language && { language }),
    playbookVersion,
    modelVersion,
    ...(agentHash && { agentHash }),
    ...(group && { group }),
  }
}

export function segmentEntry({ id, speaker, text, startMs, endMs, final, entities }: RedactedSegment): RecordEntry {
  return { type: 'segment-redacted', segmentId: id, speaker, text, startMs, endMs, final, entities }
}

export function momentEntry({ momentId, moment, severity, confidence, evidence, because }: Moment): RecordEntry {
  const cited = evidence.map(({ segmentId, speaker, startMs, endMs }) => ({ segmentId, speaker, startMs, endMs }))
  return { type: 'moment-detected', momentId, moment, severity, confidence, evidence: cited, because }
}

export function promptEntry({ type, prompt, ...details }: PromptChange): RecordEntry {
  return { type, ...promptFields(prompt), ...details } as RecordEntry
}

/** What every entry about a prompt says of it. */
export function promptFields({ promptId, momentId, moment, severity, headline, dedupeKey }: Prompt): PromptFields {
  return { promptId, momentId, moment, severity, headline, dedupeKey }
}
