/** One event of a notification channel. */
export interface Notification {
  readonly topic: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Reads a frame of the socket; `undefined` where it is not a notification. Nothing of a bad frame is kept or told. */
export function readNotification(frame: unknown): Notification | undefined {
  if (typeof frame !== 'string') return undefined
  let value: unknown
  try {
    value = JSON.parse(frame)
  } catch {
    return undefined
  }
  if (!isObject(value)) return undefined
  const { topicName: topic, eventBody: body } = value
  return typeof topic === 'string' ? { topic, body: isObject(body) ? body : {} } : undefined
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
