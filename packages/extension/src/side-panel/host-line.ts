import type { LessonOffer } from '@cuecard/core/lesson-card'
import type { PanelAction, PanelSource } from '@cuecard/core/panel'
import { askWorker } from '../messages/ask-worker.ts'
import { viewLine } from '../messages/view.ts'
import type { Diagnosis, FromView, ToView, View } from '../messages/view.ts'
import { extension } from '../platform/extension-api.ts'
import type { Port } from '../platform/extension-api.ts'

const shortestWaitMs = 250
const longestWaitMs = 10_000
const mostWaiting = 5

/** A page's line to the host of the calls. It mends itself, and after each mending the view is whole again. */
export class HostLine implements PanelSource {
  view: View | undefined
  diagnosis: Diagnosis | undefined
  /** The lesson that the host offers. */
  readonly lessons: LessonOffer = {
    subscribe: (listener) => this.subscribe(listener),
    getSnapshot: () => this.view?.lesson,
    settle: (outcome) => this.send({ type: 'lesson', outcome }),
    putOff: () => this.send({ type: 'lesson', outcome: 'later' }),
    close: () => {},
  }
  private port: Port | undefined
  private waiting: FromView[] = []
  private waitMs = shortestWaitMs
  private readonly listeners = new Set<() => void>()

  /** Opens the line. */
  async start(): Promise<void> {
    try {
      await askWorker('host-wanted')
      this.connect(extension.runtime.connect({ name: viewLine }))
    } catch {
      this.again()
    }
  }

  /**
   * What is sent while the line is down goes out once it is up.
   * @throws Error Where it has been down for long.
   */
  send(message: FromView): void {
    if (this.port) return this.port.postMessage(message)
    if (this.waiting.length >= mostWaiting) throw new Error('The calls cannot be reached.')
    this.waiting.push(message)
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getSnapshot(): ReturnType<PanelSource['getSnapshot']> {
    return this.view?.snapshot
  }

  act(action: PanelAction): void {
    this.send({ type: 'act', action })
  }

  private connect(port: Port): void {
    port.onMessage.addListener((message) => {
      this.port = port
      this.take(message as ToView)
      // Only an answer shows that somebody is there.
      for (const held of this.waiting.splice(0)) port.postMessage(held)
    })
    port.onDisconnect.addListener(() => {
      void extension.runtime.lastError
      this.port = undefined
      this.again()
    })
  }

  private again(): void {
    setTimeout(() => void this.start(), this.waitMs)
    this.waitMs = Math.min(longestWaitMs, this.waitMs * 2)
  }

  private take(message: ToView): void {
    this.waitMs = shortestWaitMs
    if (message.type === 'view') this.view = message.view
    else this.diagnosis = message.diagnosis
    for (const listener of this.listeners) listener()
  }
}
