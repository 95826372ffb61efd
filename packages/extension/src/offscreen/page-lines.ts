import type { Clock } from '@cuecard/core'
import { checkPageMessage, checkSnapshot } from '../messages/check-page-message.ts'
import type { FromPage, ToPage } from '../messages/page-messages.ts'
import type { Sender } from '../messages/sender.ts'
import type { Diagnosis } from '../messages/view.ts'
import type { Port } from '../platform/extension-api.ts'
import type { SiteRecipe } from '../sites/site-recipe.ts'
import { recipeFor } from '../sites/sites.ts'
import type { Desk } from './desk.ts'
import { FloodGate } from './flood-gate.ts'
import type { HandedOverCall } from './handed-over-call.ts'
import { PageSource } from './page-source.ts'

type PageSender = Extract<Sender, { readonly kind: 'page' }>

/** Messages that are not what they should be; a page that sends more is not listened to any more. */
const mostWrong = 20
/** Messages that are held while the playbook loads. */
const mostEarly = 500

/** One document that a content script of ours runs in. */
class PageLine {
  readonly sender: PageSender
  recipe: SiteRecipe | undefined
  state = 'waiting'
  messages = 0
  /** Its document is being loaded again, or gone. */
  isBroken = false
  private wrong = 0
  private readonly desk: Desk
  private readonly gate: FloodGate
  private source: PageSource | undefined
  private handedOver: HandedOverCall | undefined
  port: Port

  constructor(desk: Desk, clock: Clock, sender: PageSender, port: Port) {
    this.desk = desk
    this.sender = sender
    this.port = port
    this.gate = new FloodGate(clock)
  }

  /** Reads by another recipe from now on, or by none; a call that was read by the one before ends. */
  read(recipe: SiteRecipe | undefined, source: PageSource | undefined): void {
    this.source?.over()
    this.recipe = recipe
    this.source = source
    this.tell()
  }

  /** Tells the page what to read. */
  tell(): void {
    this.send({ type: 'read', recipe: this.recipe })
  }

  /** A page may be gone before its line says so. */
  private send(message: ToPage): void {
    try {
      this.port.postMessage(message)
    } catch {
      this.state = 'gone'
    }
  }

  take(message: unknown): void {
    this.messages += 1
    const read = checkPageMessage(message)
    if (!read) {
      this.wrong += 1
      if (this.wrong === mostWrong) this.refuse('page-wrong')
      return
    }
    const weight = read.type === 'utterances' ? read.utterances.length : 1
    if (!this.gate.passes(weight)) return this.refuse('page-floods')
    this.apply(read)
  }

  broken(onGone: () => void): void {
    this.isBroken = true
    this.endHandedOver()
    if (this.source) this.source.broken(onGone)
    else onGone()
  }

  mended(port: Port): void {
    this.port = port
    this.isBroken = false
    this.source?.mended()
    this.tell()
  }

  private apply(message: FromPage): void {
    switch (message.type) {
      case 'utterances':
        this.state = 'reading'
        return this.source?.hear(message.conversation, message.utterances)
      case 'conversation-over':
        this.state = 'waiting'
        return this.source?.over()
      case 'readable':
        this.state = 'reading'
        return this.source?.readable(true)
      case 'unreadable':
        this.state = message.because
        return this.source?.readable(false, message.because)
      case 'handed-over':
        this.state = 'handed over'
        return this.handOver(message.snapshot)
      case 'taken-back':
        return this.endHandedOver()
    }
  }

  private handOver(json: string): void {
    const snapshot = checkSnapshot(json)
    if (!snapshot) return this.refuseOne()
    if (this.handedOver?.isOn) this.handedOver.update(snapshot)
    else if (snapshot.callId === undefined || snapshot.status === 'ended') return
    else this.handedOver = this.desk.openHandedOver(this.sender.origin, snapshot, (action) => this.send({ type: 'act', action }))
    this.desk.changed()
  }

  private refuseOne(): void {
    this.wrong += 1
    if (this.wrong >= mostWrong) this.refuse('page-wrong')
  }

  private endHandedOver(): void {
    if (!this.handedOver?.isOn) return
    this.handedOver.end()
    this.handedOver = undefined
    this.desk.changed()
  }

  private refuse(code: 'page-floods' | 'page-wrong'): void {
    this.state = code
    this.port.disconnect()
    this.source?.readable(false, 'no-transcript')
    this.desk.say(code, this.sender.origin)
  }
}

/** All documents with a content script of ours, and the calls in them. */
export class PageLines {
  private readonly lines = new Set<PageLine>()
  private readonly desk: Desk
  private readonly clock: Clock

  constructor(desk: Desk, clock: Clock) {
    this.desk = desk
    this.clock = clock
  }

  get diagnosis(): Diagnosis['pages'] {
    return [...this.lines].map(({ sender, recipe, state, messages }) => ({
      origin: sender.origin,
      recipe: recipe?.name ?? 'none',
      state,
      messages,
    }))
  }

  /** A document opened its line, for the first time or again. */
  async open(port: Port, sender: PageSender): Promise<void> {
    // What a page sends before the playbook is there must not be lost.
    const early: unknown[] = []
    let take = (message: unknown): void => void (early.length < mostEarly && early.push(message))
    let isOpen = true
    port.onMessage.addListener((message) => take(message))
    port.onDisconnect.addListener(() => {
      isOpen = false
    })
    await this.desk.ready
    if (!isOpen) return
    if (this.isRefused(sender)) return port.disconnect()
    const back = this.comingBack(sender)
    const line = back ?? new PageLine(this.desk, this.clock, sender, port)
    this.lines.add(line)
    if (back) back.mended(port)
    else this.choose(line)
    take = (message) => line.take(message)
    for (const message of early) take(message)
    port.onDisconnect.addListener(() => line.port === port && line.broken(() => this.gone(line)))
  }

  /** The settings have changed: pages whose recipe is another now are read by that. */
  reconfigure(): void {
    for (const line of this.lines) {
      const recipe = recipeFor(line.sender.origin, this.desk.settings.recipes)
      if (JSON.stringify(recipe) !== JSON.stringify(line.recipe)) this.choose(line)
    }
  }

  /** A document that sent what it should not is not heard again until it is loaded anew. */
  private isRefused({ documentId }: PageSender): boolean {
    return [...this.lines].some(({ state, sender }) => state.startsWith('page-') && sender.documentId === documentId)
  }

  private comingBack({ tabId, origin }: PageSender): PageLine | undefined {
    return [...this.lines].find(({ isBroken, sender }) => isBroken && sender.tabId === tabId && sender.origin === origin)
  }

  private choose(line: PageLine): void {
    const { desk, clock } = this
    const recipe = recipeFor(line.sender.origin, desk.settings.recipes)
    line.read(
      recipe,
      recipe &&
        new PageSource({
          recipe,
          clock,
          openCall: ({ name, channel }) => desk.open({ from: name, channel }),
          onUnreadable: (because) => (because ? desk.say('page-unreadable', recipe.name) : desk.unsay('page-unreadable')),
          onSpeakersUnknown: () => desk.say('speakers-unknown', recipe.name),
        }),
    )
  }

  private gone(line: PageLine): void {
    this.lines.delete(line)
    if (line.state === 'reading') this.desk.say('page-closed', line.recipe?.name ?? line.sender.origin)
  }
}
