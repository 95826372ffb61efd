import type { Clock } from '../clock.ts'
import type { Suggester, SuggestionRequest } from './suggestion.ts'
import type { SuggestionAsker, SuggestionTarget } from './suggestions.ts'

/** Failures in a row after which a model is left alone, and for how long, in milliseconds. */
const failuresUntilOpen = 3
const openMs = 30_000

/**
 * Asks a language model for words, one prompt at a time each with its own budget. Its answers come back as events; nothing waits for
 * them. A model that keeps failing is left alone for a while, and then tried with one request.
 */
export class ModelAsker implements SuggestionAsker {
  readonly #suggest: Suggester
  readonly #clock: Clock
  readonly #budgetMs: number
  readonly #target: SuggestionTarget
  readonly #running = new Map<string, AbortController>()
  #failures = 0
  #closedFromMs = Number.NEGATIVE_INFINITY

  constructor(suggest: Suggester, clock: Clock, budgetMs: number, target: SuggestionTarget) {
    this.#suggest = suggest
    this.#clock = clock
    this.#budgetMs = budgetMs
    this.#target = target
  }

  ask(request: SuggestionRequest): void {
    if (this.#clock.now() < this.#closedFromMs) return
    // Whoever comes while the one request that tries it again is out has to wait for its outcome.
    if (this.#failures >= failuresUntilOpen) this.#closedFromMs = this.#clock.now() + openMs
    const abort = new AbortController()
    this.#running.set(request.promptId, abort)
    const cancelBudget = this.#clock.schedule(this.#budgetMs, () => {
      if (this.#over(request.promptId)) this.#failed('a suggestion did not come in time; the playbook’s words stand')
      abort.abort()
    })
    const asking = async () => this.#suggest(request, abort.signal)
    asking().then(
      ({ say, sources, model }) => {
        cancelBudget()
        if (!this.#over(request.promptId)) return
        this.#failures = 0
        this.#closedFromMs = Number.NEGATIVE_INFINITY
        this.#target.received({ type: 'suggestion-received', promptId: request.promptId, say, sources, model })
      },
      () => {
        cancelBudget()
        if (this.#over(request.promptId)) this.#failed('a suggestion could not be had; the playbook’s words stand')
      },
    )
  }

  /** Nobody wants the words for this prompt any longer; that is no failure of the model's. */
  cancel(promptId: string): void {
    this.#running.get(promptId)?.abort()
    this.#over(promptId)
  }

  cancelAll(): void {
    for (const promptId of this.#running.keys()) this.cancel(promptId)
  }

  /** Whether this ended it. */
  #over(promptId: string): boolean {
    return this.#running.delete(promptId)
  }

  #failed(message: string): void {
    this.#failures += 1
    if (this.#failures >= failuresUntilOpen) this.#closedFromMs = this.#clock.now() + openMs
    if (this.#failures <= failuresUntilOpen) this.#target.failed(message)
  }
}
