import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request of the simulator, read. */
export interface SimRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What the simulator answers. */
export interface SimResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export async function readRequest(request: IncomingMessage): Promise<SimRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return {
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

/** Writes JSON, or text where the body is text, with the headers that let a page of another origin read it. */
export function writeResponse(response: ServerResponse, { status, headers = {}, body }: SimResponse): void {
  response.writeHead(status, {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'authorization, content-type',
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-expose-headers': 'retry-after, inin-correlation-id',
    'access-control-max-age': '600',
    'inin-correlation-id': '00000000-0000-4000-8000-000000000000',
    'content-type': typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json',
    ...headers,
  })
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
}

/** An error as Genesys Cloud writes it. */
export function failure(status: number, code: string, headers: Readonly<Record<string, string>> = {}): SimResponse {
  return { status, headers, body: { message: code, code, status, contextId: 'simulator', details: [], errors: [] } }
}
