import { fields, number, text } from '../fields.ts'
import type { Fields } from '../fields.ts'
import type { LlmAdapter, LlmPart, LlmRequest } from './llm-adapter.ts'
import { LlmFailure, failureOf, guarded } from './llm-failure.ts'

/** The part of the AI SDK's `LanguageModelV3` and `V4` that is used. */
export interface AiSdkModel {
  readonly specificationVersion: string
  readonly provider: string
  readonly modelId: string
  doStream(options: never): PromiseLike<{ readonly stream: ReadableStream<unknown> }>
}

/** Any provider of the AI SDK, in its specification version 2 to 4. `wordsLeaveMachine` is true where nothing is said. */
export function fromAiSdk(model: AiSdkModel, { wordsLeaveMachine = true }: { readonly wordsLeaveMachine?: boolean } = {}): LlmAdapter {
  async function* parts(request: LlmRequest, signal: AbortSignal): AsyncGenerator<LlmPart, void, undefined> {
    const { stream } = await ask(model, optionsOf(request, signal))
    yield { type: 'response-metadata', model: model.modelId }
    const reader = stream.getReader()
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        const part = partOf(fields(read.value))
        if (part) yield part
      }
    } finally {
      await reader.cancel().catch(() => {})
    }
  }
  return {
    specVersion: 'v1',
    id: `ai-sdk:${model.provider}`,
    capabilities: { schema: true, wordsLeaveMachine },
    stream: (request, { signal }) => guarded(parts(request, signal), signal),
  }
}

/** An error of the SDK's own has an HTTP status, where it came from one. */
async function ask(model: AiSdkModel, options: object): Promise<{ readonly stream: ReadableStream<unknown> }> {
  try {
    return await model.doStream(options as never)
  } catch (error) {
    const status = number(fields(error)['statusCode'])
    throw status === undefined ? new LlmFailure('network', true) : failureOf(status)
  }
}

function optionsOf({ instructions, messages, maxOutputTokens, temperature, answer }: LlmRequest, abortSignal: AbortSignal): object {
  return {
    prompt: [
      { role: 'system', content: instructions },
      ...messages.map(({ role, content }) => ({ role, content: [{ type: 'text', text: content }] })),
    ],
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    ...(temperature !== undefined && { temperature }),
    ...(answer && { responseFormat: { type: 'json', ...answer } }),
    abortSignal,
  }
}

function partOf(part: Fields): LlmPart | undefined {
  switch (part['type']) {
    case 'text-delta':
      return { type: 'text-delta', delta: text(part['delta']) ?? '' }
    case 'reasoning-delta':
      return { type: 'reasoning-delta', delta: text(part['delta']) ?? '' }
    case 'error': {
      const status = number(fields(part['error'])['statusCode'])
      throw status === undefined ? new LlmFailure('unavailable', true) : failureOf(status)
    }
    case 'finish': {
      const given = part['finishReason']
      const named = text(given) ?? text(fields(given)['unified'])
      const reason = named === 'stop' || named === 'length' ? named : named === 'content-filter' ? 'filtered' : 'other'
      return { type: 'finish', reason, usage: usageOf(fields(part['usage'])) }
    }
    default:
      return undefined
  }
}

/** A number in version 2, an object with a total from version 3 on. */
function usageOf(usage: Fields): { inputTokens?: number; outputTokens?: number } {
  const count = (value: unknown) => number(value) ?? number(fields(value)['total'])
  const inputTokens = count(usage['inputTokens'])
  const outputTokens = count(usage['outputTokens'])
  return { ...(inputTokens !== undefined && { inputTokens }), ...(outputTokens !== undefined && { outputTokens }) }
}
