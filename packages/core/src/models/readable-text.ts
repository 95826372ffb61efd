import type { Sentiment } from './sentiment-model.ts'

/** What a model says of a text in which it can read nothing. */
export const nothingRead: Sentiment = { label: 'neutral', scores: { negative: 0, neutral: 1, positive: 0 }, intensity: 0 }

/** Characters of the head and of the tail that are looked at; a longer text is a paste, not an utterance. */
const end = 1500

/** The head and the tail of a text that is longer than any utterance, so that a huge one costs no more than a long one. */
export function endsOf(text: string): string {
  return text.length <= 2 * end ? text : `${text.slice(0, end)} ${text.slice(-end)}`
}

/** Whether at least half of the letters are Latin; a text without letters is readable where it has an emoji. */
export function isReadable(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return /\p{Extended_Pictographic}/u.test(text)
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 >= letters
}
