import type { CompiledPlaybook } from '../playbook/compile-playbook.ts'
import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import type { Prompt } from '../prompts/prompt.ts'
import type { PromptChange } from '../prompts/restraint-state.ts'
import { words } from '../text/words.ts'
import type { SuggestionReceived } from '../transcript/call-event.ts'
import { guardSuggestion } from './guard-suggestion.ts'
import type { SuggestionRequest, SuggestionSource } from './suggestion.ts'
import { defaultBudgetMs } from './suggestions.ts'
import type { JudgedSuggestion, SuggestionCall } from './suggestions.ts'

/** Utterances that a model may see: about the last minute of a call. */
const windowLines = 12

const mostArticles = 3

interface Asked {
  readonly prompt: Prompt
  readonly request: SuggestionRequest
  readonly askedAtMs: number
  opened: boolean
}

/**
 * The prompts of a call for which a model is asked, and what it may know. It judges what comes back by what was known when it
 * was asked, so a replay judges the same.
 */
export class SuggestionContext implements SuggestionCall {
  readonly #compiled: CompiledPlaybook
  readonly #redactText: (text: string) => string
  readonly #asked = new Map<string, Asked>()
  #window: readonly RedactedSegment[] = []

  constructor(compiled: CompiledPlaybook, redactText: (text: string) => string) {
    this.#compiled = compiled
    this.#redactText = redactText
  }

  hear(segment: RedactedSegment): void {
    if (segment.final) this.#window = [...this.#window.filter(({ id }) => id !== segment.id), segment].slice(-windowLines)
  }

  /** Looks at a decision; gives what a model is to be asked because of it. */
  see({ type, prompt }: PromptChange, atMs: number): SuggestionRequest | undefined {
    const known = this.#asked.get(prompt.promptId)
    if (type === 'prompt-expanded' && known) known.opened = true
    const { moments, suggestions } = this.#compiled.playbook
    if (type !== 'prompt-queued' || known || !suggestions || moments[prompt.moment]?.suggest !== true) return undefined
    const request: SuggestionRequest = {
      promptId: prompt.promptId,
      moment: prompt.moment,
      prompt: { headline: prompt.headline, detail: prompt.detail, ...(prompt.say && { say: prompt.say }) },
      window: this.#window.map(({ speaker, text }) => ({ speaker, text })),
      sources: this.#sourcesOf(prompt),
      language: this.#compiled.playbook.language,
      guidance: suggestions.guidance ?? '',
      template: suggestions.template,
    }
    this.#asked.set(prompt.promptId, { prompt, request, askedAtMs: atMs, opened: false })
    return request
  }

  /** `isHeld`: whether the prompt is still waiting or on screen. */
  judge({ promptId, say, sources, model: given }: SuggestionReceived, atMs: number, isHeld: boolean): JudgedSuggestion | undefined {
    const asked = this.#asked.get(promptId)
    if (!asked) return undefined
    this.#asked.delete(promptId)
    const { prompt, request, askedAtMs, opened } = asked
    const { template } = request
    const model = this.#redactText(given).slice(0, 100)
    const budgetMs = this.#compiled.playbook.suggestions?.budgetMs ?? defaultBudgetMs
    const late = atMs - askedAtMs > budgetMs ? 'late' : opened ? 'opened' : undefined
    const context = { request, compiled: this.#compiled, redactText: this.#redactText }
    const reason = isHeld ? (late ?? guardSuggestion({ say, sources, model }, context)) : 'gone'
    return reason ? { prompt, rejected: { reason, model, template } } : { prompt, accepted: { say: say.trim(), model, template, sources } }
  }

  /** The playbook's own words for the moment, the prompt's articles, and those that the customer's words match. */
  #sourcesOf(prompt: Prompt): SuggestionSource[] {
    const { playbook, matcher } = this.#compiled
    const matched = this.#window
      .filter(({ speaker }) => speaker === 'customer')
      .flatMap(({ text }) => matcher.match(words(text)))
      .flatMap(({ owner }) => (owner.kind === 'article' ? [owner.articleId] : []))
    const ids = [...new Set([...prompt.sources.map(({ id }) => id), ...matched.reverse()])].slice(0, mostArticles)
    const articles = ids.flatMap((id) => playbook.articles.filter((article) => article.id === id))
    return [
      { id: 'playbook', title: prompt.headline, text: [prompt.detail, prompt.say].filter(Boolean).join(' ') },
      ...articles.map(({ id, title, summary, say }) => ({ id, title, text: [summary, say].filter(Boolean).join(' ') })),
    ]
  }
}
