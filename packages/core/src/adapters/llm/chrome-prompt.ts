import type { LlmAdapter, LlmPart, LlmRequest } from './llm-adapter.ts'
import { LlmFailure, guarded } from './llm-failure.ts'

/** The part of Chrome's built-in model that is used; TypeScript has no types for it. */
export interface BuiltInModel {
  availability(options: object): Promise<string>
  create(options: object): Promise<{
    promptStreaming(input: string, options: object): ReadableStream<string>
    destroy(): void
  }>
}

/** How Chrome's built-in model is used. */
export interface ChromePromptOptions {
  /** Of the answers: de, en, es, fr or ja; `en` where nothing is said. */
  readonly language?: string
  /** `LanguageModel` of the page where nothing is given. */
  readonly model?: BuiltInModel
}

/**
 * Chrome's built-in model (Prompt API): nothing leaves the machine. Where the browser has none, or would first have to download it, the
 * answer is an error at once, and a rule's prompt stands.
 * Source: github.com/webmachinelearning/prompt-api.
 */
export function chromePrompt({ language = 'en', model = builtIn() }: ChromePromptOptions = {}): LlmAdapter {
  const languages = { expectedOutputs: [{ type: 'text', languages: [language] }] }
  async function* parts({ instructions, messages, answer }: LlmRequest, signal: AbortSignal): AsyncGenerator<LlmPart, void, undefined> {
    const availability = model ? await model.availability(languages) : 'unavailable'
    if (!model || availability !== 'available') throw new LlmFailure('unavailable', false, availability)
    const initialPrompts = [{ role: 'system', content: instructions }, ...messages.slice(0, -1)]
    const session = await model.create({ ...languages, initialPrompts, signal })
    try {
      const reader = session
        .promptStreaming(messages.at(-1)?.content ?? '', { signal, ...(answer && { responseConstraint: answer.schema }) })
        .getReader()
      for (let read = await reader.read(); !read.done; read = await reader.read()) yield { type: 'text-delta', delta: read.value }
      yield { type: 'finish', reason: 'stop' }
    } finally {
      session.destroy()
    }
  }
  return {
    specVersion: 'v1',
    id: 'chrome-prompt',
    capabilities: { schema: true, wordsLeaveMachine: false },
    stream: (request, { signal }) => guarded(parts(request, signal), signal),
  }
}

function builtIn(): BuiltInModel | undefined {
  return (globalThis as { LanguageModel?: BuiltInModel }).LanguageModel
}
