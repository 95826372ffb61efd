import type { Clock } from '../../clock.ts'
import { CuecardError } from '../../errors.ts'
import type { Sentiment, SentimentModel } from '../sentiment-model.ts'
import type { Answer, Request } from './messages.ts'

/** The part of `Worker` that is used. */
export interface ModelWorker {
  postMessage(request: Request): void
  addEventListener(type: 'message', listener: (event: { readonly data: Answer }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

interface Waiting {
  readonly resolve: (sentiment: Sentiment) => void
  readonly reject: (error: Error) => void
}

/** A model in a worker. An answer that takes longer than the budget is given up: the caller's other model stands. */
export class WorkerModel implements SentimentModel {
  version = ''
  private readonly worker: ModelWorker
  private readonly clock: Clock
  private readonly budgetMs: number
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0

  private constructor(worker: ModelWorker, clock: Clock, budgetMs: number) {
    this.worker = worker
    this.clock = clock
    this.budgetMs = budgetMs
  }

  /** Resolves once the model in the worker has answered for the first time. */
  static load(worker: ModelWorker, request: Request, clock: Clock, budgetMs: number): Promise<WorkerModel> {
    const model = new WorkerModel(worker, clock, budgetMs)
    return new Promise((resolve, reject) => {
      const giveUp = (error: CuecardError): void => {
        worker.terminate()
        model.stop()
        reject(error)
      }
      const cannotStart = (): void =>
        giveUp(
          new CuecardError({ message: 'the worker of the sentiment model does not run', hint: 'the page must be allowed to start it' }),
        )
      worker.addEventListener('error', cannotStart)
      worker.addEventListener('messageerror', cannotStart)
      worker.addEventListener('message', ({ data }) => {
        if (data.type === 'ready') {
          model.version = data.version
          resolve(model)
        } else if (data.type === 'broken') giveUp(new CuecardError(data))
        else model.take(data)
      })
      worker.postMessage(request)
    })
  }

  classify(text: string): Promise<Sentiment> {
    const id = this.asked++
    return new Promise((resolve, reject) => {
      const cancel = this.clock.schedule(this.budgetMs, () => {
        this.waiting.delete(id)
        reject(new Error('The model took longer than it may.'))
      })
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
      this.worker.postMessage({ type: 'classify', id, text })
    })
  }

  private take(answer: Extract<Answer, { id: number }>): void {
    const waiting = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    if (answer.type === 'classified') waiting?.resolve(answer.sentiment)
    else waiting?.reject(new Error('The model failed on an utterance.'))
  }

  /** Leaves nobody waiting for a worker that is gone. */
  private stop(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('The worker of the model has stopped.'))
    this.waiting.clear()
  }
}
