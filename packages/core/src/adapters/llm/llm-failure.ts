import type { LlmError, LlmErrorKind, LlmPart } from './llm-adapter.ts'

/** Carries an {@link LlmError} out of the middle of an answer. */
export class LlmFailure extends Error {
  readonly error: LlmError

  constructor(kind: LlmErrorKind, retryable: boolean, code?: string | number) {
    super(kind)
    this.error = { kind, retryable, ...(code !== undefined && { code }) }
  }
}

/** What an HTTP status means. */
export function failureOf(status: number): LlmFailure {
  if (status === 401 || status === 403) return new LlmFailure('credential', false, status)
  if (status === 429) return new LlmFailure('rate', true, status)
  return status === 408 || status >= 500 ? new LlmFailure('unavailable', true, status) : new LlmFailure('request', false, status)
}

/** Parts whose failures are parts as well; after an abort there are none. */
export async function* guarded(parts: AsyncIterable<LlmPart>, signal: AbortSignal): AsyncGenerator<LlmPart, void, undefined> {
  try {
    for await (const part of parts) {
      if (signal.aborted) return
      yield part
    }
  } catch (error) {
    if (signal.aborted) return
    yield { type: 'error', error: error instanceof LlmFailure ? error.error : { kind: 'network', retryable: true } }
  }
}
