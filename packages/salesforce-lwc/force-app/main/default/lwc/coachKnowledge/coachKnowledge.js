import { LightningElement, api } from 'lwc'
import findArticles from '@salesforce/apex/CoachKnowledge.search'
import search from '@salesforce/label/c.Coach_Search'
import searchFailed from '@salesforce/label/c.Coach_SearchFailed'
import searchFoundNothing from '@salesforce/label/c.Coach_SearchFoundNothing'
import searchNow from '@salesforce/label/c.Coach_SearchNow'

/** A search of the org's own knowledge. It asks only when the agent does. */
export default class CoachKnowledge extends LightningElement {
  label = { search, searchNow }
  words = ''
  articles = []
  message
  isSearching = false
  given
  isOwn = false

  /** What the search starts with, until the agent writes something: the headline of the latest prompt about an article. */
  @api
  get topic() {
    return this.given
  }

  set topic(value) {
    this.given = value
    if (!this.isOwn && value) this.words = value
  }

  write(event) {
    this.isOwn = event.target.value !== ''
    this.words = event.target.value
  }

  async search(event) {
    event.preventDefault()
    const words = this.words.trim()
    if (words.length < 2 || this.isSearching) return
    this.isSearching = true
    this.message = undefined
    try {
      const found = await findArticles({ words })
      this.articles = found.map((article) => ({ ...article, address: `/${article.articleId}` }))
      if (found.length === 0) this.message = searchFoundNothing
    } catch {
      this.articles = []
      this.message = searchFailed
    } finally {
      this.isSearching = false
    }
  }
}
