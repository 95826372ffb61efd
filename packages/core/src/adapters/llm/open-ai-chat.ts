import { fields, list, number, text } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { platformFetch } from '../network/open-request.ts'
import type { Fetch } from '../network/open-request.ts'
import type { LlmAdapter, LlmCredentials, LlmPart, LlmRequest } from './llm-adapter.ts'
import { LlmFailure, failureOf, guarded } from './llm-failure.ts'
import { postForEvents } from './post-for-events.ts'

/** How a server that speaks OpenAI's Chat Completions is used. */
export interface OpenAiChatOptions {
  readonly model: string
  /** Up to and with the version: `https://api.openai.com/v1` where nothing is said; the credential's URL comes first. */
  readonly baseUrl?: string
  readonly credentials?: LlmCredentials
  /** How the token is shown: as a bearer token, or as Azure wants it. */
  readonly tokenHeader?: 'authorization' | 'api-key'
  /** Whether it can be held to a JSON Schema; true where nothing is said. */
  readonly schema?: boolean
  /** Whether words leave the machine to reach it; true where nothing is said. */
  readonly wordsLeaveMachine?: boolean
  readonly fetch?: Fetch
}

/**
 * OpenAI's Chat Completions, and every server that speaks it: Azure OpenAI, Bedrock's compatible endpoint, Groq, Ollama, vLLM,
 * llama.cpp. Source: platform.openai.com, "Chat Completions"; llama.cpp's server as it answers.
 */
export function openAiChat({
  model,
  baseUrl = 'https://api.openai.com/v1',
  credentials = async () => ({}),
  tokenHeader = 'authorization',
  schema = true,
  wordsLeaveMachine = true,
  fetch = platformFetch,
}: OpenAiChatOptions): LlmAdapter {
  async function* parts(request: LlmRequest, signal: AbortSignal): AsyncGenerator<LlmPart, void, undefined> {
    const { token, url = baseUrl } = await credentials()
    const headers: Record<string, string> = token ? { [tokenHeader]: tokenHeader === 'authorization' ? `Bearer ${token}` : token } : {}
    const body = bodyOf(model, schema, request)
    const answer = new Answer()
    for await (const chunk of postForEvents({ fetch, url: `${url}/chat/completions`, headers, body, signal })) yield* answer.take(chunk)
    yield answer.finish()
  }
  return {
    specVersion: 'v1',
    id: 'openai-chat',
    capabilities: { schema, wordsLeaveMachine },
    stream: (request, { signal }) => guarded(parts(request, signal), signal),
  }
}

function bodyOf(model: string, schema: boolean, { instructions, messages, maxOutputTokens, temperature, answer }: LlmRequest): object {
  return {
    model,
    messages: [{ role: 'system', content: instructions }, ...messages],
    stream: true,
    stream_options: { include_usage: true },
    ...(maxOutputTokens !== undefined && { max_tokens: maxOutputTokens }),
    ...(temperature !== undefined && { temperature }),
    ...(schema && answer && { response_format: { type: 'json_schema', json_schema: { ...answer, strict: true } } }),
  }
}

/** Azure's late chunks have choices without a delta, and its first has none; content may be null. */
class Answer {
  #described = false
  #reason: string | undefined
  #usage: Fields = {}

  take(chunk: Fields): LlmPart[] {
    const parts: LlmPart[] = []
    if (chunk['error'] !== undefined) throw errorOf(fields(chunk['error']))
    const [id, model] = [text(chunk['id']), text(chunk['model'])]
    if (!this.#described && id && model) {
      this.#described = true
      parts.push({ type: 'response-metadata', id, model })
    }
    for (const choice of list(chunk['choices'])) {
      const delta = fields(choice['delta'])
      const reasoning = text(delta['reasoning_content']) ?? text(delta['reasoning'])
      if (reasoning) parts.push({ type: 'reasoning-delta', delta: reasoning })
      const content = text(delta['content'])
      if (content) parts.push({ type: 'text-delta', delta: content })
      this.#reason = text(choice['finish_reason']) ?? this.#reason
    }
    this.#usage = { ...this.#usage, ...fields(chunk['usage']) }
    return parts
  }

  finish(): LlmPart {
    // A stream that breaks off looks like one that ends: only a reason, or the mark at the end, says that it is whole.
    if (this.#reason === undefined) throw new LlmFailure('network', true)
    const inputTokens = number(this.#usage['prompt_tokens'])
    const outputTokens = number(this.#usage['completion_tokens'])
    const usage = { ...(inputTokens !== undefined && { inputTokens }), ...(outputTokens !== undefined && { outputTokens }) }
    const reasons = { stop: 'stop', length: 'length', content_filter: 'filtered' } as const
    return { type: 'finish', reason: reasons[this.#reason as keyof typeof reasons] ?? 'other', usage }
  }
}

function errorOf(error: Fields): LlmFailure {
  const code = error['code'] ?? error['type']
  if (typeof code === 'number') return failureOf(code)
  return new LlmFailure('unavailable', true, text(code) ?? 'error')
}
