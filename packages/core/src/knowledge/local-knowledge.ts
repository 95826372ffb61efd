import MiniSearch from 'minisearch'
import type { ArticleFound, Knowledge } from '../playbook/knowledge.ts'
import type { Playbook } from '../playbook/playbook.ts'

/** What the index may know besides the articles. */
export interface LocalKnowledgeOptions {
  /** How often each article was found helpful, by its id: a share from 0 to 1. An article that is not named counts as 0.5. */
  readonly helpfulness?: Readonly<Record<string, number>>
}

/** Fewer than one word in five may differ in a letter: recognisers mishear. */
const fuzziness = 0.2
const usualHelpfulness = 0.5

/** An index over the playbook's articles, on this machine: by how well the words match, and by how often the article has helped. */
export function createLocalKnowledge({ articles }: Playbook, { helpfulness = {} }: LocalKnowledgeOptions = {}): Knowledge {
  const index = new MiniSearch<{ id: string; title: string; summary: string; phrases: string }>({
    fields: ['title', 'summary', 'phrases'],
    searchOptions: { boost: { title: 3, phrases: 2 }, fuzzy: fuzziness, prefix: (term) => term.length > 4 },
    processTerm: (term) => (noise.has(term.toLowerCase()) ? null : term.toLowerCase()),
  })
  index.addAll(
    articles.map(({ id, title, summary, phrases }) => ({ id, title, summary, phrases: phrases.join(' ').replace(/[()|[\]*.]/g, ' ') })),
  )
  return {
    search: (words) =>
      index
        .search(words)
        .map(({ id, score }): ArticleFound => {
          const articleId = String(id)
          return { articleId, score: score * (0.5 + (helpfulness[articleId] ?? usualHelpfulness)) }
        })
        .sort((a, b) => b.score - a.score),
  }
}

/** Words that are in every sentence and say nothing of its matter. */
const noise: ReadonlySet<string> = new Set(
  'a an the i you he she it we they my your our their this that these those is are was were be been am do does did have has had not no and or but so to of in on at for from with by as if then there here what when where how why who which can could will would may might should just me him her us them please want need like get got one some any all out up down off about'.split(
    ' ',
  ),
)
