import type { Fetch } from '../network/open-request.ts'
import { readServerSentEvents } from '../network/server-sent-events.ts'
import { fields } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { LlmFailure, failureOf } from './llm-failure.ts'

/** A request whose answer is a stream of events. */
export interface EventRequest {
  readonly fetch: Fetch
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
  readonly signal: AbortSignal
}

/**
 * Posts once, and gives the data of each event. Ends with the stream, or at `[DONE]`.
 *
 * @throws LlmFailure where the server refuses, or sends what is no JSON.
 */
export async function* postForEvents({ fetch, url, headers, body, signal }: EventRequest): AsyncGenerator<Fields, void, undefined> {
  signal.throwIfAborted()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
    signal,
  })
  if (!response.ok || !response.body) {
    await response.body?.cancel()
    throw failureOf(response.ok ? 502 : response.status)
  }
  for await (const { data } of readServerSentEvents(response.body)) {
    if (data === '[DONE]') return
    if (data !== '') yield parsed(data)
  }
}

function parsed(data: string): Fields {
  try {
    return fields(JSON.parse(data))
  } catch {
    throw new LlmFailure('malformed', false)
  }
}
