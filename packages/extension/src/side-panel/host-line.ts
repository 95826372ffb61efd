import type { PanelAction, PanelSource } from '@cuecard/core/panel'
import { askWorker } from '../messages/ask-worker.ts'
import { viewLine } from '../messages/view.ts'
import type { Diagnosis, FromView, ToView, View } from '../messages/view.ts'
import { extension } from '../platform/extension-api.ts'
import type { Port } from '../platform/extension-api.ts'

const shortestWaitMs = 250
const longestWaitMs = 10_000

/** A page's line to the host of the calls. It mends itself, and after each mending the view is whole again. */
export class HostLine implements PanelSource {
  view: View | undefined
  diagnosis: Diagnosis | undefined
  private port: Port | undefined
  private waitMs = shortestWaitMs
  private readonly listeners = new Set<() => void>()

  /** Opens the line; what cannot be sent while it is down is lost, as a click on what is not there. */
  async start(): Promise<void> {
    try {
      await askWorker('host-wanted')
      this.connect(extension.runtime.connect({ name: viewLine }))
    } catch {
      this.again()
    }
  }

  send(message: FromView): void {
    if (!this.port) throw new Error('The calls cannot be reached.')
    this.port.postMessage(message)
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
    this.port = port
    port.onMessage.addListener((message) => this.take(message as ToView))
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
