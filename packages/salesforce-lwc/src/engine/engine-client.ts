import { systemClock } from '@cuecard/core'
import type { Clock, Sentiment, SentimentModel } from '@cuecard/core'
import type { EngineAbilities, EngineAnswer, EngineRequest } from './engine-messages.ts'
import { packMessage, unpackMessage } from './engine-messages.ts'

/** The window of the frame: the part that is used. */
export interface FrameWindow {
  postMessage(message: string, targetOrigin: string): void
}

/** A message as the page's `message` event has it: the part that is used. */
export interface FrameMessage {
  readonly data: unknown
  readonly origin: string
  readonly source: unknown
}

export interface EngineClientOptions {
  /** Stands in the frame's address too, so that only the page that made the frame is answered. */
  readonly nonce: string
  /** Where the frame is loaded from; `null` is accepted as well, which is what an opaque frame has. */
  readonly origins: readonly string[]
  /** How long the frame may take until it is ready, in milliseconds. */
  readonly readyMs?: number
  /** How long an answer may take, in milliseconds; a later one is dropped. */
  readonly budgetMs?: number
  readonly clock?: Clock
  /** What the frame may do, as soon as it says so. */
  readonly onAbilities?: (able: EngineAbilities) => void
}

interface Waiting<Value> {
  readonly resolve: (value: Value) => void
  readonly reject: (error: Error) => void
}

/** A model of 2 MB and a runtime of 14 MB are loaded and compiled within this on the machines that were tried. */
const defaultReadyMs = 20_000
const defaultBudgetMs = 1000

/**
 * The sentiment model in the engine frame, on the panel's side. Whatever goes wrong rejects, and then the lexicon's values stand.
 * A frame that is ready is believed only if the message comes from that frame's window, from an origin that is known, with the nonce.
 */
export class EngineClient implements SentimentModel {
  version = 'engine-frame'
  private readonly options: EngineClientOptions
  private readonly clock: Clock
  private readonly waiting = new Map<number, Waiting<Sentiment>>()
  private frame: FrameWindow | undefined
  /** That of the frame as it has shown itself. */
  private origin: string | undefined
  private opening: Waiting<SentimentModel> | undefined
  private state: 'new' | 'opening' | 'ready' | 'closed' = 'new'
  private asked = 0

  constructor(options: EngineClientOptions) {
    this.options = options
    this.clock = options.clock ?? systemClock
  }

  /** Resolves once the model in the frame is ready. Rejects after `readyMs`, and where the frame says that it cannot be. */
  open(frame: FrameWindow): Promise<SentimentModel> {
    if (this.state !== 'new') return Promise.reject(new Error('The engine frame has been opened before.'))
    this.frame = frame
    this.state = 'opening'
    const cancel = this.clock.schedule(this.options.readyMs ?? defaultReadyMs, () =>
      this.giveUp('The engine frame did not answer in time.'),
    )
    // Whoever is there first speaks first: a frame that was loaded before this is asked.
    this.post({ type: 'hello' })
    return new Promise<SentimentModel>((resolve, reject) => {
      this.opening = { resolve, reject }
    }).finally(cancel)
  }

  /** Takes a `message` event of the page; those of others are left alone. */
  receive({ data, origin, source }: FrameMessage): void {
    if (this.state === 'closed' || !this.frame || source !== this.frame) return
    if (origin !== 'null' && !this.options.origins.includes(origin)) return
    const answer = unpackMessage<EngineAnswer>(data, this.options.nonce)
    if (answer) this.take(answer, origin)
  }

  classify(text: string): Promise<Sentiment> {
    if (this.state !== 'ready') return Promise.reject(new Error('The engine frame is not ready.'))
    const id = this.asked++
    return new Promise((resolve, reject) => {
      const cancel = this.clock.schedule(this.options.budgetMs ?? defaultBudgetMs, () =>
        this.answer(id, (one) => one.reject(new Error('The engine took too long.'))),
      )
      this.waiting.set(id, {
        resolve: (sentiment) => {
          cancel()
          resolve(sentiment)
        },
        reject: (error) => {
          cancel()
          reject(error)
        },
      })
      this.post({ type: 'classify', id, text })
    })
  }

  close(): void {
    this.giveUp('The engine frame was closed.')
  }

  private take(answer: EngineAnswer, origin: string): void {
    switch (answer.type) {
      case 'loading':
        this.origin = origin
        this.options.onAbilities?.(answer.able)
        return
      case 'ready':
        this.origin = origin
        this.version = answer.version
        if (this.state === 'opening') this.state = 'ready'
        this.opening?.resolve(this)
        return
      case 'broken':
        return this.giveUp(`The engine frame cannot work: ${answer.message}`)
      case 'classified':
        return this.answer(answer.id, (one) => one.resolve(answer.sentiment))
      case 'failed':
        return this.answer(answer.id, (one) => one.reject(new Error('The engine failed on an utterance.')))
    }
  }

  private answer(id: number, tell: (one: Waiting<Sentiment>) => void): void {
    const one = this.waiting.get(id)
    this.waiting.delete(id)
    if (one) tell(one)
  }

  private giveUp(message: string): void {
    if (this.state === 'closed') return
    this.state = 'closed'
    const error = new Error(message)
    this.opening?.reject(error)
    for (const id of this.waiting.keys()) this.answer(id, (one) => one.reject(error))
  }

  /** An opaque frame cannot be named: what goes there holds redacted words and no id. */
  private post(request: EngineRequest): void {
    const { origins, nonce } = this.options
    const named = this.origin ?? origins[0]
    const isWords = request.type === 'classify'
    this.frame?.postMessage(packMessage(request, nonce), isWords && named !== undefined && named !== 'null' ? named : '*')
  }
}
