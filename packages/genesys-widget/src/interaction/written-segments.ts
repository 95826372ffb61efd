import type { SegmentReceived, Speaker } from '@cuecard/core'
import type { Models } from 'purecloud-platform-client-v2'

/** What a message is judged by. */
export interface WrittenContext {
  readonly userId: string
  /** When this agent joined the conversation, in milliseconds since 1970. */
  readonly startedAtMs: number
}

/** A message of web messaging, SMS or another text channel as a segment; `undefined` where it holds no words. */
export function writtenSegment(message: Models.MessageData, { userId, startedAtMs }: WrittenContext): SegmentReceived | undefined {
  const { id, timestamp, normalizedMessage } = message
  // Receipts and events such as typing have no words of anyone's.
  if (!id || normalizedMessage?.type === 'Receipt' || normalizedMessage?.type === 'Event') return undefined
  const text = normalizedMessage?.text ?? (message as { readonly textBody?: unknown }).textBody
  if (typeof text !== 'string' || text.trim() === '') return undefined
  const sentAtMs = Date.parse(timestamp)
  const isKnown = Number.isFinite(sentAtMs)
  const atMs = isKnown ? Math.max(0, sentAtMs - startedAtMs) : undefined
  return {
    type: 'segment',
    id,
    speaker: isKnown && sentAtMs < startedAtMs && message.direction !== 'inbound' ? 'unknown' : speakerOf(message, userId),
    text,
    ...(atMs !== undefined && { startMs: atMs, endMs: atMs }),
    final: true,
  }
}

/** What goes out may be a bot's, a workflow's or a colleague's, and then it is nobody's. */
function speakerOf({ direction, normalizedMessage, createdBy }: Models.MessageData, userId: string): Speaker {
  if (direction === 'inbound') return 'customer'
  const isOthers = normalizedMessage?.originatingEntity === 'Bot' || (createdBy?.id !== undefined && createdBy.id !== userId)
  return direction === 'outbound' && !isOthers ? 'agent' : 'unknown'
}
