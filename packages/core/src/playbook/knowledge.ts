/** An article that a search has found. */
export interface ArticleFound {
  readonly articleId: string
  /** Above 0; the higher, the better it answers. */
  readonly score: number
}

/** Finds articles for words, at once: an index on this machine. */
export interface Knowledge {
  /** Best first. The words are redacted. */
  search(words: string): readonly ArticleFound[]
}
