import { createLexiconModel } from './lexicon-model.ts'
import type { InstantSentimentModel } from './sentiment-model.ts'

let shared: InstantSentimentModel | undefined

/** The lexicon, made when it is first asked for. It holds no state, so every call shares it. */
export function sharedLexicon(): InstantSentimentModel {
  return (shared ??= createLexiconModel())
}
