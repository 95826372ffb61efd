import type { Suggester } from './suggestion.ts'
import { ModelAsker } from './model-asker.ts'
import { SuggestionContext } from './suggestion-context.ts'
import type { Suggestions } from './suggestions.ts'

/** The part in a call of whatever writes suggestions, under the guard and with a budget. */
export function suggestionsBy(suggest: Suggester): Suggestions {
  return {
    follow: (compiled, redactText) => new SuggestionContext(compiled, redactText),
    asker: (clock, budgetMs, target) => new ModelAsker(suggest, clock, budgetMs, target),
  }
}
