import { isObject } from '../channel/notification.ts'

/** Somebody is typing a message. */
export interface Typing {
  readonly isAgent: boolean
  readonly durationMs: number
}

const usualMs = 5000

/** Reads a typing event of this conversation; `undefined` for anything else. The customer's typing is nothing to coach. */
export function readTyping(body: Readonly<Record<string, unknown>>, conversationId: string): Typing | undefined {
  const message = body['normalizedMessage']
  if (body['conversationId'] !== conversationId || !isObject(message) || !Array.isArray(message['events'])) return undefined
  const event = message['events'].filter(isObject).find(({ eventType }) => eventType === 'Typing')
  if (!event) return undefined
  const durationMs = isObject(event['typing']) ? event['typing']['duration'] : undefined
  return {
    isAgent: message['direction'] === 'Outbound',
    durationMs: typeof durationMs === 'number' && durationMs > 0 ? durationMs : usualMs,
  }
}
