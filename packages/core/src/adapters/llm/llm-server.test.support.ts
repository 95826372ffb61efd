import { createServer } from 'node:http'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LlmAdapter, LlmPart, LlmRequest } from './llm-adapter.ts'

/** A request as the server saw it. */
export interface SeenRequest {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Record<string, unknown>
  /** Whether the client went away before the answer was whole. */
  readonly aborted: () => boolean
}

/** A server, and what it was asked. */
export interface ModelServer {
  readonly url: string
  readonly requests: readonly SeenRequest[]
  close(): Promise<unknown>
}

/** A real server on this machine that answers every request as `answer` says. */
export async function serveModel(answer: (response: ServerResponse, request: SeenRequest) => void): Promise<ModelServer> {
  const requests: SeenRequest[] = []
  const server = createServer((incoming, response) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
    incoming.on('end', () => {
      let aborted = false
      response.on('close', () => (aborted = !response.writableEnded))
      const request = {
        url: incoming.url ?? '',
        headers: incoming.headers,
        body: JSON.parse(body || '{}') as Record<string, unknown>,
        aborted: () => aborted,
      }
      requests.push(request)
      answer(response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Answers with a stream of events. */
export function streamed(...events: readonly (string | object)[]): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(events.map(eventText).join(''))
  }
}

/** An event as it stands on the wire; a string is put there as it is. */
export function eventText(event: string | object): string {
  if (typeof event === 'string') return event
  const name = (event as { type?: string }).type
  return `${name ? `event: ${name}\n` : ''}data: ${JSON.stringify(event)}\n\n`
}

export const question: LlmRequest = {
  instructions: 'Suggest what to say.',
  messages: [{ role: 'user', content: 'the call' }],
  maxOutputTokens: 80,
  temperature: 0.2,
  answer: { name: 'suggestion', schema: { type: 'object' } },
}

/** All parts of an answer. */
export async function partsOf(adapter: LlmAdapter, signal: AbortSignal = new AbortController().signal): Promise<LlmPart[]> {
  const parts: LlmPart[] = []
  for await (const part of adapter.stream(question, { signal })) parts.push(part)
  return parts
}

/** The text of an answer in pieces. */
export function textOf(parts: readonly LlmPart[]): string {
  return parts.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('')
}
