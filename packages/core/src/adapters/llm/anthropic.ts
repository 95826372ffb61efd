import { fields, number, text } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { platformFetch } from '../network/open-request.ts'
import type { Fetch } from '../network/open-request.ts'
import type { LlmAdapter, LlmCredentials, LlmPart, LlmRequest } from './llm-adapter.ts'
import { LlmFailure, guarded } from './llm-failure.ts'
import { postForEvents } from './post-for-events.ts'

/** How Anthropic's Messages are used. */
export interface AnthropicOptions {
  readonly model: string
  /** `https://api.anthropic.com/v1` where nothing is said; the credential's URL comes first. */
  readonly baseUrl?: string
  readonly credentials?: LlmCredentials
  readonly fetch?: Fetch
}

/** The API asks for a limit. */
const defaultTokens = 512

/**
 * Anthropic's Messages, version 2023-06-01. From a browser it goes through your gateway: a key of theirs has no place in one.
 * Source: docs.anthropic.com, "Streaming Messages".
 */
export function anthropic({
  model,
  baseUrl = 'https://api.anthropic.com/v1',
  credentials = async () => ({}),
  fetch = platformFetch,
}: AnthropicOptions): LlmAdapter {
  async function* parts(request: LlmRequest, signal: AbortSignal): AsyncGenerator<LlmPart, void, undefined> {
    const { token, url = baseUrl } = await credentials()
    const headers = { 'anthropic-version': '2023-06-01', ...(token && { 'x-api-key': token }) }
    const answer = new Answer()
    for await (const event of postForEvents({ fetch, url: `${url}/messages`, headers, body: bodyOf(model, request), signal })) {
      const part = answer.take(event)
      if (part) yield part
      if (part?.type === 'finish') return
    }
    throw new LlmFailure('network', true)
  }
  return {
    specVersion: 'v1',
    id: 'anthropic',
    capabilities: { schema: false, wordsLeaveMachine: true },
    stream: (request, { signal }) => guarded(parts(request, signal), signal),
  }
}

function bodyOf(model: string, { instructions, messages, maxOutputTokens = defaultTokens, temperature }: LlmRequest): object {
  return {
    model,
    system: instructions,
    messages,
    max_tokens: maxOutputTokens,
    stream: true,
    ...(temperature !== undefined && { temperature: Math.min(1, temperature) }),
  }
}

class Answer {
  #usage: Fields = {}
  #reason: string | undefined

  take(event: Fields): LlmPart | undefined {
    switch (event['type']) {
      case 'message_start': {
        const message = fields(event['message'])
        this.#usage = fields(message['usage'])
        const [id, model] = [text(message['id']), text(message['model'])]
        return { type: 'response-metadata', ...(id && { id }), ...(model && { model }) }
      }
      case 'content_block_delta': {
        const delta = fields(event['delta'])
        if (delta['type'] === 'text_delta') return { type: 'text-delta', delta: text(delta['text']) ?? '' }
        return delta['type'] === 'thinking_delta' ? { type: 'reasoning-delta', delta: text(delta['thinking']) ?? '' } : undefined
      }
      case 'message_delta':
        this.#reason = text(fields(event['delta'])['stop_reason'])
        this.#usage = { ...this.#usage, ...fields(event['usage']) }
        return undefined
      case 'message_stop':
        return this.#finish()
      case 'error': {
        const type = text(fields(event['error'])['type']) ?? 'error'
        throw new LlmFailure(type === 'rate_limit_error' ? 'rate' : 'unavailable', true, type)
      }
      default:
        return undefined
    }
  }

  #finish(): LlmPart {
    const inputTokens = number(this.#usage['input_tokens'])
    const outputTokens = number(this.#usage['output_tokens'])
    const reasons = { end_turn: 'stop', stop_sequence: 'stop', max_tokens: 'length', refusal: 'filtered' } as const
    return {
      type: 'finish',
      reason: reasons[this.#reason as keyof typeof reasons] ?? 'other',
      usage: { ...(inputTokens !== undefined && { inputTokens }), ...(outputTokens !== undefined && { outputTokens }) },
    }
  }
}
