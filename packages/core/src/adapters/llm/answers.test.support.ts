import { anthropic } from './anthropic.ts'
import { gemini } from './gemini.ts'
import type { LlmAdapter, LlmCredentials } from './llm-adapter.ts'
import { question } from './llm-server.test.support.ts'
import { openAiChat } from './open-ai-chat.ts'
import { openAiResponses } from './open-ai-responses.ts'

/** Of a server of the tests. */
export const credentials: (url: string) => LlmCredentials = (url) => async () => ({ url, token: 'short-lived' })

/** A format, and an answer in it. */
export interface Format {
  readonly name: string
  readonly make: (url: string) => LlmAdapter
  /** An answer of two pieces, with an umlaut in the second. */
  readonly whole: readonly (string | object)[]
  /** What the body of the request has to hold. */
  readonly asks: object
  readonly path: string
  readonly shows: object
  /** An error in the middle of an answer. */
  readonly broken: string | object
}

const chunk = (choices: readonly object[], more: object = {}) => ({
  id: 'c1',
  object: 'chat.completion.chunk',
  model: 'm',
  choices,
  ...more,
})
const schema = { name: 'suggestion', schema: { type: 'object' } }

export const formats: readonly Format[] = [
  {
    name: 'OpenAI Chat',
    make: (url) => openAiChat({ model: 'm', credentials: credentials(url) }),
    whole: [
      ': keep-alive\n\n',
      chunk([], { prompt_filter_results: [] }),
      chunk([{ index: 0, delta: { role: 'assistant', content: null }, finish_reason: null }]),
      chunk([{ index: 0, delta: { content: 'Slow ' }, finish_reason: null }], { obfuscation: 'xyz' }),
      chunk([{ index: 0, delta: { content: 'döwn', tool_calls: [] }, finish_reason: null }]),
      chunk([{ index: 0, finish_reason: 'stop' }]),
      chunk([], { usage: { prompt_tokens: 27, completion_tokens: 11 } }),
      'data: [DONE]\n\n',
    ],
    asks: {
      model: 'm',
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 80,
      temperature: 0.2,
      messages: [
        { role: 'system', content: question.instructions },
        { role: 'user', content: 'the call' },
      ],
      response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } },
    },
    path: '/chat/completions',
    shows: { authorization: 'Bearer short-lived' },
    broken: { error: { message: 'the customer said 4111', code: 'server_error' } },
  },
  {
    name: 'OpenAI Responses',
    make: (url) => openAiResponses({ model: 'm', credentials: credentials(url) }),
    whole: [
      { type: 'response.created', response: { id: 'c1', model: 'm' } },
      { type: 'response.in_progress' },
      { type: 'response.output_text.delta', delta: 'Slow ', sequence_number: 4 },
      { type: 'response.output_text.delta', delta: 'döwn' },
      { type: 'response.output_text.done', text: 'Slow döwn' },
      { type: 'response.completed', response: { usage: { input_tokens: 27, output_tokens: 11 } } },
    ],
    asks: {
      model: 'm',
      stream: true,
      store: false,
      instructions: question.instructions,
      input: [{ role: 'user', content: 'the call' }],
      max_output_tokens: 80,
      text: { format: { type: 'json_schema', ...schema, strict: true } },
    },
    path: '/responses',
    shows: { authorization: 'Bearer short-lived' },
    broken: { type: 'response.failed', response: { error: { code: 'server_error', message: 'the customer said 4111' } } },
  },
  {
    name: 'Anthropic',
    make: (url) => anthropic({ model: 'm', credentials: credentials(url) }),
    whole: [
      { type: 'message_start', message: { id: 'c1', model: 'm', usage: { input_tokens: 27, output_tokens: 1 } } },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'ping' },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Slow ' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'döwn' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 11 } },
      { type: 'message_stop' },
    ],
    asks: { model: 'm', stream: true, system: question.instructions, messages: [{ role: 'user', content: 'the call' }], max_tokens: 80 },
    path: '/messages',
    shows: { 'x-api-key': 'short-lived', 'anthropic-version': '2023-06-01' },
    broken: { type: 'error', error: { type: 'overloaded_error', message: 'the customer said 4111' } },
  },
  {
    name: 'Gemini',
    make: (url) => gemini({ model: 'm', credentials: credentials(url) }),
    whole: [
      { candidates: [{ content: { role: 'model', parts: [{ text: 'Slow ' }] } }], responseId: 'c1', modelVersion: 'm' },
      {
        candidates: [{ content: { parts: [{ text: 'döwn' }] }, finishReason: 'STOP' }],
        usageMetadata: { promptTokenCount: 27, candidatesTokenCount: 11 },
      },
    ],
    asks: {
      systemInstruction: { parts: [{ text: question.instructions }] },
      contents: [{ role: 'user', parts: [{ text: 'the call' }] }],
      generationConfig: {
        maxOutputTokens: 80,
        temperature: 0.2,
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'object' },
      },
    },
    path: '/models/m:streamGenerateContent?alt=sse',
    shows: { 'x-goog-api-key': 'short-lived' },
    broken: { error: { code: 503, message: 'the customer said 4111' } },
  },
]
