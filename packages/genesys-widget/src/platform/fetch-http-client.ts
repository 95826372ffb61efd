import AbstractHttpClient from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/AbstractHttpClient.js'
import type { Clock } from '@cuecard/core'
import type { Access } from './access.ts'
import { HttpError } from './http-error.ts'

/** A request as the platform SDK hands it over. */
export interface SdkRequest {
  readonly url: string
  readonly method: string
  readonly headers?: Readonly<Record<string, string>>
  readonly params?: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly data?: unknown
  /** Milliseconds. */
  readonly timeout: number
}

/** A response as the platform SDK expects it. */
export interface SdkResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: Readonly<Record<string, string>>
  readonly data: unknown
  readonly text: string
}

/** What the client needs from around it. */
export interface HttpClientOptions {
  readonly access: Access
  readonly clock: Clock
  /** Ends every request and every wait. */
  readonly signal: AbortSignal
  /** 0 to 1; spreads the retries of many widgets. */
  readonly random: () => number
}

/** Attempts in all: more would only add to the load that was refused. */
const mostAttempts = 5

/** Where a 429 does not say how long to wait, and after a failure of the server or the network. Milliseconds. */
const firstWaitMs = 1000
const longestWaitMs = 60_000

/**
 * Carries the platform SDK's requests by `fetch`: waits as `Retry-After` says on 429, asks for a fresh token once on 401, and
 * repeats reads that met a failing server or network. Replaces the SDK's own client, which has none of this and needs axios.
 */
export class HttpClient extends AbstractHttpClient {
  private readonly options: HttpClientOptions

  constructor(options: HttpClientOptions) {
    super()
    this.options = options
  }

  /** Resolves with a success. @throws HttpError for any other answer that stands. */
  async request(request: SdkRequest): Promise<SdkResponse> {
    let renewed = false
    for (let attempt = 1; ; attempt += 1) {
      const token = await this.options.access.token(this.options.signal)
      const response = await this.send(request, token)
      if (response?.ok) return readResponse(response)
      const last = attempt >= mostAttempts
      if (response?.status === 401 && !renewed) {
        renewed = true
        this.options.access.refuse(token)
      } else if (response?.status === 429 && !last) await this.wait(retryAfterMs(response) ?? this.backoffMs(attempt))
      else if (isTransient(response) && request.method === 'GET' && !last) await this.wait(this.backoffMs(attempt))
      else throw new HttpError(response?.status ?? 0)
    }
  }

  private async send({ url, method, headers, params = {}, data, timeout }: SdkRequest, token: string): Promise<Response | undefined> {
    const address = new URL(url)
    for (const [name, value] of Object.entries(params)) {
      for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) address.searchParams.append(name, String(each))
    }
    try {
      return await fetch(address, {
        method,
        headers: { ...headers, authorization: `Bearer ${token}` },
        ...(data !== undefined && { body: typeof data === 'string' ? data : JSON.stringify(data) }),
        // What is released when the widget is taken away must outlive it.
        keepalive: method === 'DELETE',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: method === 'DELETE' ? AbortSignal.timeout(timeout) : AbortSignal.any([this.options.signal, AbortSignal.timeout(timeout)]),
      })
    } catch (error) {
      if (this.options.signal.aborted) throw error
      return undefined
    }
  }

  private backoffMs(attempt: number): number {
    return Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1)) * (0.5 + this.options.random() / 2)
  }

  private wait(delayMs: number): Promise<void> {
    const { clock, signal } = this.options
    return new Promise((resolve, reject) => {
      const abandon = () => {
        cancel()
        reject(new DOMException('The widget was stopped.', 'AbortError'))
      }
      const cancel = clock.schedule(Math.min(longestWaitMs, delayMs), () => {
        signal.removeEventListener('abort', abandon)
        resolve()
      })
      if (signal.aborted) abandon()
      else signal.addEventListener('abort', abandon, { once: true })
    })
  }
}

function isTransient(response: Response | undefined): boolean {
  return response === undefined || response.status >= 500
}

async function readResponse(response: Response): Promise<SdkResponse> {
  const text = await response.text()
  return {
    status: response.status,
    statusText: response.statusText,
    headers: Object.fromEntries(response.headers),
    data: parsed(text),
    text,
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `Retry-After` in milliseconds: Genesys Cloud gives seconds. */
function retryAfterMs(response: Response): number | undefined {
  const header = response.headers.get('retry-after')
  const seconds = header === null ? Number.NaN : Number(header)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}
