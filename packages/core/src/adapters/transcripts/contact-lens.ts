import type { CallEvent } from '../../transcript/call-event.ts'
import type { Speaker } from '../../transcript/segment.ts'
import { fields, list, number, text } from '../fields.ts'
import type { Fields } from '../fields.ts'

/** Utterances that may still get their transcript. */
const mostOpen = 50

/**
 * Reads the real-time events of Amazon Connect's Contact Lens, as they come out of its Kinesis stream. Utterances are partials: all
 * that share a `TranscriptId` together, until the transcript of that id takes their place.
 * Source: docs.aws.amazon.com/connect, "Real-time contact analysis segment streams".
 */
export class ContactLensReader {
  readonly #open = new Map<string, Map<string, string>>()

  /** Takes one event of the stream, as parsed JSON; gives the events of the call in it. */
  read(event: unknown): CallEvent[] {
    const message = fields(event)
    switch (message['EventType']) {
      case 'STARTED':
        return [{ type: 'call-started', callId: text(message['ContactId']) || 'unknown', channel: 'voice' }]
      case 'SEGMENTS':
        return list(message['Segments']).flatMap((segment) => this.#segment(segment))
      case 'COMPLETED':
      case 'FAILED':
        return [{ type: 'call-ended' }]
      default:
        return []
    }
  }

  #segment(segment: Fields): CallEvent[] {
    const utterance = fields(segment['Utterance'])
    const transcript = fields(segment['Transcript'])
    const partOf = text(utterance['TranscriptId'])
    if (partOf) {
      const parts = this.#open.get(partOf) ?? new Map<string, string>()
      parts.set(text(utterance['Id']) ?? '', text(utterance['PartialContent']) ?? '')
      this.#open.set(partOf, parts)
      const [oldest] = this.#open.keys()
      if (this.#open.size > mostOpen && oldest !== undefined) this.#open.delete(oldest)
      return [segmentOf(partOf, [...parts.values()].join(' '), utterance, false)]
    }
    const id = text(transcript['Id'])
    if (!id) return []
    this.#open.delete(id)
    return [segmentOf(id, text(transcript['Content']) ?? '', transcript, true)]
  }
}

function segmentOf(id: string, content: string, from: Fields, final: boolean): CallEvent {
  const startMs = number(from['BeginOffsetMillis'])
  const endMs = number(from['EndOffsetMillis'])
  return {
    type: 'segment',
    id,
    speaker: speakerOf(from['ParticipantRole'] ?? from['ParticipantId']),
    text: content,
    final,
    ...(startMs !== undefined && { startMs }),
    ...(endMs !== undefined && { endMs }),
  }
}

function speakerOf(role: unknown): Speaker {
  return role === 'AGENT' ? 'agent' : role === 'CUSTOMER' ? 'customer' : 'unknown'
}
