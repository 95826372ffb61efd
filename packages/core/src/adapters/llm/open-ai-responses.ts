import { fields, number, text } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { platformFetch } from '../network/open-request.ts'
import type { Fetch } from '../network/open-request.ts'
import type { LlmAdapter, LlmCredentials, LlmPart, LlmRequest } from './llm-adapter.ts'
import { LlmFailure, guarded } from './llm-failure.ts'
import { postForEvents } from './post-for-events.ts'

/** How a server that speaks OpenAI's Responses is used. */
export interface OpenAiResponsesOptions {
  readonly model: string
  /** Up to and with the version: `https://api.openai.com/v1` where nothing is said; the credential's URL comes first. */
  readonly baseUrl?: string
  readonly credentials?: LlmCredentials
  readonly fetch?: Fetch
}

/** OpenAI's Responses. Nothing is stored there (`store: false`). Source: platform.openai.com, "Responses", streaming events. */
export function openAiResponses({
  model,
  baseUrl = 'https://api.openai.com/v1',
  credentials = async () => ({}),
  fetch = platformFetch,
}: OpenAiResponsesOptions): LlmAdapter {
  async function* parts(request: LlmRequest, signal: AbortSignal): AsyncGenerator<LlmPart, void, undefined> {
    const { token, url = baseUrl } = await credentials()
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    for await (const event of postForEvents({ fetch, url: `${url}/responses`, headers, body: bodyOf(model, request), signal })) {
      const part = partOf(event)
      if (part) yield part
      if (part?.type === 'finish') return
    }
    throw new LlmFailure('network', true)
  }
  return {
    specVersion: 'v1',
    id: 'openai-responses',
    capabilities: { schema: true, wordsLeaveMachine: true },
    stream: (request, { signal }) => guarded(parts(request, signal), signal),
  }
}

function bodyOf(model: string, { instructions, messages, maxOutputTokens, temperature, answer }: LlmRequest): object {
  return {
    model,
    instructions,
    input: messages,
    stream: true,
    store: false,
    ...(maxOutputTokens !== undefined && { max_output_tokens: maxOutputTokens }),
    ...(temperature !== undefined && { temperature }),
    ...(answer && { text: { format: { type: 'json_schema', ...answer, strict: true } } }),
  }
}

function partOf(event: Fields): LlmPart | undefined {
  const response = fields(event['response'])
  switch (event['type']) {
    case 'response.created': {
      const [id, model] = [text(response['id']), text(response['model'])]
      return { type: 'response-metadata', ...(id && { id }), ...(model && { model }) }
    }
    case 'response.output_text.delta':
      return { type: 'text-delta', delta: text(event['delta']) ?? '' }
    case 'response.reasoning_summary_text.delta':
      return { type: 'reasoning-delta', delta: text(event['delta']) ?? '' }
    case 'response.refusal.done':
      throw new LlmFailure('filtered', false, 'refusal')
    case 'response.completed':
      return { type: 'finish', reason: 'stop', usage: usageOf(response) }
    case 'response.incomplete': {
      const why = fields(response['incomplete_details'])['reason']
      const reason = why === 'max_output_tokens' ? 'length' : why === 'content_filter' ? 'filtered' : 'other'
      return { type: 'finish', reason, usage: usageOf(response) }
    }
    case 'response.failed':
      throw new LlmFailure('unavailable', true, text(fields(response['error'])['code']) ?? 'failed')
    case 'error':
      throw new LlmFailure('unavailable', true, text(event['code']) ?? 'error')
    default:
      return undefined
  }
}

function usageOf(response: Fields): { inputTokens?: number; outputTokens?: number } {
  const usage = fields(response['usage'])
  const inputTokens = number(usage['input_tokens'])
  const outputTokens = number(usage['output_tokens'])
  return { ...(inputTokens !== undefined && { inputTokens }), ...(outputTokens !== undefined && { outputTokens }) }
}
