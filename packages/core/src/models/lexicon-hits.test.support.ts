import { createLexiconModel } from './lexicon-model.ts'
import type { SentimentLabel } from './sentiment-model.ts'

const model = createLexiconModel()

/** The utterances of a list that has one on each line. */
export const utterancesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** How many of the utterances get the label, and how many there are. */
export function hits(label: SentimentLabel, utterances: readonly string[]): { right: number; of: number } {
  return { right: utterances.filter((text) => model.classify(text).label === label).length, of: utterances.length }
}
