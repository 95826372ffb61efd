import { fields, list, number, text } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { platformFetch } from '../network/open-request.ts'
import type { Fetch } from '../network/open-request.ts'
import type { LlmAdapter, LlmCredentials, LlmPart, LlmRequest } from './llm-adapter.ts'
import { LlmFailure, failureOf, guarded } from './llm-failure.ts'
import { postForEvents } from './post-for-events.ts'

/** How Google's Gemini is used. */
export interface GeminiOptions {
  readonly model: string
  /** `https://generativelanguage.googleapis.com/v1beta` where nothing is said; the credential's URL comes first. */
  readonly baseUrl?: string
  readonly credentials?: LlmCredentials
  readonly fetch?: Fetch
}

/** Google's Gemini, `streamGenerateContent`. Source: ai.google.dev, "Generating content"; types of `@google/genai` 2.32. */
export function gemini({
  model,
  baseUrl = 'https://generativelanguage.googleapis.com/v1beta',
  credentials = async () => ({}),
  fetch = platformFetch,
}: GeminiOptions): LlmAdapter {
  async function* parts(request: LlmRequest, signal: AbortSignal): AsyncGenerator<LlmPart, void, undefined> {
    const { token, url = baseUrl } = await credentials()
    const headers: Record<string, string> = token ? { 'x-goog-api-key': token } : {}
    const path = `${url}/models/${encodeURIComponent(model)}:streamGenerateContent?alt=sse`
    let reason: string | undefined
    let usage: Fields = {}
    let described = false
    for await (const chunk of postForEvents({ fetch, url: path, headers, body: bodyOf(request), signal })) {
      const error = fields(chunk['error'])
      if (chunk['error'] !== undefined) throw failureOf(number(error['code']) ?? 500)
      if (fields(chunk['promptFeedback'])['blockReason'] !== undefined) throw new LlmFailure('filtered', false, 'blocked')
      if (!described) yield metadataOf(chunk)
      described = true
      const [candidate = {}] = list(chunk['candidates'])
      for (const part of list(fields(candidate['content'])['parts'])) {
        const delta = text(part['text'])
        if (delta) yield { type: part['thought'] === true ? 'reasoning-delta' : 'text-delta', delta }
      }
      reason = text(candidate['finishReason']) ?? reason
      usage = { ...usage, ...fields(chunk['usageMetadata']) }
    }
    if (reason === undefined) throw new LlmFailure('network', true)
    yield finishOf(reason, usage)
  }
  return {
    specVersion: 'v1',
    id: 'gemini',
    capabilities: { schema: true, wordsLeaveMachine: true },
    stream: (request, { signal }) => guarded(parts(request, signal), signal),
  }
}

function bodyOf({ instructions, messages, maxOutputTokens, temperature, answer }: LlmRequest): object {
  return {
    systemInstruction: { parts: [{ text: instructions }] },
    contents: messages.map(({ role, content }) => ({ role: role === 'user' ? 'user' : 'model', parts: [{ text: content }] })),
    generationConfig: {
      ...(maxOutputTokens !== undefined && { maxOutputTokens }),
      ...(temperature !== undefined && { temperature }),
      ...(answer && { responseMimeType: 'application/json', responseJsonSchema: answer.schema }),
    },
  }
}

function metadataOf(chunk: Fields): LlmPart {
  const [id, model] = [text(chunk['responseId']), text(chunk['modelVersion'])]
  return { type: 'response-metadata', ...(id && { id }), ...(model && { model }) }
}

function finishOf(given: string, usage: Fields): LlmPart {
  const inputTokens = number(usage['promptTokenCount'])
  const outputTokens = number(usage['candidatesTokenCount'])
  const filtered = ['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII'].includes(given)
  return {
    type: 'finish',
    reason: given === 'STOP' ? 'stop' : given === 'MAX_TOKENS' ? 'length' : filtered ? 'filtered' : 'other',
    usage: { ...(inputTokens !== undefined && { inputTokens }), ...(outputTokens !== undefined && { outputTokens }) },
  }
}
