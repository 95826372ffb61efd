import type { Models } from 'purecloud-platform-client-v2'

/** What is said, in the simulator's terms. */
export interface SimUtterance {
  readonly id: string
  readonly channel?: 'INTERNAL' | 'EXTERNAL' | 'BOTH' | 'UNKNOWN'
  readonly text: string
  /** From the start of the transcription. */
  readonly offsetMs: number
  readonly durationMs?: number
  readonly isFinal?: boolean
  readonly dialect?: string
}

/** Where a transcription belongs. */
export interface TranscriptionOf {
  readonly conversationId: string
  readonly communicationId: string
  /** Milliseconds since 1970. */
  readonly startedAtMs: number
}

/** An event of `v2.conversations.{id}.transcription`; without utterances it only tells the status. */
export function transcription(
  { conversationId, communicationId, startedAtMs }: TranscriptionOf,
  utterances: readonly SimUtterance[],
  status: 'SESSION_ONGOING' | 'SESSION_ENDED' = 'SESSION_ONGOING',
): Models.TranscriptionTopicTranscriptionMessage {
  return {
    eventTime: new Date(startedAtMs + (utterances.at(-1)?.offsetMs ?? 0)).toISOString(),
    organizationId: '0d2c5a4e-93b1-4f0c-8f62-5b7e1c3a9d01',
    conversationId,
    communicationId,
    sessionStartTimeMs: startedAtMs,
    transcriptionStartTimeMs: startedAtMs,
    ...(utterances.length > 0 && { transcripts: utterances.map(transcript) }),
    status: { offsetMs: utterances.at(-1)?.offsetMs ?? 0, status },
  }
}

function transcript({
  id,
  channel = 'EXTERNAL',
  text,
  offsetMs,
  durationMs = 1500,
  isFinal = true,
  dialect = 'en-US',
}: SimUtterance): Models.TranscriptionTopicTranscriptResult {
  const each = durationMs / text.split(' ').length
  const words = text
    .split(' ')
    .map((word, index) => ({ confidence: 0.8, offsetMs: Math.round(offsetMs + index * each), durationMs: Math.round(each), word }))
  return {
    utteranceId: id,
    isFinal,
    channel,
    alternatives: [{ confidence: 0.8, offsetMs, durationMs, transcript: text, words, decoratedTranscript: text, decoratedWords: words }],
    engineProvider: 'GENESYS',
    engineId: 'r2d2',
    dialect,
    agentAssistEnabled: false,
    voiceTranscriptionEnabled: true,
  }
}
