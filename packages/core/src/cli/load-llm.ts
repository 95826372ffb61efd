import type { LlmAdapter, LlmError } from '../adapters/llm/llm-adapter.ts'
import { openAiChat } from '../adapters/llm/open-ai-chat.ts'
import { CuecardError } from '../errors.ts'
import type { Problem } from '../errors.ts'
import type { Judge, JudgePrompt } from '../review/judge.ts'
import type { Io } from './io.ts'

/** The options by which a command is told of a language model. */
export const llmOptions = { llm: 'text', model: 'text' } as const

/** The variable that holds the key, where the server wants one: an option would stand in the list of processes. */
const keyVariable = 'CUECARD_LLM_KEY'

/** So long one answer may take, in milliseconds: a model on a small machine reads a long call slowly. */
const longestAnswerMs = 600_000

/** Why an answer is missing or not whole. */
type Failure = LlmError['kind'] | 'length' | 'late'

/** A language model that a command may ask. */
export class Llm {
  /** Why the last answer is missing or not whole; `undefined` where it is there. */
  problem: Problem | undefined
  /** Whether the next request would be refused as the last one was. */
  isOut = false
  private readonly adapter: LlmAdapter

  constructor(adapter: LlmAdapter) {
    this.adapter = adapter
  }

  readonly judge: Judge = (prompt, options) => this.pieces(prompt, options)

  /** For one answer. */
  signal(): AbortSignal {
    return AbortSignal.timeout(longestAnswerMs)
  }

  private async *pieces({ instructions, transcript }: JudgePrompt, options: { readonly signal: AbortSignal }): AsyncGenerator<string> {
    this.problem = undefined
    const messages = [{ role: 'user', content: transcript }] as const
    let isWhole = false
    for await (const part of this.adapter.stream({ instructions, messages }, options)) {
      if (part.type === 'text-delta') yield part.delta
      if (part.type === 'error') this.fail(part.error.kind, part.error)
      if (part.type === 'finish') isWhole = true
      if (part.type === 'finish' && (part.reason === 'filtered' || part.reason === 'length')) this.fail(part.reason)
    }
    if (!isWhole) this.fail('late')
  }

  private fail(why: Failure, { code, retryable = true }: { readonly code?: string | number; readonly retryable?: boolean } = {}): never {
    const [message, hint] = problems[why]
    this.problem = { message: `the language model ${message}${code === undefined ? '' : ` (${code})`}`, hint }
    this.isOut = !retryable
    throw new Error(why)
  }
}

const problems: Readonly<Record<Failure, readonly [message: string, hint: string]>> = {
  credential: ['refused the key', `put the right one into the variable ${keyVariable}`],
  rate: ['has too much to do', 'try again later'],
  request: ['refused the request', 'check the address and --model, and that its context holds a whole call'],
  filtered: ['would not answer', 'its provider filters what it is asked'],
  unavailable: ['failed', 'try again later, or look at its log'],
  network: ['cannot be reached, or broke off', 'check the address and that it runs'],
  length: ['stopped before it was done', 'take one that may write longer answers'],
  late: ['did not finish in time', 'take a faster one'],
  malformed: ['answered with something else', 'the address must be that of OpenAI’s Chat Completions, up to and with the version'],
}

/** The model that `--llm` and `--model` name; `undefined` where nothing is said. Throws a {@link CuecardError} on half an answer. */
export function loadLlm({ llm, model }: { readonly llm?: string; readonly model?: string }, { env }: Io): Llm | undefined {
  if (llm === undefined && model === undefined) return undefined
  if (llm === undefined) throw new CuecardError({ message: '--llm is missing', hint: '--model names a model of the server at --llm URL' })
  if (model === undefined) throw new CuecardError({ message: '--model is missing', hint: 'name one of the models of that server' })
  const token = env[keyVariable]
  return new Llm(openAiChat({ baseUrl: addressOf(llm), model, credentials: async () => ({ ...(token && { token }) }) }))
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CuecardError({ message: '--llm is no address', hint: 'write it as http://127.0.0.1:8080/v1' })
  if (url.username !== '' || url.password !== '')
    throw new CuecardError({ message: '--llm must hold no key', hint: `put it into the variable ${keyVariable}` })
  return text.replace(/\/+$/, '')
}
