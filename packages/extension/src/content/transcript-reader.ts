import type { PageUtterance, Unreadable } from '../messages/page-messages.ts'
import type { SiteRecipe } from '../sites/site-recipe.ts'

/** What a reader has found. */
export interface ReaderListener {
  readonly onUtterances: (conversation: string, utterances: readonly PageUtterance[]) => void
  readonly onOver: (conversation: string) => void
  readonly onReadable: () => void
  readonly onUnreadable: (because: Unreadable) => void
}

const longest = 4000
/** A transcript with this much text and no utterance in it is written in another way than the recipe says. */
const telling = 40
/** Frames that are built up look unreadable for a moment. */
const patienceMs = 3000

/**
 * Reads the transcript that stands on a page, by a recipe, and goes on reading as it changes. It touches nothing on the page, reads
 * no layout, and looks only at what has changed.
 */
export class TranscriptReader {
  private readonly recipe: SiteRecipe
  private readonly listener: ReaderListener
  private readonly ids = new WeakMap<Element, string>()
  private readonly pageWatch = new MutationObserver(() => this.look())
  private readonly watch = new MutationObserver((changes) => this.changed(changes))
  private readonly sent = new Map<string, string>()
  private root: Element | undefined
  private conversation = ''
  private count = 0
  private doubt: ReturnType<typeof setTimeout> | undefined
  private isUnreadable = false

  /** @throws DOMException Where a selector of the recipe is none. */
  constructor(recipe: SiteRecipe, listener: ReaderListener) {
    this.recipe = recipe
    this.listener = listener
    for (const selector of selectorsOf(recipe)) document.createDocumentFragment().querySelector(selector)
  }

  start(): void {
    this.pageWatch.observe(document, { childList: true, subtree: true })
    this.look()
  }

  stop(): void {
    this.pageWatch.disconnect()
    this.watch.disconnect()
    clearTimeout(this.doubt)
  }

  /** Everything that stands there now, for a host that knows nothing of it. */
  resend(): void {
    this.sent.clear()
    if (this.root) this.read(this.utterancesIn(this.root))
    if (this.isUnreadable) this.listener.onUnreadable(this.root ? 'no-utterances' : 'no-transcript')
  }

  /** Whether there is a conversation, the same or another, or none. */
  private look(): void {
    const { recipe, root } = this
    const isOver = recipe.ended !== undefined && document.querySelector(recipe.ended) !== null
    const found = isOver ? undefined : root?.isConnected ? root : (document.querySelector(recipe.conversation) ?? undefined)
    const conversation = found ? this.conversationOf(found) : ''
    if (found !== root || conversation !== this.conversation) this.turnTo(found, conversation)
    this.wonder()
  }

  private turnTo(root: Element | undefined, conversation: string): void {
    this.watch.disconnect()
    if (this.conversation !== '' && conversation !== this.conversation) {
      this.listener.onOver(this.conversation)
      this.sent.clear()
    }
    this.root = root
    this.conversation = conversation
    if (!root) return
    this.watch.observe(root, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: this.attributes() })
    this.read(this.utterancesIn(root))
  }

  /** Attributes decide who speaks and what is final; no others are watched. */
  private attributes(): string[] {
    const { speaker, utteranceId } = this.recipe
    return [...new Set(['class', speaker.attribute ?? 'class', utteranceId ?? 'class'])]
  }

  private changed(changes: readonly MutationRecord[]): void {
    const touched = new Set<Element>()
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(this.recipe.utterance)
      if (around && this.root?.contains(around)) touched.add(around)
      for (const node of addedNodes) if (node instanceof Element) for (const found of this.utterancesIn(node)) touched.add(found)
    }
    // The one before is final once another has come.
    if (this.recipe.lastGrows) for (const last of this.root ? this.utterancesIn(this.root).slice(-2) : []) touched.add(last)
    this.read([...touched])
    this.wonder()
  }

  private utterancesIn(node: Element): Element[] {
    const { utterance } = this.recipe
    return [...(node.matches(utterance) ? [node] : []), ...node.querySelectorAll(utterance)]
  }

  private read(elements: readonly Element[]): void {
    const last = this.recipe.lastGrows && this.root ? this.utterancesIn(this.root).at(-1) : undefined
    const news: PageUtterance[] = []
    for (const element of elements) {
      const read = this.utterance(element, element === last)
      if (!read) continue
      const state = `${read.final} ${read.speaker} ${read.text}`
      if (this.sent.get(read.id) === state) continue
      this.sent.set(read.id, state)
      news.push(read)
    }
    if (news.length > 0) this.listener.onUtterances(this.conversation, news)
  }

  private utterance(element: Element, grows: boolean): PageUtterance | undefined {
    const { ignore, partial, text: place } = this.recipe
    if (ignore !== undefined && element.matches(ignore)) return undefined
    const words = place === undefined ? element : element.querySelector(place)
    const text = (words?.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, longest)
    if (text === '') return undefined
    const final = !grows && !(partial !== undefined && element.matches(partial))
    return { id: this.idOf(element), speaker: this.speakerOf(element), text, final }
  }

  private speakerOf(element: Element): PageUtterance['speaker'] {
    const { selector, attribute, agent, customer } = this.recipe.speaker
    const place = selector === undefined || element.matches(selector) ? element : element.querySelector(selector)
    const value = (attribute === undefined ? place?.textContent : place?.getAttribute(attribute))?.toLowerCase() ?? ''
    const has = (part: string) => part !== '' && value.includes(part.toLowerCase())
    const [isAgent, isCustomer] = [agent.some(has), customer.some(has)]
    // The right speaker or nobody.
    return isAgent === isCustomer ? 'unknown' : isAgent ? 'agent' : 'customer'
  }

  private idOf(element: Element): string {
    const { utteranceId } = this.recipe
    const own = utteranceId === undefined ? null : element.getAttribute(utteranceId)
    if (own) return own.slice(0, 200)
    const known = this.ids.get(element)
    if (known !== undefined) return known
    this.count += 1
    const id = `u${this.count}`
    this.ids.set(element, id)
    return id
  }

  private conversationOf(root: Element): string {
    const { conversationId } = this.recipe
    const own = conversationId === undefined ? null : root.closest(`[${CSS.escape(conversationId)}]`)?.getAttribute(conversationId)
    return own ? own.slice(0, 200) : this.idOf(root)
  }

  /** A page that has changed must not pass for a quiet call: doubt that lasts is told. */
  private wonder(): void {
    const because = this.trouble()
    if (because === undefined) {
      clearTimeout(this.doubt)
      this.doubt = undefined
      if (this.isUnreadable) this.listener.onReadable()
      this.isUnreadable = false
    } else if (!this.isUnreadable) {
      this.doubt ??= setTimeout(() => {
        this.doubt = undefined
        const lasting = this.trouble()
        if (lasting === undefined) return
        this.isUnreadable = true
        this.listener.onUnreadable(lasting)
      }, patienceMs)
    }
  }

  private trouble(): Unreadable | undefined {
    const { root, recipe } = this
    if (!root) {
      const isOver = recipe.ended !== undefined && document.querySelector(recipe.ended) !== null
      return !isOver && recipe.during !== undefined && document.querySelector(recipe.during) ? 'no-transcript' : undefined
    }
    if (root.querySelector(recipe.utterance) ?? (root.matches(recipe.utterance) || undefined)) {
      return this.sent.size === 0 && this.hasMuchText(root) && this.isAllUnread(root) ? 'no-utterances' : undefined
    }
    return this.hasMuchText(root) ? 'no-utterances' : undefined
  }

  private hasMuchText(root: Element): boolean {
    return (root.textContent ?? '').trim().length >= telling
  }

  /** Utterances are there and none of them has words: those stand elsewhere now. */
  private isAllUnread(root: Element): boolean {
    const { ignore } = this.recipe
    return this.utterancesIn(root).some((element) => !(ignore !== undefined && element.matches(ignore)))
  }
}

function selectorsOf({ conversation, utterance, text, speaker, partial, ignore, ended, during }: SiteRecipe): string[] {
  return [conversation, utterance, text, speaker.selector, partial, ignore, ended, during].filter((selector) => selector !== undefined)
}
