import type { Knowledge } from '../../playbook/knowledge.ts'
import type { Article } from '../../playbook/playbook.ts'
import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { cueIn, sliceOf } from '../../signals/reading.ts'
import type { Found, Reading } from '../../signals/reading.ts'
import { evidenceFor } from '../evidence.ts'
import type { Evidence } from '../moment.ts'

interface Match {
  readonly articleId: string
  readonly segmentId: string
  readonly atMs: number
}

interface State {
  /** Matches of the last minutes. */
  readonly matches: readonly Match[]
  /** Articles that have been offered first. */
  readonly offered: readonly string[]
}

/** An article stays relevant for so long after the customer's words for it. */
const windowMs = 120_000
const mostArticles = 5
const keptMatches = 100

/** An article of the index that scores less than this share of the best is not about the same. */
const nearBest = 0.5

/** The customer's matter is one that the playbook has articles on. */
export const knowledgeFound: Detector = detector<State>({
  moment: 'knowledge-found',
  watches: 'the customer’s matter, to have the article ready',
  initial: () => ({ state: { matches: [], offered: [] } }),
  step(state, input, { compiled, knowledge }) {
    if (input.type !== 'segment' || input.reading.segment.speaker !== 'customer' || !input.reading.segment.final) return { state }
    const { segment, found } = input.reading
    const here = found.flatMap((each) =>
      each.meaning.kind === 'article' && isMeant(input.reading, each) ? [{ each, articleId: each.meaning.articleId }] : [],
    )
    const earlier = state.matches.filter((match) => match.segmentId !== segment.id && input.atMs - match.atMs <= windowMs)
    const matches = [...earlier, ...here.map(({ articleId }) => ({ articleId, segmentId: segment.id, atMs: input.atMs }))].slice(
      -keptMatches,
    )
    const [first] = here
    const named = ranked(matches)
    const [best] = named
    const articleIds = [...new Set([...named, ...related(knowledge, input.reading.utterance.text)])].slice(0, mostArticles)
    const article = compiled.playbook.articles.find(({ id }) => id === best)
    // What comes up on the way belongs to the matter; another one is told as such.
    const isOther = cueIn(input.reading, 'also') !== undefined || cueIn(input.reading, 'turn') !== undefined
    if (!first || !article || state.offered.includes(article.id) || (state.offered.length > 0 && !isOther))
      return { state: { ...state, matches } }
    const evidence = evidenceFor(input.reading, first.each)
    return { state: { matches, offered: [...state.offered, article.id] }, found: [finding(article, articleIds, evidence, matches)] }
  },
})

/** What the customer does not want, or thanks for at the end, is not the matter. */
function isMeant(reading: Reading, { start, end }: Found): boolean {
  const goodbye = cueIn(reading, 'goodbye')
  return (
    !(goodbye && goodbye.start >= end) &&
    !unwanted.test(sliceOf(reading, reading.segment.text.length - reading.utterance.text.length, start).toLowerCase())
  )
}

/** "I do not want a refund", "this is not about the claim": right before it, in the same clause. */
const unwanted =
  /(?:(?:\bnot|n['’]?t|never) (?:really |even |just )?(?:want|need|ask|look|after|about|here|call|bother)\w*|\b(?:instead of|rather than|no need|apart from|nothing to do with))\b(?:(?!\b(?:i|we|but|so|can|and|it)\b)[^.?!,]){0,20}$/u

/** Most matched first; of equals the most recent. */
function ranked(matches: readonly Match[]): readonly string[] {
  const score = new Map<string, { count: number; last: number }>()
  for (const [last, { articleId }] of matches.entries()) score.set(articleId, { count: (score.get(articleId)?.count ?? 0) + 1, last })
  return [...score].sort(([, a], [, b]) => b.count - a.count || b.last - a.last).map(([articleId]) => articleId)
}

/** What the index finds besides, as far as it comes near the best of it. */
function related(knowledge: Knowledge | undefined, words: string): readonly string[] {
  const found = knowledge?.search(words) ?? []
  const least = (found[0]?.score ?? 0) * nearBest
  return found.filter(({ score }) => score >= least).map(({ articleId }) => articleId)
}

function finding(
  { id, title, summary, say }: Article,
  articleIds: readonly string[],
  evidence: readonly Evidence[],
  matches: readonly Match[],
) {
  const count = matches.filter(({ articleId }) => articleId === id).length
  return {
    cause: id,
    confidence: Math.min(0.95, 0.6 + 0.1 * count),
    evidence,
    because: `The customer’s words match the article “${title}”.`,
    slots: { title, summary },
    ...(say && { texts: { say } }),
    articleIds,
  }
}
