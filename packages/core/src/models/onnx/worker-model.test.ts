import { describe, expect, it } from 'vitest'
import { SimulatedClock } from '../../testing/simulated-clock.ts'
import type { Sentiment } from '../sentiment-model.ts'
import type { Answer, Request } from './messages.ts'
import { WorkerModel } from './worker-model.ts'
import type { ModelWorker } from './worker-model.ts'

const content: Sentiment = { label: 'positive', scores: { negative: 0.1, neutral: 0.1, positive: 0.8 }, intensity: 1 }
const load: Request = { type: 'load', urls: { model: 'm', tokenizer: 't', config: 'c' }, settings: {} }

/** A worker whose answers a test gives. */
class HandWorker implements ModelWorker {
  readonly asked: Request[] = []
  terminated = false
  private readonly listeners = new Map<string, (event: { readonly data: Answer }) => void>()

  postMessage(request: Request): void {
    this.asked.push(request)
  }

  addEventListener(type: string, listener: (event: { readonly data: Answer }) => void): void {
    this.listeners.set(type, listener)
  }

  terminate(): void {
    this.terminated = true
  }

  answer(data: Answer): void {
    this.listeners.get('message')?.({ data })
  }

  fail(): void {
    this.listeners.get('error')?.({ data: { type: 'failed', id: -1 } })
  }
}

async function ready() {
  const worker = new HandWorker()
  const clock = new SimulatedClock()
  const loading = WorkerModel.load(worker, load, clock, 50)
  worker.answer({ type: 'ready', version: 'small-1' })
  return { worker, clock, model: await loading }
}

describe('a model in a worker', () => {
  it('is there once the worker says so, with its version', async () => {
    const { worker, model } = await ready()
    expect(worker.asked).toEqual([load])
    expect(model.version).toBe('small-1')
  })

  it('gives each answer to the one who asked, in whatever order they come', async () => {
    const { worker, model } = await ready()
    const [first, second] = [model.classify('one'), model.classify('two')]
    worker.answer({ type: 'classified', id: 1, sentiment: { ...content, intensity: 2 } })
    worker.answer({ type: 'classified', id: 0, sentiment: content })
    expect((await first).intensity).toBe(1)
    expect((await second).intensity).toBe(2)
  })

  it('gives up an answer that takes longer than the budget, and takes the next one', async () => {
    const { worker, clock, model } = await ready()
    const late = model.classify('slow')
    clock.advance(50)
    await expect(late).rejects.toThrow('longer than it may')
    worker.answer({ type: 'classified', id: 0, sentiment: content })
    const next = model.classify('fast')
    clock.advance(49)
    worker.answer({ type: 'classified', id: 1, sentiment: content })
    clock.advance(50)
    expect(await next).toEqual(content)
  })

  it('says that it failed on an utterance without its words', async () => {
    const { worker, model } = await ready()
    const failing = model.classify('my secret')
    worker.answer({ type: 'failed', id: 0 })
    await expect(failing).rejects.toThrow(/^The model failed on an utterance\.$/u)
  })

  it('that cannot be loaded tells why, and its worker is ended', async () => {
    const worker = new HandWorker()
    const loading = WorkerModel.load(worker, load, new SimulatedClock(), 50)
    worker.answer({ type: 'broken', message: 'tokenizer.json is damaged', hint: 'copy it again' })
    await expect(loading).rejects.toMatchObject({ isCuecardError: true, message: 'tokenizer.json is damaged', hint: 'copy it again' })
    expect(worker.terminated).toBe(true)
  })

  it('whose worker is not allowed to start is an error, and one that dies later leaves nobody waiting', async () => {
    const forbidden = new HandWorker()
    const loading = WorkerModel.load(forbidden, load, new SimulatedClock(), 50)
    forbidden.fail()
    await expect(loading).rejects.toMatchObject({ isCuecardError: true })
    const { worker, model } = await ready()
    const waiting = model.classify('hello')
    worker.fail()
    await expect(waiting).rejects.toThrow('has stopped')
  })
})
