import type { Clock } from '@cuecard/core'
import type { PageUtterance, Unreadable } from '../messages/page-messages.ts'
import type { SiteRecipe } from '../sites/site-recipe.ts'
import type { CoachedCall } from './coached-call.ts'

/** What a page's transcript needs of the desk. */
export interface PageSourceOptions {
  readonly recipe: SiteRecipe
  readonly clock: Clock
  readonly openCall: (recipe: SiteRecipe) => CoachedCall
  readonly onUnreadable: (because: Unreadable | undefined) => void
  readonly onSpeakersUnknown: () => void
}

const heartbeatMs = 2000
/** A desktop that is loaded again takes this long at most to come back; after that its call is over. */
export const pageGraceMs = 30_000
/** So many utterances by nobody are no accident. */
const manyUnknown = 3

/**
 * The conversations of one page as calls. A page sends what stands on it as often as it likes: what is known already is passed
 * over, so that a page which connects again may begin with everything.
 */
export class PageSource {
  private readonly options: PageSourceOptions
  private conversation: string | undefined
  private call: CoachedCall | undefined
  private readonly heard = new Map<string, string>()
  private isReadable = true
  private cancelBeat = () => {}
  private cancelEnd = () => {}

  constructor(options: PageSourceOptions) {
    this.options = options
  }

  /** Takes utterances of a conversation; another conversation than before ends the one before. */
  hear(conversation: string, utterances: readonly PageUtterance[]): void {
    if (conversation !== this.conversation) this.over()
    const news = utterances.filter(({ id, text, final }) => this.heard.get(id) !== `${final} ${text}`)
    if (news.length === 0) return
    this.conversation = conversation
    if (!this.call?.isOn) {
      this.call = this.options.openCall(this.options.recipe)
      this.beat()
    }
    this.readable(true)
    for (const { id, speaker, text, final } of news) {
      this.heard.set(id, `${final} ${text}`)
      this.call.receive({ type: 'segment', id, speaker, text, final })
    }
    if (this.heard.size >= manyUnknown && utterances.every(({ speaker }) => speaker === 'unknown')) this.options.onSpeakersUnknown()
  }

  /** The page says whether its transcript can be read. */
  readable(isReadable: boolean, because?: Unreadable): void {
    if (isReadable === this.isReadable) return
    this.isReadable = isReadable
    this.options.onUnreadable(isReadable ? undefined : because)
    this.call?.receive({ type: 'source-reported', status: isReadable ? 'connected' : 'lost' })
  }

  /** The conversation is over. */
  over(): void {
    this.cancelBeat()
    this.call?.end()
    this.call = undefined
    this.conversation = undefined
    this.heard.clear()
  }

  /** The line to the page broke: it is being loaded again, or gone. `onGone` is called once it did not come back. */
  broken(onGone: () => void): void {
    this.cancelBeat()
    this.cancelEnd()
    if (!this.call?.isOn) return onGone()
    this.call.receive({ type: 'source-reported', status: 'lost' })
    this.cancelEnd = this.options.clock.schedule(pageGraceMs, () => {
      this.over()
      onGone()
    })
  }

  /** The page is back. */
  mended(): void {
    this.cancelEnd()
    if (this.call?.isOn) this.beat()
  }

  private beat(): void {
    this.cancelBeat()
    if (!this.call?.isOn) return
    if (this.isReadable) this.call.receive({ type: 'source-reported', status: 'connected' })
    this.cancelBeat = this.options.clock.schedule(heartbeatMs, () => this.beat())
  }
}
